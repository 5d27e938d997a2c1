"""pydantic models that compute their headers, validate themselves and hold their client in a private attribute."""
from __future__ import annotations

from typing import Any, Literal, Self

from anthropic import Anthropic
from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, SecretStr, computed_field, field_validator, model_validator


class Tags(BaseModel):
    model_config = ConfigDict(frozen=True)

    team: str
    service: str
    feature: str | None = None

    @field_validator("team", "service")
    @classmethod
    def lower(cls, value: str) -> str:
        return value.lower()

    @computed_field
    @property
    def headers(self) -> dict[str, str]:
        return {f"x-llm-{name}": value for name, value in self.model_dump(exclude={"headers"}, exclude_none=True).items()}

    def for_feature(self, feature: str) -> Self:
        return self.model_copy(update={"feature": feature})


class VendorConfig(BaseModel):
    vendor: Literal["openai", "anthropic"] = "openai"
    api_key: SecretStr = SecretStr("dummy")
    model: str
    options: dict[str, Any] = Field(default_factory=dict)


class Writer(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)

    tags: Tags
    config: VendorConfig
    _client: OpenAI = PrivateAttr()

    @model_validator(mode="after")
    def connect(self) -> Self:
        self._client = OpenAI(
            api_key=self.config.api_key.get_secret_value(),
            default_headers=self.tags.headers,
            **self.config.options,
        )
        return self

    def write(self, text: str) -> str:
        reply = self._client.responses.create(model=self.config.model, input=text)  # call: m1
        return reply.output_text

    def titled(self, text: str) -> str:
        reply = self._client.responses.create(  # call: m2
            model="m2", input=text, extra_headers=self.tags.for_feature("title").headers
        )
        return reply.output_text


class Critic(BaseModel):
    tags: Tags = Tags(team="Editorial", service="newsroom")
    _claude: Anthropic = PrivateAttr(default_factory=Anthropic)

    def model_post_init(self, context: Any) -> None:
        self._claude = self._claude.with_options(default_headers=self.tags.headers)

    def criticise(self, text: str) -> str:
        message = self._claude.messages.create(  # call: m3
            model="m3", max_tokens=9, messages=[{"role": "user", "content": text}]
        )
        return message.content[0].text


def main() -> None:
    writer = Writer.model_validate(
        {
            "tags": {"team": "Editorial", "service": "newsroom"},
            "config": {"model": "m1", "options": {"max_retries": 0}},
        }
    )
    print(writer.write("news"), writer.titled("news"))
    print(Critic().criticise("news"))
    print(Critic(tags=Tags(team="a", service="b", feature="critic")).criticise("news"))


main()
