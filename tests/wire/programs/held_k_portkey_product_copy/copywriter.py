from gateway import anthropic_client, create_headers, openai_client

BASE = {"team": "catalog", "service": "product-copy"}


class Copywriter:
    def __init__(self, shop: str):
        self.shop = shop
        self.openai = openai_client(**BASE, shop=shop)
        self.claude = anthropic_client(BASE | {"feature": "translate"})

    def headline(self, product: str) -> str:
        response = self.openai.chat.completions.create(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": product}],
            extra_headers=create_headers("openai", {**BASE, "feature": "headline", "shop": self.shop}, trace_id=product),
        )
        return response.choices[0].message.content

    def description(self, product: str) -> str:
        response = self.openai.chat.completions.create(  # call: m2
            model="m2",
            messages=[{"role": "user", "content": product}],
            extra_headers=create_headers("openai", {"feature": "description"}),
        )
        return response.choices[0].message.content

    def bullets(self, product: str) -> list[str]:
        response = self.openai.chat.completions.create(model="m3", messages=[{"role": "user", "content": product}])  # call: m3
        return response.choices[0].message.content.splitlines()

    def translate(self, text: str, language: str) -> str:
        message = self.claude.messages.create(  # call: m4
            model="m4", max_tokens=200, messages=[{"role": "user", "content": f"{language}: {text}"}]
        )
        return message.content[0].text
