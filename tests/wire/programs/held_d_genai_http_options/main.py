"""google-genai: http_options at client and call, chats, and a config builder."""
from google import genai
from google.genai import types

client = genai.Client(http_options=types.HttpOptions(headers={"x-llm-team": "photos", "x-llm-service": "alt"}))


def config(feature: str = "", **more) -> types.GenerateContentConfig:
    headers = {"x-llm-feature": feature} if feature else {}
    return types.GenerateContentConfig(http_options=types.HttpOptions(headers=headers), **more)


client.models.generate_content(model="m1", contents="x", config=config("caption"))  # call: m1
client.models.generate_content(model="m2", contents="x", config=config(temperature=0.1))  # call: m2
chat = client.chats.create(model="m3", config=config("chat"))
chat.send_message("x")  # call: m3
models = client.models
models.embed_content(model="m4", contents="x")  # call: m4
