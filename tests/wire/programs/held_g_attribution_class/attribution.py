from __future__ import annotations

from dataclasses import asdict, dataclass, replace


@dataclass(frozen=True)
class Attribution:
    team: str
    service: str
    feature: str | None = None

    def for_feature(self, feature: str) -> Attribution:
        return replace(self, feature=feature)

    def as_dict(self) -> dict[str, str]:
        return {key: value for key, value in asdict(self).items() if value is not None}

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in self.as_dict().items()}
