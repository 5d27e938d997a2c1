from typing import Annotated

from google import genai
from google.genai import types
from providers import Depends, call


def gemini() -> genai.Client:
    return genai.Client(http_options=types.HttpOptions(headers={"x-llm-team": "museum", "x-llm-service": "guide"}))


Gemini = Annotated[genai.Client, Depends(gemini)]


def explain(text: str, client: Gemini) -> str:
    config = types.GenerateContentConfig(
        system_instruction="Explain paintings.",
        http_options=types.HttpOptions(headers={"x-llm-feature": "explain"}),
    )
    return client.models.generate_content(model="m1", contents=text, config=config).text  # call: m1


def quiz(text: str, client: genai.Client) -> str:
    return client.models.generate_content(model="m2", contents=text).text  # call: m2


print(call(explain, "Nighthawks"), quiz("Guernica", gemini()))
