"""An enum whose members hold header dicts and build clients; a StrEnum names the features."""
import enum

from openai import OpenAI


class Feature(enum.StrEnum):
    SEARCH = enum.auto()
    CHAT = "chat-window"


class Team(enum.Enum):
    WEB = {"x-llm-team": "web", "x-llm-service": "site"}
    APP = {"x-llm-team": "app"}

    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.value)

    def headers(self, feature: Feature) -> dict[str, str]:
        return {**self.value, "x-llm-feature": feature}


web = Team.WEB.client()
web.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": Feature.SEARCH})  # call: m1
Team.APP.client().responses.create(model="m2", input="x", extra_headers={"x-llm-feature": Feature.CHAT.value})  # call: m2
for team in Team:
    OpenAI().responses.create(model="m3", input="x", extra_headers=team.headers(Feature.CHAT))  # call: m3
