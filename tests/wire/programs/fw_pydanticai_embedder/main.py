"""Embeddings of Pydantic AI: settings of the model, the embedder and the call."""
import asyncio

from openai import AsyncOpenAI
from pydantic_ai import Embedder
from pydantic_ai.embeddings import EmbeddingSettings
from pydantic_ai.embeddings.openai import OpenAIEmbeddingModel
from pydantic_ai.providers.openai import OpenAIProvider

OWNER = {"x-llm-team": "search", "x-llm-service": "index"}
ENVELOPE = {**OWNER, "x-llm-feature": "pages"}


class Index:
    def __init__(self, embedder: Embedder) -> None:
        self.embedder = embedder

    async def add(self, texts: list[str]) -> None:
        await self.embedder.embed_documents(texts)  # call: m1

    async def find(self, text: str) -> None:
        await self.embedder.embed_query(text, settings={"extra_headers": ENVELOPE})


async def main() -> None:
    await Index(Embedder(OpenAIEmbeddingModel("m1"), settings=EmbeddingSettings(extra_headers=ENVELOPE))).add(["a"])
    bare = Embedder("openai:m2")  # client: untagged team,service
    await bare.embed_query("a")  # call: m2
    by_call = Embedder(OpenAIEmbeddingModel("m3"))
    await by_call.embed(["a"], input_type="query", settings={"extra_headers": ENVELOPE})  # call: m3
    client = AsyncOpenAI(default_headers=OWNER)
    held = Embedder(OpenAIEmbeddingModel("m4", provider=OpenAIProvider(openai_client=client)))
    await held.embed_documents(["a"], settings=EmbeddingSettings(extra_headers={"x-llm-feature": "pages"}))  # call: m4
    replaced = Embedder(OpenAIEmbeddingModel("m5", settings={"extra_headers": ENVELOPE}))
    await replaced.embed_query("a", settings={"extra_headers": {"x-llm-feature": "x"}})  # call: m5
    kept = Embedder(OpenAIEmbeddingModel("m6", settings={"extra_headers": ENVELOPE}))
    await kept.embed_query("a", settings={"dimensions": 2})  # call: m6


asyncio.run(main())
