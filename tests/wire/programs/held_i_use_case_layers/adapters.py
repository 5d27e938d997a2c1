from __future__ import annotations

from openai import AsyncOpenAI

from domain import Repository, Tags


class OpenAIModel:
    def __init__(self, client: AsyncOpenAI, model: str) -> None:
        self.client, self.model = client, model

    async def complete(self, prompt: str, *, tags: Tags) -> str:
        reply = await self.client.responses.create(model=self.model, input=prompt, extra_headers=tags.headers())  # call: m1
        return reply.output_text


class MemoryRepository(Repository):
    def __init__(self, *texts: str) -> None:
        self._texts = texts

    def texts(self) -> list[str]:
        return list(self._texts)
