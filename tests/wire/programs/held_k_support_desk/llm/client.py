from functools import lru_cache

from openai import AsyncOpenAI

from settings import get_settings


@lru_cache(maxsize=1)
def get_client() -> AsyncOpenAI:
    settings = get_settings()
    return AsyncOpenAI(
        api_key=settings.openai_api_key,
        timeout=settings.openai_timeout,
        max_retries=2,
        default_headers={"X-LLM-Team": settings.llm_team, "X-LLM-Service": settings.llm_service},
    )
