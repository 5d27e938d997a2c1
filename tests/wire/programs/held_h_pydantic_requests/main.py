"""pydantic models as requests: validators, computed fields, dumps with include, exclude and aliases, generics, discriminated unions."""
from __future__ import annotations

from typing import Annotated, Any, Literal, Union

from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

client = OpenAI()


class Tags(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)
    team: str = Field("pyd", alias="x-llm-team")
    service: str = Field("requests", alias="x-llm-service")
    feature: str | None = Field(None, alias="x-llm-feature")

    def headers(self) -> dict[str, str]:
        return self.model_dump(by_alias=True, exclude_none=True)


class Base(BaseModel):
    model: str
    tags: Tags = Tags()

    def params(self) -> dict[str, Any]:
        return {**self.model_dump(exclude={"tags", "kind"}), "extra_headers": self.tags.headers()}


class Respond(Base):
    kind: Literal["respond"] = "respond"
    input: str = "x"

    def send(self) -> Any:
        return client.responses.create(**self.params())  # call: m1, m2


class Embed(Base):
    kind: Literal["embed"] = "embed"
    input: list[str] = Field(default_factory=lambda: ["x"])

    @model_validator(mode="after")
    def _not_empty(self) -> Embed:
        assert self.input
        return self

    def send(self) -> Any:
        return client.embeddings.create(model=self.model, input=self.input, extra_headers={**self.tags.headers(), "x-llm-feature": "embed"})  # call: m3


Job = TypeAdapter(Annotated[Union[Respond, Embed], Field(discriminator="kind")])
Respond(model="m1", tags=Tags(feature="one")).send()
Respond(model="m2").send()
Job.validate_python({"kind": "embed", "model": "m3"}).send()
client.responses.create(model="m4", input="x", extra_headers=Tags(feature="four").headers())  # call: m4
client.responses.create(model="m5", input="x", extra_headers=Tags().headers())  # call: m5
