from __future__ import annotations

import math
from typing import Protocol

from anthropic import Anthropic
from openai import OpenAI

from .config import Attribution


class Embedder:
    def __init__(self, client: OpenAI, attribution: Attribution):
        self.client = client
        self.attribution = attribution

    def embed(self, texts: list[str]) -> list[list[float]]:
        response = self.client.embeddings.create(  # call: m1
            model="m1", input=texts, encoding_format="float", extra_headers=self.attribution.to_headers("embed")
        )
        return [item.embedding for item in response.data]


class Reranker(Protocol):
    def rank(self, question: str, texts: list[str]) -> list[str]: ...


class NoRerank:
    def rank(self, question: str, texts: list[str]) -> list[str]:
        return texts


class LLMRerank:
    def __init__(self, client: OpenAI, attribution: Attribution):
        self.client = client
        self.headers = attribution.to_headers()

    def rank(self, question: str, texts: list[str]) -> list[str]:
        self.client.responses.create(model="m2", input=f"{question}: {texts}", extra_headers=self.headers)  # call: m2
        return sorted(texts)


class Generator:
    def __init__(self, client: Anthropic, attribution: Attribution):
        self.client = client
        self.attribution = attribution

    def generate(self, question: str, context: list[str]) -> str:
        message = self.client.messages.create(  # call: m3
            model="m3",
            max_tokens=100,
            system="Use the context:\n" + "\n".join(context),
            messages=[{"role": "user", "content": question}],
            extra_headers=self.attribution.to_headers(feature="generate"),
        )
        return message.content[0].text


def cosine(a: list[float], b: list[float]) -> float:
    dot = sum(x * y for x, y in zip(a, b))
    return dot / (math.hypot(*a) * math.hypot(*b) or 1)
