from functools import cache

from openai import OpenAI

from . import settings


@cache
def client() -> OpenAI:
    return OpenAI(default_headers=settings.headers)
