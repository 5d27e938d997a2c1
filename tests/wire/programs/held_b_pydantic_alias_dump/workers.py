from anthropic import Anthropic

from tagging import Attribution


class Extractor:
    def __init__(self, attribution: Attribution) -> None:
        self.attribution = attribution
        self.client = Anthropic(max_retries=0)

    def run(self, text: str) -> str:
        tagged = self.attribution.model_copy(update={"feature": "extract"})
        message = self.client.messages.create(  # call: m1
            model="m1",
            max_tokens=64,
            messages=[{"role": "user", "content": text}],
            extra_headers=tagged.as_headers(),
        )
        return message.content[0].text

    def verify(self, text: str) -> str:
        message = self.client.messages.create(  # call: m2
            model="m2",
            max_tokens=64,
            messages=[{"role": "user", "content": text}],
            extra_headers=self.attribution.as_headers(),
        )
        return message.content[0].text

    def loose(self, text: str) -> str:
        headers = self.attribution.as_headers() | {"x-llm-feature": "loose"}
        message = self.client.messages.create(model="m3", max_tokens=64, messages=[{"role": "user", "content": text}], extra_headers=headers)  # call: m3
        return message.content[0].text
