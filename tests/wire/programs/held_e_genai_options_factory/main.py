"""google-genai: configs from factories, one client with headers, chats and an async twin."""
import asyncio
from dataclasses import asdict, dataclass

from google import genai
from google.genai import types


@dataclass
class Envelope:
    team: str
    service: str
    feature: str | None = None

    def options(self) -> types.HttpOptions:
        return types.HttpOptions(headers={f"x-llm-{key}": value for key, value in asdict(self).items() if value})

    def config(self, **more) -> types.GenerateContentConfig:
        return types.GenerateContentConfig(http_options=self.options(), **more)


plain = genai.Client()
shared = genai.Client(http_options=Envelope("art", "gallery").options())

plain.models.generate_content(model="m1", contents="x", config=Envelope("art", "gallery", "title").config(temperature=0))  # call: m1
plain.models.generate_content(model="m2", contents="x", config=Envelope("art", "gallery").config())  # call: m2
chat = shared.chats.create(model="m3", config={"http_options": {"headers": {"x-llm-feature": "guide"}}})
chat.send_message("hello")  # call: m3
for chunk in shared.models.generate_content_stream(model="m4", contents="x"):  # call: m4
    print(chunk.text)


async def vectors() -> None:
    models = shared.aio.models
    await models.embed_content(model="m5", contents="x", config=types.EmbedContentConfig(http_options=Envelope("a", "b", "c").options()))  # call: m5


asyncio.run(vectors())
