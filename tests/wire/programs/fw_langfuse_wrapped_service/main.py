"""langfuse's OpenAI in a service class, asynchronous and with structured answers."""
import asyncio

from langfuse.openai import AsyncOpenAI, openai
from pydantic import BaseModel

OWNER = {"x-llm-team": "apps", "x-llm-service": "chat"}


class Reply(BaseModel):
    text: str


class Chat:
    def __init__(self, feature: str | None = None) -> None:
        headers = dict(OWNER)
        if feature:
            headers["x-llm-feature"] = feature
        self.client = AsyncOpenAI(default_headers=headers)

    async def reply(self, model: str, text: str):
        return await self.client.chat.completions.create(  # call: m1, m2
            model=model, messages=[{"role": "user", "content": text}], name="reply", metadata={"feature": "reply"}
        )


async def main() -> None:
    await Chat("reply").reply("m1", "hi")
    await Chat().reply("m2", "hi")
    parsed = openai.OpenAI(default_headers=OWNER)
    parsed.chat.completions.parse(  # call: m3
        model="m3", messages=[{"role": "user", "content": "hi"}], response_format=Reply,
        extra_headers={"x-llm-feature": "parse"},
    )


asyncio.run(main())
