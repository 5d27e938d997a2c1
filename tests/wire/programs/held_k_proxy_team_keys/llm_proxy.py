"""Virtual keys of the LiteLLM proxy: one for each team."""
import os
from functools import cache

from openai import AsyncOpenAI, OpenAI

PROXY = os.environ["LLM_GATEWAY_URL"]
KEYS = {
    "growth": os.environ.get("LITELLM_KEY_GROWTH", "sk-growth"),
    "risk": os.environ.get("LITELLM_KEY_RISK", "sk-risk"),
}


class UnknownTeam(KeyError):
    pass


@cache
def sync_client(team: str) -> OpenAI:
    try:
        key = KEYS[team]
    except KeyError:
        raise UnknownTeam(team) from None
    return OpenAI(base_url=PROXY, api_key=key)


@cache
def async_client(team: str) -> AsyncOpenAI:
    return AsyncOpenAI(base_url=PROXY, api_key=KEYS[team], default_headers={"x-litellm-tags": f"team:{team}"})


def tags(team: str, service: str, feature: str, *more: str) -> dict:
    return {"metadata": {"tags": [f"team:{team}", f"service:{service}", f"feature:{feature}", *more]}}
