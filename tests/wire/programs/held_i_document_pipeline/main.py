"""Steps as callables in a list, each gets and gives a document; a step object holds its client, partials hold theirs."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial, reduce

import boto3
from openai import OpenAI

Step = Callable[["Document"], "Document"]
OWNER = {"team": "pipes", "service": "documents"}
HEADERS = {f"x-llm-{name}": value for name, value in OWNER.items()}


@dataclass(frozen=True)
class Document:
    text: str
    labels: tuple[str, ...] = ()
    vector: tuple[float, ...] = field(default=(), repr=False)


class Labels:
    def __init__(self, client: OpenAI, *names: str) -> None:
        self.client = client
        self.names = names

    def __call__(self, document: Document) -> Document:
        reply = self.client.responses.create(model="m1", input=f"{self.names} {document.text}")  # call: m1
        return replace(document, labels=(reply.output_text,))


def embed(client: OpenAI, model: str, document: Document) -> Document:
    data = client.embeddings.create(model=model, input=document.text, extra_headers={"x-llm-feature": "embed"}).data  # call: m2
    return replace(document, vector=tuple(data[0].embedding))


def translate(runtime: object, language: str, document: Document) -> Document:
    reply = runtime.converse(  # call: m3
        modelId="m3",
        messages=[{"role": "user", "content": [{"text": f"{language}: {document.text}"}]}],
        requestMetadata=OWNER | {"feature": f"translate-{language}"},
    )
    return replace(document, text=reply["output"]["message"]["content"][0]["text"])


def run(steps: Sequence[Step], document: Document) -> Document:
    return reduce(lambda current, step: step(current), steps, document)


openai = OpenAI(default_headers=HEADERS)
steps: list[Step] = [
    Labels(openai, "a", "b"),
    partial(embed, openai, "m2"),
    partial(translate, boto3.client("bedrock-runtime", region_name="us-east-1"), "de"),
]
print(run(steps, Document("x")).labels)
