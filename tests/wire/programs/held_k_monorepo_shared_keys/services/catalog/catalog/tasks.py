import os

from common import llm

client = llm.get_openai("catalog", team="merch", api_key=os.environ.get("CATALOG_OPENAI_KEY", "dummy"), max_retries=1)


def describe(product: str) -> str:
    reply = client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": product}], extra_headers={"x-llm-feature": "describe"}
    )
    return reply.choices[0].message.content


def tags(product: str) -> str:
    return llm.completion("catalog", "merch", product, model="openai/m5")  # call: m5


def embed(products: list[str]) -> int:
    return len(client.embeddings.create(model="m3", input=products).data)  # call: m3
