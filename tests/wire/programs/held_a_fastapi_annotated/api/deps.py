from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated

from anthropic import Anthropic
from fastapi import Depends
from openai import OpenAI


@lru_cache
def get_openai() -> OpenAI:
    return OpenAI(default_headers={"x-llm-team": "assistant", "x-llm-service": "api"})


def get_bare_openai() -> OpenAI:
    return OpenAI(max_retries=0)


def get_anthropic() -> Iterator[Anthropic]:
    with Anthropic(default_headers={"x-llm-team": "assistant"}) as client:
        yield client


OpenAIDep = Annotated[OpenAI, Depends(get_openai)]
ClaudeDep = Annotated[Anthropic, Depends(get_anthropic)]
