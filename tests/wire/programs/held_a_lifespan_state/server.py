from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

from openai import AsyncOpenAI


class Application:
    def __init__(self, lifespan, routes):
        self.lifespan = lifespan
        self.routes = routes
        self.state = SimpleNamespace()

    async def dispatch(self, request):
        return await self.routes[request.path](request)


class Request:
    def __init__(self, app: Application, path: str, query: dict[str, str]):
        self.app = app
        self.path = path
        self.query = query


@asynccontextmanager
async def lifespan(app: Application):
    async with AsyncOpenAI(default_headers={"x-llm-team": "search", "x-llm-service": "ask-api"}) as client:
        app.state.llm = client
        yield


async def ask(request: Request) -> str:
    completion = await request.app.state.llm.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": request.query["q"]}],
        extra_headers={"x-llm-feature": "ask"},
    )
    return completion.choices[0].message.content


async def embed(request: Request) -> int:
    llm = request.app.state.llm
    result = await llm.embeddings.create(model="m2", input=[request.query["q"]])  # call: m2
    return len(result.data)


async def stream(request: Request) -> AsyncIterator[str]:
    llm: AsyncOpenAI = request.app.state.llm

    async def chunks() -> AsyncIterator[str]:
        events = await llm.chat.completions.create(  # call: m3
            model="m3",
            messages=[{"role": "user", "content": request.query["q"]}],
            stream=True,
            extra_headers={"x-llm-feature": "stream"},
        )
        async for event in events:
            if event.choices:
                yield event.choices[0].delta.content or ""

    return chunks()


app = Application(lifespan, {"/ask": ask, "/embed": embed, "/stream": stream})
