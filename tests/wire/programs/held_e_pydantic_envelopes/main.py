"""Pydantic: an envelope with aliases and a serializer, settings with nested models, a private client."""
from functools import cached_property

from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, computed_field
from pydantic_settings import BaseSettings


class Envelope(BaseModel):
    model_config = ConfigDict(populate_by_name=True, frozen=True)
    team: str = Field(serialization_alias="x-llm-team")
    service: str = Field(serialization_alias="x-llm-service")
    feature: str | None = Field(default=None, serialization_alias="x-llm-feature")

    def headers(self) -> dict[str, str]:
        return self.model_dump(by_alias=True, exclude_none=True)

    def on(self, feature: str) -> "Envelope":
        return self.model_copy(update={"feature": feature})


class Settings(BaseSettings):
    envelope: Envelope = Envelope(team="care", service="triage")

    @computed_field
    @property
    def name(self) -> str:
        return self.envelope.service


class Triage(BaseModel):
    settings: Settings = Field(default_factory=Settings)
    _client: OpenAI | None = PrivateAttr(default=None)

    @cached_property
    def client(self) -> OpenAI:
        return OpenAI(default_headers=self.settings.envelope.headers())

    def ask(self, text: str) -> None:
        self.client.responses.create(model="m1", input=text, extra_headers=self.settings.envelope.on("ask").headers())  # call: m1

    def code(self, text: str) -> None:
        self.client.responses.create(model="m2", input=text)  # call: m2


triage = Triage()
triage.ask("a")
triage.code("b")
