"""headers() built by cooperating mixins through super()."""
from openai import OpenAI


class Base:
    model = "m1"

    def __init__(self) -> None:
        self.client = OpenAI()

    def headers(self) -> dict[str, str]:
        return {}

    def ask(self, text: str) -> str:
        return self.client.responses.create(model=self.model, input=text, extra_headers=self.headers()).output_text  # call: m1, m2


class TeamMixin:
    team = "ads"

    def headers(self) -> dict[str, str]:
        return {**super().headers(), "x-llm-team": self.team}


class ServiceMixin:
    def headers(self) -> dict[str, str]:
        found = super().headers()
        found["x-llm-service"] = "bidding"
        return found


class Bidder(TeamMixin, ServiceMixin, Base):
    def headers(self) -> dict[str, str]:
        return super().headers() | {"x-llm-feature": "bid"}


class Reporter(TeamMixin, Base):
    model = "m2"
    team = "reports"

    def headers(self) -> dict[str, str]:
        return super().headers() | {"x-llm-feature": "report"}


Bidder().ask("how much?")
Reporter().ask("how well?")
