"""litellm: a service with a table of purposes, async streaming, fallbacks written by hand, a partial with metadata and headers."""
from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any

import litellm

OWNER = {"x-llm-team": "lite", "x-llm-service": "purposes"}


@dataclass(frozen=True)
class Purpose:
    model: str
    temperature: float = 0.0
    tagged: bool = True


class Purposes(Enum):
    SUMMARY = Purpose("openai/m1")
    DRAFT = Purpose("openai/m2", 0.9)

    @property
    def headers(self) -> dict[str, str]:
        return {**OWNER, "x-llm-feature": self.name.lower()}

    def params(self) -> dict[str, Any]:
        return {"model": self.value.model, "temperature": self.value.temperature, "extra_headers": self.headers}


def messages(text: str) -> list[dict[str, str]]:
    return [{"role": "system", "content": "s"}, {"role": "user", "content": text}]


litellm.completion(messages=messages("x"), **Purposes.SUMMARY.params())  # call: m1
litellm.completion(messages=messages("x"), **{**Purposes.DRAFT.params(), "extra_headers": OWNER})  # call: m2


async def stream(model: str, **headers: str) -> str:
    reply = await litellm.acompletion(model=model, messages=messages("x"), stream=True, extra_headers={**OWNER, **headers})
    return "".join([chunk.choices[0].delta.content or "" async for chunk in reply])


asyncio.run(stream("openai/m3", **{"x-llm-feature": "stream"}))  # call: m3
asyncio.run(stream("openai/m4"))  # call: m4
complete = partial(litellm.completion, extra_headers=OWNER, num_retries=0)
for model in ("openai/m5",):
    try:
        complete(model=model, messages=messages("x"))  # call: m5
        break
    except litellm.exceptions.APIError:
        continue
embed = partial(litellm.embedding, input=["x"])
embed("openai/m6", extra_headers=OWNER | {"x-llm-feature": "embed"})  # call: m6
