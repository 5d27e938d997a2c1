import openai

from . import settings


def connection(alias="default"):
    config = settings.LLM_PROVIDERS[alias]
    return openai.OpenAI(api_key=config["API_KEY"], default_headers=config["HEADERS"], **config["OPTIONS"])


def headers(feature):
    a = settings.ATTRIBUTION
    return {"x-llm-team": a["TEAM"], "x-llm-service": a["SERVICE"], "x-llm-feature": feature}
