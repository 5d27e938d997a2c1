from google import genai
from google.genai import types

HEADERS = {"x-llm-team": "games", "x-llm-service": "npc", "x-llm-feature": "dialogue"}

client = genai.Client()
config = types.GenerateContentConfig(
    temperature=0.3,
    system_instruction="You are a grumpy blacksmith.",
    http_options=types.HttpOptions(headers=HEADERS),
)
print(client.models.generate_content(model="m1", contents="hello", config=config).text)  # call: m1
print(client.models.generate_content(model="m2", contents="hello", config=types.GenerateContentConfig(temperature=0.9)).text)  # call: m2
