"""Models whose validators make the clients that their methods use, as integrations of LangChain do."""
from typing import Any

import openai
from pydantic import BaseModel, model_validator


class Embedder(BaseModel):
    client: Any = None

    @model_validator(mode="before")
    @classmethod
    def make_client(cls, values: dict[str, Any]) -> dict[str, Any]:
        if not values.get("client"):
            headers = {"x-llm-team": "search"}
            values["client"] = openai.OpenAI(default_headers=headers).embeddings
        return values

    def embed(self, text: str) -> list[float]:
        return self.client.create(model="m1", input=[text]).data[0].embedding  # call: m1


class Writer(BaseModel):
    client: Any = None

    @model_validator(mode="after")
    def make_client(self) -> "Writer":
        self.client = openai.OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "writer"})
        return self

    def write(self, text: str) -> str:
        headers = {"x-llm-feature": "draft"}
        return self.client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


Embedder().embed("x")
Writer().write("x")
