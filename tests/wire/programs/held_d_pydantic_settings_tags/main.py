"""Pydantic models with defaults, aliases and validators that make the envelope."""
from openai import OpenAI
from pydantic import BaseModel, Field, computed_field, field_validator


class Attribution(BaseModel):
    team: str = "billing"
    service: str = Field(default="invoices", alias="svc")
    feature: str | None = None

    @field_validator("team")
    @classmethod
    def lower(cls, value: str) -> str:
        return value.lower()

    def headers(self) -> dict[str, str]:
        return {f"x-llm-{key}": value for key, value in self.model_dump(exclude_none=True).items()}


class Defaults(BaseModel):
    model: str = "m2"
    attribution: Attribution = Field(default_factory=Attribution)

    @computed_field
    @property
    def extra_headers(self) -> dict[str, str]:
        return self.attribution.headers()


client = OpenAI()
client.responses.create(model="m1", input="x", extra_headers=Attribution(feature="dunning").headers())  # call: m1
defaults = Defaults()
client.responses.create(model=defaults.model, input="x", extra_headers=defaults.extra_headers)  # call: m2
explicit = Attribution(svc="reminders", feature="late")
client.responses.create(  # call: m3
    model="m3",
    input="x",
    extra_headers={"x-llm-team": explicit.team, "x-llm-service": explicit.service, "x-llm-feature": explicit.feature},
)
copied = explicit.model_copy(update={"feature": ""})
client.responses.create(  # call: m4
    model="m4",
    input="x",
    extra_headers={"x-llm-team": copied.team, "x-llm-service": copied.service, "x-llm-feature": copied.feature},
)
