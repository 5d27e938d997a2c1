import httpx

from .deps import get_http
from .framework import Depends, Router

router = Router()


@router.post("/summary")
async def summary(body: dict, http: httpx.AsyncClient = Depends(get_http)):
    reply = await http.post(  # call: m1
        "/v1/chat/completions",
        json={"model": "m1", "messages": [{"role": "user", "content": body["text"]}]},
        headers={"x-llm-feature": "summary"},
    )
    return reply.json()["choices"][0]


@router.post("/translate")
async def translate(body: dict, http: httpx.AsyncClient = Depends(get_http)):
    reply = await http.post("/v1/chat/completions", json={"model": "m2", "messages": [{"role": "user", "content": body["text"]}]})  # call: m2
    return reply.json()["choices"][0]
