from dataclasses import dataclass


@dataclass(frozen=True)
class Envelope:
    team: str
    service: str

    def headers(self, feature: str) -> dict[str, str]:
        return {
            "x-llm-team": self.team,
            "x-llm-service": self.service,
            "x-llm-feature": feature,
        }


ENVELOPE = Envelope(team="people", service="handbook")
