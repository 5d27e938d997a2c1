"""google-genai: configs as types, copied, updated; chats that replace them; async side."""
import asyncio

from google import genai
from google.genai import types

OWNER = {"x-llm-team": "media", "x-llm-service": "alt-text"}
client = genai.Client(http_options=types.HttpOptions(headers=OWNER))


def config(feature: str | None = None, **options) -> types.GenerateContentConfig:
    made = types.GenerateContentConfig(temperature=0, **options)
    if feature:
        made.http_options = types.HttpOptions(headers={"x-llm-feature": feature})
    return made


client.models.generate_content(model="m1", contents="x", config=config("caption"))  # call: m1
client.models.generate_content(model="m2", contents="x", config=config())  # call: m2
base = config("stream")
for chunk in client.models.generate_content_stream(model="m3", contents="x", config=base.model_copy(update={"temperature": 1})):  # call: m3
    print(chunk.text)
chat = client.chats.create(model="m4", config=config("chat"))
chat.send_message("hi")  # call: m4
other = client.chats.create(model="m5", config=config("chat"))
other.send_message("hi", config=types.GenerateContentConfig(temperature=0))  # call: m5


async def main() -> None:
    aio = client.aio
    await asyncio.gather(
        aio.models.generate_content(model="m6", contents="x", config={"http_options": {"headers": {"x-llm-feature": "bulk"}}}),  # call: m6
        aio.models.embed_content(model="m7", contents=["x"]),  # call: m7
    )


asyncio.run(main())
