import os
from functools import lru_cache

import httpx

TAGS = {"x-llm-team": "content", "x-llm-service": "text-api"}


@lru_cache
def get_http() -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=os.environ["WIRE_URL"], headers=TAGS)
