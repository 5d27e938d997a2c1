from openai import OpenAI

from ... import Tags
from ...shared import tags as shared

__all__ = ["ask"]

BASE = Tags(team="acme", service="llm")
client = OpenAI(default_headers=BASE)


def ask(text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers=BASE.plus(feature="ask")).output_text  # call: m1


def vectors(texts: list[str]) -> None:
    client.embeddings.create(model="m2", input=texts, extra_headers=shared.Tags(trace="1"))  # call: m2
