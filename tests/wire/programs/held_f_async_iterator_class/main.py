"""A class that is iterated over asynchronously opens its stream on the way."""
import asyncio

from anthropic import AsyncAnthropic


class Tokens:
    def __init__(self, client: AsyncAnthropic, text: str, headers: dict[str, str] | None = None) -> None:
        self._client, self._text, self._headers = client, text, headers or {}
        self._stream = None

    def __aiter__(self) -> "Tokens":
        return self

    async def __anext__(self) -> object:
        if self._stream is None:
            self._stream = await self._client.messages.create(  # call: m1
                model="m1",
                max_tokens=9,
                messages=[{"role": "user", "content": self._text}],
                extra_headers=self._headers,
                stream=True,
            )
        async for event in self._stream:
            return event
        raise StopAsyncIteration


async def main() -> None:
    client = AsyncAnthropic(default_headers={"x-llm-team": "ui", "x-llm-service": "typing"})
    async for _ in Tokens(client, "x", {"x-llm-feature": "stream"}):
        pass
    async for _ in Tokens(client, "y"):
        pass


asyncio.run(main())
