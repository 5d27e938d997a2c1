"""Clients by team in caches of cachetools: a function, a method, a cache that is used as a dict."""
from __future__ import annotations

import threading
from operator import attrgetter

from anthropic import Anthropic
from cachetools import LRUCache, TTLCache, cached, cachedmethod
from cachetools.keys import hashkey
from openai import OpenAI

_lock = threading.Lock()
_models: LRUCache = LRUCache(maxsize=8)


@cached(cache=TTLCache(maxsize=32, ttl=600), lock=_lock)
def client_for(team: str, service: str = "insights") -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": team, "x-llm-service": service})


@cached(cache={}, key=lambda feature, **_: hashkey(feature))
def headers_for(feature: str, *, dry: bool = False) -> dict[str, str]:
    headers = {"x-llm-feature": feature}
    if dry:
        headers["x-dry-run"] = "1"
    return headers


class Insights:
    def __init__(self, team: str) -> None:
        self.team = team
        self._cache: LRUCache = LRUCache(maxsize=4)

    @cachedmethod(attrgetter("_cache"))
    def claude(self, plan: str) -> Anthropic:
        retries = {"gold": 4}.get(plan, 1)
        return Anthropic(default_headers={"x-llm-team": self.team}, max_retries=retries)

    def trend(self, text: str) -> str:
        reply = client_for(self.team).responses.create(model="m1", input=text, extra_headers=headers_for("trend"))  # call: m1
        return reply.output_text

    def outlook(self, text: str) -> str:
        message = self.claude("gold").messages.create(  # call: m2
            model="m2",
            max_tokens=10,
            messages=[{"role": "user", "content": text}],
            extra_headers={**headers_for("outlook", dry=True), "x-llm-service": "insights"},
        )
        return message.content[0].text

    def embed(self, text: str) -> list[float]:
        key = (self.team, "embed")
        try:
            client = _models[key]
        except KeyError:
            client = _models[key] = client_for(self.team).with_options(timeout=3)
        return client.embeddings.create(model="m3", input=text).data[0].embedding  # call: m3


def main() -> None:
    insights = Insights("analytics")
    print(insights.trend("up"), insights.outlook("up"), insights.embed("up"), insights.embed("down"))


main()
