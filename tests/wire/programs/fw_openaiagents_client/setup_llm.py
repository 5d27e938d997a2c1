from agents import OpenAIChatCompletionsModel, set_default_openai_client
from openai import AsyncOpenAI

GATEWAY_HEADERS = {"x-llm-team": "growth", "x-llm-service": "crm"}


def configure() -> None:
    client = AsyncOpenAI(default_headers=GATEWAY_HEADERS)
    set_default_openai_client(client, use_for_tracing=False)


def chat_model(name: str, feature: str) -> OpenAIChatCompletionsModel:
    client = AsyncOpenAI(default_headers={**GATEWAY_HEADERS, "x-llm-feature": feature})
    return OpenAIChatCompletionsModel(model=name, openai_client=client)
