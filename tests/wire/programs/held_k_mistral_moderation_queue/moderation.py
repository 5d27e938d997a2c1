from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from mistralai.client import Mistral


@dataclass(frozen=True)
class Tags:
    team: str
    service: str

    def http_headers(self, feature: str) -> dict[str, str]:
        return {"x-llm-team": self.team, "x-llm-service": self.service, "x-llm-feature": feature}


TAGS = Tags("trust", "moderation")


class Moderator:
    def __init__(self, client: Mistral | None = None, tags: Tags = TAGS) -> None:
        self.client = client or Mistral(api_key=os.getenv("MISTRAL_API_KEY"), server_url=os.environ["WIRE_URL"] + "/mistral")
        self.tags = tags

    def verdict(self, text: str) -> str:
        response = self.client.chat.complete(  # call: m1
            model="m1",
            messages=[{"role": "user", "content": text}],
            temperature=0,
            http_headers=self.tags.http_headers("verdict"),
        )
        return response.choices[0].message.content

    def verdicts(self, texts: Iterable[str]) -> list[str]:
        return [self.verdict(text) for text in texts if text]

    async def explain(self, text: str) -> str:
        response = await self.client.chat.complete_async(model="m2", messages=[{"role": "user", "content": text}])  # call: m2
        return response.choices[0].message.content

    def similar(self, texts: list[str]) -> int:
        options = {"model": "m3", "inputs": texts}
        if len(texts) > 1:
            options["http_headers"] = self.tags.http_headers("similar")
        return len(self.client.embeddings.create(**options).data)  # call: m3
