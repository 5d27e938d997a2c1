"""Azure deployments in several regions: named tuples from the environment, clients on demand, failover in order."""
from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from openai import APIStatusError, AzureOpenAI

API_VERSION = "2025-03-01-preview"


class Region(NamedTuple):
    name: str
    endpoint: str
    deployment: str
    weight: int = 1


REGIONS = [
    Region("weu", os.environ["WIRE_URL"], "m1"),
    Region("neu", os.environ["WIRE_URL"], "m2", weight=2),
]


class Failover:
    def __init__(self, regions: list[Region], headers: dict[str, str]) -> None:
        self._regions = sorted(regions, key=lambda region: region.weight)
        self._headers = headers
        self._clients: dict[str, AzureOpenAI] = {}

    def _client(self, region: Region) -> AzureOpenAI:
        try:
            return self._clients[region.name]
        except KeyError:
            client = AzureOpenAI(
                api_key="dummy",
                api_version=API_VERSION,
                azure_endpoint=region.endpoint,
                default_headers={**self._headers, "x-region": region.name},
                max_retries=0,
            )
            return self._clients.setdefault(region.name, client)

    def each(self) -> Iterator[tuple[Region, AzureOpenAI]]:
        for region in self._regions:
            yield region, self._client(region)

    def chat(self, text: str) -> str:
        last: APIStatusError | None = None
        for region, client in self.each():
            try:
                reply = client.chat.completions.create(  # call: m1, m2
                    model=region.deployment,
                    messages=[{"role": "user", "content": text}],
                    extra_headers={"x-llm-feature": "chat"},
                )
                return reply.choices[0].message.content or ""
            except APIStatusError as error:
                last = error
        raise RuntimeError("no region answers") from last

    def embed(self, text: str) -> list[float]:
        _, client = next(self.each())
        return client.embeddings.create(model="m3", input=text).data[0].embedding  # call: m3


def main() -> None:
    failover = Failover(REGIONS, {"x-llm-team": "platform", "x-llm-service": "assistant"})
    print(failover.chat("hello"), failover.embed("hello"))


main()
