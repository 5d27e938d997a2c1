from dataclasses import dataclass, field


@dataclass
class Attribution:
    team: str = "knowledge"
    service: str = "rag"

    def to_headers(self, feature: str | None = None) -> dict[str, str]:
        headers = {"x-llm-team": self.team, "x-llm-service": self.service}
        if feature is not None:
            headers["x-llm-feature"] = feature
        return headers


@dataclass
class Config:
    attribution: Attribution = field(default_factory=Attribution)
    top_k: int = 2
    rerank: bool = False
