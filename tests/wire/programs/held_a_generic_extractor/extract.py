from __future__ import annotations

from typing import Generic, TypeVar

from openai import OpenAI
from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


class Extractor(Generic[M]):
    system = "Extract the data."
    headers = {"x-llm-team": "backoffice", "x-llm-service": "extractor"}

    def __init__(self, schema: type[M], feature: str = "extract", client: OpenAI | None = None) -> None:
        self.schema = schema
        self.feature = feature
        self.client = client or OpenAI(default_headers=self.headers)

    def _messages(self, text: str) -> list[dict[str, str]]:
        return [{"role": "system", "content": self.system}, {"role": "user", "content": text}]

    def extract(self, text: str) -> M | None:
        completion = self.client.chat.completions.parse(  # call: m1
            model="m1",
            messages=self._messages(text),
            response_format=self.schema,
            extra_headers={"x-llm-feature": self.feature},
        )
        return completion.choices[0].message.parsed

    def extract_all(self, texts: list[str]) -> list[M]:
        return [parsed for text in texts if (parsed := self.extract(text)) is not None]

    def explain(self, text: str) -> str:
        raw = self.client.chat.completions.with_raw_response.create(model="m2", messages=self._messages(text))  # call: m2
        return raw.parse().choices[0].message.content
