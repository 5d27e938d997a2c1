"""pydantic: nested models, computed fields, validators, model_dump for headers, frozen defaults."""
from typing import Annotated, Any

from openai import OpenAI
from pydantic import BaseModel, ConfigDict, Field, computed_field, field_validator


class Envelope(BaseModel):
    model_config = ConfigDict(frozen=True, populate_by_name=True)
    team: str = Field(alias="x-llm-team")
    service: str = Field(default="tree", alias="x-llm-service")
    feature: str | None = Field(default=None, alias="x-llm-feature")

    def headers(self) -> dict[str, str]:
        return self.model_dump(by_alias=True, exclude_none=True)


class Model(BaseModel):
    name: str
    options: dict[str, Any] = Field(default_factory=dict)


class Task(BaseModel):
    envelope: Envelope
    model: Annotated[Model, Field()] = Model(name="m9")

    @computed_field
    @property
    def request(self) -> dict[str, Any]:
        return {"model": self.model.name, "extra_headers": self.envelope.headers(), **self.model.options}

    @field_validator("model")
    @classmethod
    def known(cls, value: Model) -> Model:
        return value


client = OpenAI()
BASE = Envelope(team="models")
full = Task(envelope=BASE.model_copy(update={"feature": "full"}), model=Model(name="m1"))
client.responses.create(input="x", **full.request)  # call: m1
part = Task(envelope=BASE, model=Model(name="m2", options={"temperature": 0}))
client.responses.create(input="x", **part.request)  # call: m2
client.responses.create(model="m3", input="x", extra_headers=Envelope.model_validate({"x-llm-team": "a", "x-llm-feature": "f"}).headers())  # call: m3
client.responses.create(model="m4", input="x", extra_headers={f"x-llm-{k}": v for k, v in BASE if v})  # call: m4
