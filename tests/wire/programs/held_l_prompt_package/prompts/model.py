from __future__ import annotations

from dataclasses import dataclass, field, replace
from string import Template
from typing import Any


@dataclass(frozen=True, slots=True)
class Prompt:
    name: str
    template: str
    model: str
    owner: str = "crm"
    version: int = 1
    options: dict[str, Any] = field(default_factory=dict)

    def render(self, **values: str) -> str:
        return Template(self.template).substitute(values)

    def override(self, **changes: Any) -> Prompt:
        return replace(self, **changes)

    @property
    def headers(self) -> dict[str, str]:
        return {
            "x-llm-team": self.owner,
            "x-llm-service": "prompts",
            "x-llm-feature": self.name.replace(".", "-"),
            "x-prompt-version": str(self.version),
        }
