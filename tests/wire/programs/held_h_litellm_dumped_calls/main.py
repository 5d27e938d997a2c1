"""litellm: wrappers with defaults, async completion in gather, a params object's model_dump."""
from __future__ import annotations

import asyncio
from typing import Any

import litellm
from pydantic import BaseModel, ConfigDict, Field


class Call(BaseModel):
    model_config = ConfigDict(extra="forbid")
    model: str
    messages: list[dict[str, Any]] = Field(default_factory=lambda: [{"role": "user", "content": "x"}])
    extra_headers: dict[str, str] = Field(default_factory=lambda: {"x-llm-team": "lite", "x-llm-service": "calls"})
    temperature: float = 0.0

    def tagged(self, feature: str) -> "Call":
        return self.model_copy(update={"extra_headers": {**self.extra_headers, "x-llm-feature": feature}})


def complete(call: Call) -> Any:
    return litellm.completion(**call.model_dump())  # call: m1, m2


async def acomplete(model: str, feature: str = "", **options: Any) -> Any:
    options.setdefault("messages", [{"role": "user", "content": "x"}])
    headers = {"x-llm-team": "lite", "x-llm-service": "async"}
    if feature:
        headers |= {"x-llm-feature": feature}
    return await litellm.acompletion(model=model, extra_headers=headers, **options)


complete(Call(model="openai/m1").tagged("one"))
complete(Call(model="openai/m2"))


async def main() -> None:
    await asyncio.gather(
        acomplete("openai/m3", "three"),  # call: m3
        acomplete("openai/m4", temperature=0.5),  # call: m4
        litellm.aembedding(model="openai/m5", input=["x"], extra_headers={"x-llm-team": "lite", "x-llm-service": "async"}),  # call: m5
    )


asyncio.run(main())
