from __future__ import annotations

from collections.abc import Mapping

from openai import OpenAI


class Kit:
    def __init__(self, tags: Mapping[str, str], *, prefix: str = "x-llm-") -> None:
        self.tags = {prefix + key: value for key, value in tags.items()}
        self._client = OpenAI(default_headers=self.tags)

    def ask(self, model: str, text: str, *, feature: str | None = None) -> str:
        extra = {"x-llm-feature": feature} if feature is not None else None
        return self._client.responses.create(model=model, input=text, extra_headers=extra).output_text

    @property
    def raw(self) -> OpenAI:
        return self._client


def kit_for(team: str, service: str, **more: str) -> Kit:
    return Kit({"team": team, "service": service, **more})
