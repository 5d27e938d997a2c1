"""google-genai: a configuration that two calls share, config as dict, tools, streams and chats."""
import asyncio

from google import genai
from google.genai import types

client = genai.Client(http_options=types.HttpOptions(timeout=10_000))
CONFIG = types.GenerateContentConfig(temperature=0.1, system_instruction="Be brief.")


def name_color(text: str) -> str:
    return client.models.generate_content(model="m1", contents=text, config=CONFIG).text  # call: m1


def name_shape(text: str) -> str:
    return client.models.generate_content(model="m2", contents=text, config=CONFIG).text  # call: m2


def describe(text: str) -> None:
    for chunk in client.models.generate_content_stream(  # call: m3
        model="m3", contents=text, config={"temperature": 0.5}
    ):
        print(chunk.text)


def count_things(text: str, schema: type | None = None) -> None:
    config = types.GenerateContentConfig(response_mime_type="text/plain")
    if schema:
        config.response_schema = schema
    client.models.generate_content(model="m4", contents=[text], config=config)  # call: m4


def chat_about(text: str) -> None:
    chat = client.chats.create(model="m5")
    chat.send_message(text)  # call: m5


async def embed_text(text: str) -> None:
    await client.aio.models.embed_content(model="m6", contents=text)  # call: m6


print(name_color("a"), name_shape("b"))
describe("c")
count_things("d")
chat_about("e")
asyncio.run(embed_text("f"))
