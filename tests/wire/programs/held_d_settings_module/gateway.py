from functools import lru_cache

from base_settings import LLM, LLM_BULK_HEADERS
from openai import OpenAI


@lru_cache(maxsize=None)
def client() -> OpenAI:
    return OpenAI(default_headers=LLM["HEADERS"])


def ask(text: str) -> str:
    return client().responses.create(model=LLM["MODEL"], input=text).output_text  # call: m1


def bulk(texts: list[str]) -> list[str]:
    return [client().responses.create(model="m2", input=text, extra_headers=LLM_BULK_HEADERS).output_text for text in texts]  # call: m2
