from __future__ import annotations

import os

import cohere
from openai import OpenAI

from .keys import keys

TAGS = {"x-llm-team": "search", "x-llm-service": "search"}


class Search:
    def __init__(self) -> None:
        self._openai = OpenAI(api_key=keys.openai)
        self._cohere = cohere.ClientV2(api_key=keys.cohere, base_url=os.environ["WIRE_URL"])

    def expand(self, query: str) -> str:
        reply = self._openai.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": query}],
            extra_headers=TAGS | {"x-llm-feature": "expand"},
        )
        return reply.choices[0].message.content or ""

    def rerank(self, query: str, documents: list[str]) -> int:
        found = self._cohere.rerank(  # call: m4
            model="m4", query=query, documents=documents, request_options={"additional_headers": TAGS}
        )
        return len(found.results)
