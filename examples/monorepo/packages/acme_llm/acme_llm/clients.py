"""Clients that already say who owns them."""

import os
from functools import lru_cache

import anthropic
import openai

from acme_llm.tags import owner


@lru_cache
def openai_client(team: str, service: str, key: str) -> openai.OpenAI:
    return openai.OpenAI(api_key=os.environ[key], default_headers=owner(team, service), max_retries=3)


@lru_cache
def anthropic_client(team: str, service: str, key: str) -> anthropic.Anthropic:
    return anthropic.Anthropic(api_key=os.environ[key], default_headers=owner(team, service), max_retries=3)
