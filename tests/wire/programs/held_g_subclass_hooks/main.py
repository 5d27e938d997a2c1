"""Subclasses of the SDK's client: default_headers property, _prepare_options, copy, post."""
from typing import Any, Mapping

import openai
from openai import OpenAI
from openai._models import FinalRequestOptions


class TeamOpenAI(OpenAI):
    """Adds the team wherever the SDK asks for its default headers."""

    team = "unset"

    def __init_subclass__(cls, team: str = "unset", **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.team = team

    @property
    def default_headers(self) -> dict[str, str | openai.Omit]:
        return {**super().default_headers, "x-llm-team": self.team, **self._custom_headers}


class Growth(TeamOpenAI, team="growth"):
    pass


class Prepared(OpenAI):
    def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
        headers: Mapping[str, Any] = options.headers if isinstance(options.headers, Mapping) else {}
        options.headers = {**headers, "x-llm-team": "p", "x-llm-service": "prepared", "x-llm-feature": "hook"}
        return options


class Stamped(OpenAI):
    def __init__(self, *args: Any, feature: str | None = None, **kwargs: Any) -> None:
        headers = {"x-llm-team": "s", "x-llm-service": "stamped", **(kwargs.pop("default_headers", None) or {})}
        if feature:
            headers["x-llm-feature"] = feature
        super().__init__(*args, default_headers=headers, **kwargs)


Growth(default_headers={"x-llm-service": "g"}).responses.create(model="m1", input="x")  # call: m1
Growth(default_headers={"x-llm-service": "g"}).responses.create(model="m2", input="x", extra_headers={"x-llm-feature": "f"})  # call: m2
Prepared().responses.create(model="m3", input="x")  # call: m3 unknown
Stamped(feature="stamp").responses.create(model="m4", input="x")  # call: m4
Stamped(default_headers={"x-llm-feature": "mine"}, max_retries=0).responses.create(model="m5", input="x")  # call: m5
Stamped().responses.create(model="m6", input="x")  # call: m6
