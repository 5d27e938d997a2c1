"""LangChain: a service that makes models by provider name, binds tools, batches, uses async and with_structured_output."""
from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import Any

from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import HumanMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

OWNER = {"x-llm-team": "tools", "x-llm-service": "langchain"}


@tool
def add(first: int, second: int) -> int:
    """Add two numbers."""
    return first + second


@lru_cache
def chat(name: str, provider: str = "openai") -> BaseChatModel:
    return init_chat_model(name, model_provider=provider, default_headers=OWNER, max_retries=0)


class Answers:
    def __init__(self, model: BaseChatModel) -> None:
        self.model = model
        self.tools = model.bind_tools([add])

    def ask(self, text: str) -> Any:
        return self.tools.invoke([HumanMessage(text)])  # call: m1

    async def many(self, texts: list[str]) -> list[Any]:
        return await self.model.abatch([[HumanMessage(text)] for text in texts], extra_headers={"x-llm-feature": "many"})  # call: m2


Answers(chat("m1")).ask("x")
asyncio.run(Answers(chat("m2")).many(["a", "b"]))
tagged = ChatOpenAI(model="m3", default_headers={**OWNER, "x-llm-feature": "direct"})
tagged.bind(stop=["x"]).invoke("x")  # call: m3
ChatOpenAI(model="m4", default_headers=OWNER).with_retry().with_config(run_name="x").invoke("x")  # call: m4
OpenAIEmbeddings(model="m5", default_headers=OWNER | {"x-llm-feature": "embed"}, check_embedding_ctx_length=False).embed_query("x")  # call: m5
OpenAIEmbeddings(model="m6", default_headers=OWNER, check_embedding_ctx_length=False).embed_documents(["x"])  # call: m6
