from __future__ import annotations

from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True)
class CostTags:
    """Who pays for a request."""

    team: str
    service: str
    feature: str | None = None

    def for_feature(self, feature: str) -> CostTags:
        return replace(self, feature=feature)

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in asdict(self).items() if value is not None}
