"""google-genai: workflow steps with typed configs from a base, streaming, async chats, embeddings, a client per tenant."""
from __future__ import annotations

import asyncio
from dataclasses import dataclass

from google import genai
from google.genai import types


@dataclass(frozen=True)
class Tenant:
    team: str
    service: str = "flow"

    def client(self, **headers: str) -> genai.Client:
        named = {f"x-llm-{name}": value for name, value in headers.items()}
        options = types.HttpOptions(headers={"x-llm-team": self.team, "x-llm-service": self.service, **named}, timeout=20_000)
        return genai.Client(http_options=options)


def step(feature: str, **fields: object) -> types.GenerateContentConfigDict:
    return {"temperature": 0.0, "http_options": {"headers": {"x-llm-feature": feature}}, **fields}


class Flow:
    def __init__(self, tenant: Tenant) -> None:
        self.client = tenant.client()
        self.tagged = tenant.client(feature="flow")

    def outline(self, text: str) -> str:
        return self.client.models.generate_content(model="m1", contents=text, config=step("outline", max_output_tokens=5)).text  # call: m1

    def draft(self, text: str) -> str:
        return "".join(chunk.text or "" for chunk in self.tagged.models.generate_content_stream(model="m2", contents=[text]))  # call: m2

    def bare(self, text: str) -> str:
        config = step("bare")
        config.pop("http_options")
        return self.client.models.generate_content(model="m3", contents=text, config=config).text  # call: m3

    async def talk(self, text: str) -> str:
        chat = self.client.aio.chats.create(model="m4", config=step("talk"))
        return (await chat.send_message(text)).text  # call: m4

    def embed(self, text: str) -> int:
        return len(self.client.models.embed_content(model="m5", contents=text).embeddings)  # call: m5


flow = Flow(Tenant("tenant"))
flow.outline("x")
flow.draft("x")
flow.bare("x")
asyncio.run(flow.talk("x"))
flow.embed("x")
