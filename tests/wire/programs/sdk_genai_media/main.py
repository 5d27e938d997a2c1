"""Gemini's and Imagen's less-used methods: pictures, embeddings, chats, raw bodies."""
import asyncio
import os

from google import genai
from google.genai import types
from google.oauth2.credentials import Credentials

HEADERS = {"x-llm-team": "media", "x-llm-service": "gallery"}
client = genai.Client(api_key="dummy", http_options=types.HttpOptions(headers=HEADERS))
vertex = genai.Client(
    vertexai=True,
    project="demo",
    location="us-central1",
    credentials=Credentials("token"),
    http_options={"base_url": os.environ["WIRE_URL"], "headers": HEADERS},
)


def config(feature: str) -> types.HttpOptions:
    return types.HttpOptions(headers={"x-llm-feature": feature})


vertex.models.generate_images(  # call: m1
    model="m1", prompt="a cat", config=types.GenerateImagesConfig(number_of_images=1, http_options=config("draw"))
)
vertex.models.generate_images(model="m2", prompt="a cat", config={"number_of_images": 1})  # call: m2
client.models.embed_content(model="m3", contents="a", config={"http_options": {"headers": {"x-llm-feature": "index"}}})  # call: m3
talk = client.chats.create(model="m4", config=types.GenerateContentConfig(http_options=config("talk")))
for part in talk.send_message_stream("hi"):  # call: m4
    print(part.text)


async def main() -> None:
    api = client.aio.models
    await api.embed_content(model="m5", contents=["a"])  # call: m5
    async for part in await api.generate_content_stream(  # call: m6
        model="m6", contents="hi", config=types.GenerateContentConfig(temperature=0, http_options=config("live"))
    ):
        print(part.text)


asyncio.run(main())
