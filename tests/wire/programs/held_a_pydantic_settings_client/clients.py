from functools import cache

import anthropic
import openai

from config import get_settings


@cache
def openai_client() -> openai.OpenAI:
    return openai.OpenAI(timeout=get_settings().llm.timeout)


@cache
def anthropic_client() -> anthropic.Anthropic:
    settings = get_settings()
    return anthropic.Anthropic(timeout=settings.llm.timeout, default_headers=settings.llm.base_headers)
