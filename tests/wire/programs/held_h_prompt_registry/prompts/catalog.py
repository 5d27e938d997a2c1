from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Prompt:
    name: str
    model: str
    template: str
    vendor: str = "openai"
    tags: dict[str, str] = field(default_factory=dict)

    def render(self, **values: str) -> str:
        return self.template.format(**values)


_PROMPTS = [
    Prompt("greet", "m1", "Hi {name}", tags={"feature": "greet"}),
    Prompt("haiku", "m2", "A haiku about {topic}", vendor="anthropic", tags={"feature": "haiku"}),
    Prompt("draft", "m1", "About {topic}", tags={"feature": "draft"}),
]
_BY_NAME = {prompt.name: prompt for prompt in _PROMPTS}


def get(name: str) -> Prompt:
    return _BY_NAME[name]
