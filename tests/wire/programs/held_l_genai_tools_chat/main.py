"""google-genai: chats with Python functions as tools, system instructions from a table, async streams, embeddings."""
from __future__ import annotations

import asyncio
from dataclasses import dataclass

from google import genai
from google.genai import types

HEADERS = {"x-llm-team": "travel", "x-llm-service": "concierge"}
client = genai.Client(api_key="dummy", http_options=types.HttpOptions(headers=HEADERS))

PERSONAS = {
    "guide": types.GenerateContentConfig(
        system_instruction="You are a guide.",
        http_options=types.HttpOptions(headers={"x-llm-feature": "guide"}),
    ),
    "clerk": types.GenerateContentConfig(system_instruction="You are a clerk.", temperature=0.0),
}


@dataclass
class Trip:
    city: str
    days: int = 2


def opening_hours(place: str) -> str:
    """When a place is open."""
    return "9-17"


class Concierge:
    def __init__(self, persona: str, model: str) -> None:
        self.chat = client.chats.create(model=model, config=PERSONAS[persona])

    def say(self, text: str) -> str | None:
        return self.chat.send_message(text).text  # call: m1, m2


def plan(trip: Trip) -> str | None:
    config = types.GenerateContentConfig(
        tools=[opening_hours],
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
        http_options={"headers": {"x-llm-feature": "plan"}},
    )
    reply = client.models.generate_content(model="m3", contents=f"{trip.days} days in {trip.city}", config=config)  # call: m3
    return reply.text


async def narrate(trip: Trip) -> str:
    parts = []
    async for chunk in await client.aio.models.generate_content_stream(  # call: m4
        model="m4", contents=[f"A story about {trip.city}"]
    ):
        parts.append(chunk.text or "")
    return "".join(parts)


async def nearest(trip: Trip) -> int:
    reply = await client.aio.models.embed_content(  # call: m5
        model="m5",
        contents=trip.city,
        config=types.EmbedContentConfig(http_options=types.HttpOptions(headers={"x-llm-feature": "nearest"})),
    )
    return len(reply.embeddings or [])


async def main() -> None:
    trip = Trip("Ghent")
    print(Concierge("guide", "m1").say("hello"), Concierge("clerk", "m2").say("hello"), plan(trip))
    print(*await asyncio.gather(narrate(trip), nearest(trip)))


asyncio.run(main())
