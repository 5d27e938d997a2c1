from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from openai import AsyncOpenAI

from .dependencies import Answerer, get_answerer, get_llm, get_session
from .web import App, Depends, Request


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[None]:
    app.state.llm = AsyncOpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})
    app.state.search = AsyncOpenAI(max_retries=1)
    yield
    await app.state.llm.close()
    await app.state.search.close()


app = App(lifespan)


@app.post("/reply")
async def reply(request: Request, answerer: Answerer = Depends(get_answerer)) -> dict[str, str]:
    return {"text": await answerer.reply(request.body["text"])}


@app.post("/classify")
async def classify(request: Request, llm: AsyncOpenAI = Depends(get_llm)) -> dict[str, str]:
    response = await llm.responses.create(model="m2", input=request.body["text"])  # call: m2
    return {"label": response.output_text}


@app.post("/search")
async def search(request: Request, session: AsyncOpenAI = Depends(get_session)) -> dict[str, int]:
    found = await session.embeddings.create(  # call: m3
        model="m3",
        input=[request.body["text"]],
        extra_headers={"x-llm-feature": "search"},
    )
    return {"size": len(found.data[0].embedding)}


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
