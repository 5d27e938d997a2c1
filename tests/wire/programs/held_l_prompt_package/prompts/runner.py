from __future__ import annotations

from functools import cache

from openai import OpenAI

from .model import Prompt


@cache
def client() -> OpenAI:
    return OpenAI(max_retries=3)


def run(prompt: Prompt, **values: str) -> str:
    reply = client().responses.create(  # call: m1, m2, m3
        model=prompt.model,
        input=prompt.render(**values),
        extra_headers=prompt.headers,
        **prompt.options,
    )
    return reply.output_text


def count(prompt: Prompt, **values: str) -> int:
    reply = client().embeddings.create(  # call: m4
        model="m4",
        input=prompt.render(**values),
        extra_headers={key: value for key, value in prompt.headers.items() if key != "x-llm-feature"},
    )
    return len(reply.data)
