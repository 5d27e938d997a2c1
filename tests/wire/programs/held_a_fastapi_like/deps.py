from functools import lru_cache

from microapi import Depends
from openai import OpenAI


@lru_cache
def get_settings():
    return {"team": "web", "service": "public-api"}


def get_headers(settings=Depends(get_settings)):
    return {"x-llm-team": settings["team"], "x-llm-service": settings["service"]}


def get_openai() -> OpenAI:
    return OpenAI()


def get_tagged_openai(headers=Depends(get_headers)) -> OpenAI:
    return OpenAI(default_headers=headers)
