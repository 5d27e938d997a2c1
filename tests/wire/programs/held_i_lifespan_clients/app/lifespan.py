from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from app import state
from app.state import clients, tags


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Opens the clients before the first request and closes them after the last."""
    clients["openai"] = AsyncOpenAI(default_headers={"x-llm-team": "web", "x-llm-service": "lifespan"})
    clients["anthropic"] = AsyncAnthropic()
    clients.update(mini=AsyncOpenAI(default_headers={"x-llm-team": "web"}))
    tags["x-llm-feature"] = "answer"
    state.pool["first"] = AsyncOpenAI(default_headers={"x-llm-service": "pool", "x-llm-feature": "pooled"})
    yield
    for client in clients.values():
        await client.close()
    clients.clear()
