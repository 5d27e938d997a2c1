from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class LLMConfig:
    team: str
    service: str = "shop-api"
    model: str = "m0"
    headers: dict[str, str] = field(default_factory=dict)

    def for_feature(self, feature: str, **changes) -> LLMConfig:
        return replace(self, headers={**self.headers, "x-llm-feature": feature}, **changes)

    @property
    def all_headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, **self.headers}
