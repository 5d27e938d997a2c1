"""google-genai with config objects made by a function."""
from google import genai
from google.genai import types

BASE = {"x-llm-team": "maps", "x-llm-service": "tour"}


def config(feature: str | None = None, temperature: float = 0.0) -> types.GenerateContentConfig:
    headers = BASE | ({"x-llm-feature": feature} if feature else {})
    return types.GenerateContentConfig(temperature=temperature, http_options=types.HttpOptions(headers=headers))


client = genai.Client(api_key="test")
client.models.generate_content(model="m1", contents="x", config=config("guide"))  # call: m1
client.models.generate_content(model="m2", contents="x", config=config())  # call: m2
client.models.generate_content(model="m3", contents="x")  # call: m3
