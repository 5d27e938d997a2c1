from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import litellm


@dataclass
class Step:
    name: str
    model: str
    headers: dict[str, str] = field(default_factory=dict)


class Agent:
    base_headers = {"x-llm-team": "research", "x-llm-service": "deep-dive"}

    def __init__(self) -> None:
        self.history: list[dict[str, str]] = []

    async def think(self, text: str) -> str:
        self.history.append({"role": "user", "content": text})
        stream = await litellm.acompletion(  # call: m1
            model="openai/m1",
            messages=self.history,
            stream=True,
            extra_headers={**self.base_headers, "x-llm-feature": "think"},
        )
        parts = []
        async for chunk in stream:
            parts.append(chunk.choices[0].delta.content or "")
        return "".join(parts)

    def act(self, step: Step) -> str:
        reply = litellm.completion(model="openai/m2", messages=self.history, extra_headers=self.base_headers)  # call: m2
        return f"{step.name}: {reply.choices[0].message.content}"


agent = Agent()
print(asyncio.run(agent.think("go")))
print(agent.act(Step("search", "m2")))
