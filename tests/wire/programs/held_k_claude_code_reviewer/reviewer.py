from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anthropic
from anthropic.types import MessageParam, ToolParam

TOOLS: dict[str, Callable[..., str]] = {}


def tool(function: Callable[..., str]) -> Callable[..., str]:
    TOOLS[function.__name__] = function
    return function


@tool
def read_file(path: str = "") -> str:
    return f"contents of {path}"


def tool_params() -> list[ToolParam]:
    return [{"name": name, "description": function.__doc__ or name, "input_schema": {"type": "object"}} for name, function in TOOLS.items()]


class Reviewer:
    SYSTEM = [{"type": "text", "text": "Review code.", "cache_control": {"type": "ephemeral"}}]

    def __init__(self, repo: str, *, client: anthropic.Anthropic | None = None) -> None:
        base = client or anthropic.Anthropic()
        self.client = base.with_options(
            default_headers={"x-llm-team": "devex", "x-llm-service": "reviewer", "x-repo": repo}, max_retries=1
        )

    def review(self, diff: str, turns: int = 2) -> str:
        client = self.client.with_options(default_headers={"x-llm-feature": "review"})
        messages: list[MessageParam] = [{"role": "user", "content": diff}]
        for _ in range(turns):
            response = client.messages.create(  # call: m1
                model="m1", max_tokens=100, system=self.SYSTEM, tools=tool_params(), messages=messages
            )
            if response.stop_reason != "tool_use":
                break
            messages.append({"role": "assistant", "content": response.content})
            messages.append({"role": "user", "content": [self._result(block) for block in response.content if block.type == "tool_use"]})
        return response.content[0].text

    @staticmethod
    def _result(block: Any) -> dict[str, Any]:
        return {"type": "tool_result", "tool_use_id": block.id, "content": TOOLS[block.name](**block.input)}

    def summary(self, diff: str) -> str:
        tokens = self.client.messages.count_tokens(model="m2", messages=[{"role": "user", "content": diff}])
        if tokens.input_tokens > 10_000:
            diff = diff[:10_000]
        with self.client.messages.stream(model="m2", max_tokens=50, messages=[{"role": "user", "content": diff}]) as stream:  # call: m2
            return "".join(stream.text_stream)
