import asyncio
from collections.abc import AsyncIterator

from openai import AsyncOpenAI

aclient = AsyncOpenAI(default_headers={"x-llm-service": "live-captions"})


class Session:
    def __init__(self, team: str) -> None:
        self._headers: dict[str, str] = {"x-llm-team": team}
        self.turns: list[dict[str, str]] = []

    def tag(self, **tags: str) -> "Session":
        for key, value in tags.items():
            self._headers[f"x-llm-{key}"] = value
        return self

    async def stream(self, text: str) -> AsyncIterator[str]:
        self.turns.append({"role": "user", "content": text})
        stream = await aclient.chat.completions.create(model="m1", messages=self.turns, stream=True, extra_headers={**self._headers, "x-llm-feature": "captions"})  # call: m1
        try:
            async for chunk in stream:
                if chunk.choices and (delta := chunk.choices[0].delta.content):
                    yield delta
        finally:
            await stream.close()


async def untagged(text: str) -> str:
    async with aclient.chat.completions.stream(model="m2", messages=[{"role": "user", "content": text}]) as stream:  # call: m2
        completion = await stream.get_final_completion()
    return completion.choices[0].message.content or ""


async def main() -> None:
    session = Session("broadcast").tag(show="news")
    print([part async for part in session.stream("hello")])
    print(await untagged("hello"))


asyncio.run(main())
