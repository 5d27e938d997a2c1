"""Clients that are attributes of classes; subclasses use them for their own features."""
import asyncio

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI, OpenAI


class Base:
    client = OpenAI(timeout=20)
    model = "m1"

    def complete(self, prompt: str) -> str:
        reply = self.client.chat.completions.create(model=self.model, messages=[{"role": "user", "content": prompt}])  # call: m1, m2
        return reply.choices[0].message.content


class InvoiceReader(Base):
    def read(self) -> str:
        return self.complete("read")


class ReceiptReader(Base):
    model = "m2"

    def read(self) -> str:
        return self.complete("read")


class Bot:
    _openai: AsyncOpenAI = AsyncOpenAI(
        max_retries=0,
    )
    _claude = None

    @classmethod
    def claude(cls) -> AsyncAnthropic:
        if cls._claude is None:
            cls._claude = AsyncAnthropic()
        return cls._claude

    @staticmethod
    async def greet(name: str) -> None:
        await Bot._openai.responses.create(model="m3", input=f"Greet {name}")  # call: m3

    async def answer_question(self, text: str) -> None:
        async with self.claude().messages.stream(  # call: m4
            max_tokens=20,
            messages=[{"role": "user", "content": text}],
            model="m4",
        ) as stream:
            async for chunk in stream.text_stream:
                print(chunk)


async def main() -> None:
    await Bot.greet("Ada")
    await Bot().answer_question("why?")


print(InvoiceReader().read(), ReceiptReader().read())
asyncio.run(main())
