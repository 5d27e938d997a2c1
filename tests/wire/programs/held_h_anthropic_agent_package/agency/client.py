from __future__ import annotations

import threading

from anthropic import Anthropic

from .config import get_config

_lock = threading.Lock()
_client: Anthropic | None = None


def get_client() -> Anthropic:
    global _client
    if _client is None:
        with _lock:
            if _client is None:
                config = get_config()
                _client = Anthropic(
                    default_headers={"x-llm-team": config.team, "x-llm-service": config.service}, timeout=config.timeout, max_retries=0
                )
    return _client
