"""google-genai chats and async, cohere rerank behind a search class, options that a base class merges."""
from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import cohere
from google import genai
from google.genai import types

OWNER = {"x-llm-team": "search", "x-llm-service": "gen"}


class Options:
    base: dict[str, str] = OWNER

    def merged(self, **more: str) -> dict[str, str]:
        return self.base | {f"x-llm-{key}": value for key, value in more.items()}


class Search(Options):
    def __init__(self) -> None:
        self.cohere = cohere.ClientV2(api_key="x")

    def rerank(self, query: str, documents: list[str]) -> list[int]:
        ranked = self.cohere.rerank(  # call: m1
            model="m1", query=query, documents=documents, top_n=1, request_options={"additional_headers": self.merged(feature="rerank")}
        )
        return [result.index for result in ranked.results]

    def embed(self, texts: list[str]) -> Any:
        options = {"timeout_in_seconds": 5, "additional_headers": self.merged()}
        return self.cohere.embed(  # call: m2
            model="m2", texts=texts, input_type="search_document", embedding_types=["float"], request_options=options
        )


@dataclass
class Writer:
    client: genai.Client = field(default_factory=lambda: genai.Client(http_options=types.HttpOptions(headers=OWNER)))

    def config(self, feature: str | None = None) -> types.GenerateContentConfig:
        http = types.HttpOptions(headers={"x-llm-feature": feature}) if feature else None
        return types.GenerateContentConfig(http_options=http, temperature=0.1)

    def write(self, text: str) -> str:
        return self.client.models.generate_content(model="m3", contents=text, config=self.config("write")).text or ""  # call: m3

    async def stream(self, text: str) -> str:
        parts = await self.client.aio.models.generate_content_stream(model="m4", contents=text, config=self.config())  # call: m4
        return "".join([part.text or "" async for part in parts])

    def chat(self, *texts: str) -> list[str]:
        chat = self.client.chats.create(model="m5", config=self.config("chat"))
        return [chat.send_message(text).text or "" for text in texts]  # call: m5


search = Search()
search.rerank("q", ["a", "b"])
search.embed(["a"])
writer = Writer()
writer.write("x")
asyncio.run(writer.stream("x"))
writer.chat("x", "y")
