from __future__ import annotations

import openai
from openai.types.chat import ChatCompletion

from retry import RateLimiter, retry

HEADERS = {"x-llm-team": "reputation", "x-llm-service": "reviews"}


class ReviewService:
    def __init__(self, client: openai.AsyncOpenAI | None = None) -> None:
        self._client = client if client is not None else openai.AsyncOpenAI(default_headers=HEADERS)
        self._limiter = RateLimiter(5)

    @retry(on=(openai.RateLimitError, openai.APITimeoutError))
    async def sentiment(self, text: str) -> str:
        async with self._limiter:
            completion = await self._client.chat.completions.create(  # call: m1
                model="m1",
                messages=[{"role": "user", "content": f"Sentiment of: {text}"}],
                extra_headers={"x-llm-feature": "sentiment"},
            )
        return completion.choices[0].message.content or ""

    @retry(attempts=2)
    async def reply(self, text: str) -> str:
        return self._text(await self._complete("m2", f"Reply to: {text}"))

    @retry()
    async def translate(self, text: str, language: str) -> str:
        async with self._limiter:
            completion = await self._complete("m2", f"Translate to {language}: {text}")
        return self._text(completion)

    async def _complete(self, model: str, prompt: str) -> ChatCompletion:
        return await self._client.chat.completions.create(  # call: m2
            model=model, messages=[{"role": "user", "content": prompt}]
        )

    @staticmethod
    def _text(completion: ChatCompletion) -> str:
        return completion.choices[0].message.content or ""

    async def close(self) -> None:
        await self._client.close()
