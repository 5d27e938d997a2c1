import sys

from google import genai
from google.genai.types import GenerateContentConfig, HttpOptions


def build():
    return genai.Client(http_options=HttpOptions(headers={"x-llm-team": "notes"}))


client = build()
for chunk in client.models.generate_content_stream(model="m1", contents=["write", "a haiku"]):  # call: m1
    sys.stdout.write(chunk.text or "")

config = GenerateContentConfig(http_options=HttpOptions(headers={"x-llm-service": "poems", "x-llm-feature": "haiku"}))
stream = client.models.generate_content_stream(model="m2", contents="again", config=config)  # call: m2
print("".join(chunk.text or "" for chunk in stream))
