import asyncio

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI


class Safe:
    def __init__(self):
        self.guard = AsyncOpenAI(default_headers={"x-llm-team": "safety", "x-llm-service": "guard", "x-llm-feature": "moderation"})
        self.writer = AsyncAnthropic()

    async def ask(self, text):
        verdict = await self.guard.moderations.create(model="m1", input=text)  # call: m1
        if any(result.flagged for result in verdict.results):
            return "no"
        async with self.writer.messages.stream(  # call: m2
            model="m2",
            max_tokens=12,
            messages=[{"role": "user", "content": text}],
            extra_headers={"x-llm-team": "safety", "x-llm-service": "writer"},
        ) as stream:
            return await stream.get_final_text()


print(asyncio.run(Safe().ask("hello")))
