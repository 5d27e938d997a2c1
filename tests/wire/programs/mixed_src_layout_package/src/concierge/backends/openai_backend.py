from openai import OpenAI

from . import HEADERS

_client: OpenAI | None = None


def client() -> OpenAI:
    global _client
    if _client is None:
        _client = OpenAI(default_headers={**HEADERS, "x-llm-feature": "book"})
    return _client


def book(text: str) -> str:
    completion = client().chat.completions.create(model="m1", messages=[{"role": "user", "content": text}])  # call: m1
    return completion.choices[0].message.content or ""
