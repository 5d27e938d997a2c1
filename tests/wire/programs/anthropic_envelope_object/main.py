from dataclasses import asdict, dataclass, replace

from anthropic import Anthropic


@dataclass(frozen=True)
class Envelope:
    team: str
    service: str
    feature: str = "unset"

    def headers(self) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": self.feature}

    def partial_headers(self):
        return {
            "x-llm-team": self.team,
            "x-llm-service": self.service,
        }


ENVELOPE = Envelope("risk", "scoring")
client = Anthropic()

client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers=replace(ENVELOPE, feature="fraud").headers())  # call: m1
client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers=ENVELOPE.partial_headers())  # call: m2
client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={f"x-llm-{k}": v for k, v in asdict(ENVELOPE).items()})  # call: m3
