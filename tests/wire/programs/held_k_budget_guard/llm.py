from __future__ import annotations

import logging
import threading
from collections import Counter
from typing import Any

import anthropic
import openai

logger = logging.getLogger(__name__)


class BudgetExceeded(RuntimeError):
    pass


class LLM:
    """One door for all LLM calls of the service."""

    def __init__(self, team: str, service: str, limit: int = 1000) -> None:
        self._headers = {"x-llm-team": team, "x-llm-service": service}
        self._openai = openai.OpenAI(max_retries=0)
        self._anthropic = anthropic.Anthropic(max_retries=0)
        self._limit = limit
        self._used: Counter[str] = Counter()
        self._lock = threading.Lock()

    def complete(self, prompt: str, *, model: str, feature: str | None = None, fallback: str | None = None, **params: Any) -> str:
        self._check(feature or "unknown")
        headers = self._build_headers(feature, params.pop("extra_headers", None))
        try:
            response = self._openai.chat.completions.create(
                model=model, messages=[{"role": "user", "content": prompt}], extra_headers=headers, **params
            )
            self._count(feature, response.usage.total_tokens if response.usage else 0)
            return response.choices[0].message.content or ""
        except openai.APIStatusError as error:
            if fallback is None:
                raise
            logger.warning("falling back to %s: %s", fallback, error)
        message = self._anthropic.messages.create(
            model=fallback, max_tokens=100, messages=[{"role": "user", "content": prompt}], extra_headers=headers
        )
        return message.content[0].text

    def _build_headers(self, feature: str | None, extra: dict[str, str] | None) -> dict[str, str]:
        headers = dict(self._headers)
        if feature:
            headers["x-llm-feature"] = feature
        if extra:
            headers.update(extra)
        return headers

    def _check(self, feature: str) -> None:
        with self._lock:
            if sum(self._used.values()) > self._limit:
                raise BudgetExceeded(feature)

    def _count(self, feature: str | None, tokens: int) -> None:
        with self._lock:
            self._used[feature or "unknown"] += tokens
