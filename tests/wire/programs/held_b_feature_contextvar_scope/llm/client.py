from openai import OpenAI

from .context import headers, sparse_headers

client = OpenAI()


def complete(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers=headers()).output_text  # call: m1


def moderate(text: str) -> bool:
    result = client.moderations.create(model="m2", input=text, extra_headers=sparse_headers())  # call: m2
    return result.results[0].flagged
