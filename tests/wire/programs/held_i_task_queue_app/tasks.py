from __future__ import annotations

from typing import Any

from anthropic import Anthropic
from openai import OpenAI

from celery_like import App

app = App("documents")
TAGS = {"x-llm-team": "docs", "x-llm-service": "worker"}
_openai: OpenAI | None = None


def openai_client() -> OpenAI:
    global _openai
    if _openai is None:
        _openai = OpenAI(default_headers=TAGS)
    return _openai


@app.task()
def summarise(document_id: int, text: str) -> str:
    response = openai_client().responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "summarise"})  # call: m1
    return f"{document_id}: {response.output_text}"


@app.task(bind=True, max_retries=3)
def classify(self: Any, document_id: int, text: str) -> str:
    message = Anthropic(default_headers={"x-llm-feature": self.name}).messages.create(  # call: m2
        model="m2", max_tokens=3, messages=[{"role": "user", "content": text}]
    )
    return message.content[0].text


@app.task()
def embed(texts: list[str], headers: dict[str, str] | None = None) -> int:
    return len(openai_client().embeddings.create(model="m3", input=texts, extra_headers=headers).data)
