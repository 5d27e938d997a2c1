"""google-genai: async client, chats, embed and a client with labels in http options."""
import asyncio

from google import genai
from google.genai import types

tags = {"x-llm-team": "ge", "x-llm-service": "nai"}
client = genai.Client(api_key="k", http_options=types.HttpOptions(headers=tags))


async def main() -> None:
    await client.aio.models.generate_content(  # call: m1
        model="m1",
        contents="x",
        config=types.GenerateContentConfig(http_options=types.HttpOptions(headers={"x-llm-feature": "f"})),
    )
    await client.aio.models.generate_content(model="m2", contents="x")  # call: m2
    chat = client.aio.chats.create(model="m3")
    await chat.send_message("hi")  # call: m3


asyncio.run(main())
client.models.generate_content(  # call: m4
    model="m4", contents="x", config={"http_options": {"headers": {"x-llm-feature": "d"}}}
)
