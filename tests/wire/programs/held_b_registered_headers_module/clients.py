from functools import cache

from openai import OpenAI


@cache
def openai_client() -> OpenAI:
    return OpenAI(max_retries=0)
