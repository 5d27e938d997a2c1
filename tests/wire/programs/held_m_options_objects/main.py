"""Options that are objects: what they hold reaches the SDK by attribute, by their fields, by a key."""
from __future__ import annotations

from dataclasses import asdict, dataclass
from types import SimpleNamespace

from openai import OpenAI
from pydantic import BaseModel, Field

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot"})


@dataclass
class Options:
    temperature: float = 0.0
    extra_headers: dict[str, str] | None = None


class Settings(BaseModel):
    tags: dict[str, str] = Field(default_factory=dict, alias="labels")


class Prompt:
    def __init__(self, model: str, purpose: str | None = None) -> None:
        self.model = model
        self.headers = {"x-llm-feature": purpose} if purpose else {}


def by_attribute(model: str, options) -> str:
    return client.responses.create(model=model, input="x", extra_headers=options.extra_headers).output_text


def by_fields(model: str, options) -> str:
    return client.responses.create(model=model, input="x", **asdict(options)).output_text


def by_vars(model: str, options) -> str:
    return client.responses.create(model=model, input="x", **vars(options)).output_text


def by_tags(model: str, settings) -> str:
    headers = {f"x-llm-{key}": value for key, value in settings.tags.items()}
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


def by_prompt(prompt) -> str:
    return client.responses.create(model=prompt.model, input="x", extra_headers=prompt.headers).output_text


def by_key(model: str, options) -> str:
    return client.responses.create(model=model, input="x", extra_headers=options.get("headers")).output_text


by_attribute("m1", Options(extra_headers={"x-llm-feature": "one"}))  # call: m1
by_attribute("m2", Options(0.5))  # call: m2
by_fields("m3", Options(extra_headers={"x-llm-feature": "three"}))  # call: m3
by_fields("m4", Options())  # call: m4
options = Options(temperature=1)
by_vars("m5", options)  # call: m5
by_tags("m6", Settings(labels={"feature": "six"}))  # call: m6
by_tags("m7", Settings())  # call: m7
by_prompt(Prompt("m8", "eight"))  # call: m8
by_prompt(Prompt("m9"))  # call: m9
by_attribute("m10", SimpleNamespace(extra_headers={}))  # call: m10
by_key("m11", {"headers": {"x-llm-feature": "eleven"}})  # call: m11
by_key("m12", {"temperature": 0})  # call: m12
