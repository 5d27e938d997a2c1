from __future__ import annotations

from anthropic import Anthropic

from host.registry import Registry, Toolbox

_claude = None


def _client() -> Anthropic:
    global _claude
    if _claude is None:
        _claude = Anthropic()
    return _claude


def forecast(toolbox: Toolbox, place: str) -> str:
    message = _client().messages.create(  # call: m3
        model="m3",
        max_tokens=30,
        messages=[{"role": "user", "content": f"Weather in {place}?"}],
        extra_headers={"x-llm-team": "assistants", "x-llm-feature": "forecast"},
    )
    return message.content[0].text


def register(registry: Registry) -> None:
    registry.add("forecast", forecast, plugin="weather")
