"""Functions with an optional client and a shared default; some callers bring a client that nobody tagged."""
from __future__ import annotations

from openai import OpenAI

TAGS = {"x-llm-team": "billing", "x-llm-service": "dunning"}
_shared = OpenAI(default_headers={**TAGS, "x-llm-feature": "reminder"})


def remind(text: str, client: OpenAI | None = None) -> str:
    client = client or _shared
    return client.responses.create(model="m1", input=text).output_text  # call: m1


def rate(text: str, client: OpenAI | None = None) -> str:
    if client is None:
        client = _shared
    reply = client.chat.completions.create(  # call: m2
        model="m2", messages=[{"role": "user", "content": text}]
    )
    return reply.choices[0].message.content or ""


class Letter:
    def __init__(self, text: str, *, client: OpenAI | None = None) -> None:
        self.text = text
        self.client = client if client is not None else _shared

    def translated(self) -> str:
        return self.client.responses.create(model="m3", input=self.text).output_text  # call: m3

    def vector(self) -> list[float]:
        reply = self.client.embeddings.create(  # call: m4
            model="m4", input=self.text, extra_headers={"x-llm-feature": "match"}
        )
        return reply.data[0].embedding


def main() -> None:
    patient = OpenAI(timeout=120, default_headers=TAGS)
    print(remind("pay"), remind("pay", patient), remind("pay", client=OpenAI(max_retries=0)))
    print(rate("good"), rate("bad", _shared.with_options(timeout=3)))
    print(Letter("hello").translated(), Letter("hello", client=patient).translated())
    print(Letter("hello").vector(), Letter("hello", client=patient).vector())


main()
