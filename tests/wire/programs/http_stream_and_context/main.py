"""Streams over raw HTTP: httpx.stream, a client's stream, an async one."""
import asyncio
import os

import httpx

BASE = os.environ["WIRE_URL"]
TAGS = {"x-llm-team": "live", "x-llm-service": "captions"}


def body(model: str) -> dict:
    return {"model": model, "stream": True, "messages": [{"role": "user", "content": "hi"}]}


with httpx.stream("POST", f"{BASE}/v1/chat/completions", json=body("m1"), headers={**TAGS, "x-llm-feature": "live"}) as reply:  # call: m1
    for line in reply.iter_lines():
        print(line)


class Captions:
    def __init__(self) -> None:
        self.http = httpx.AsyncClient(base_url=BASE, headers=TAGS)

    async def __aenter__(self) -> "Captions":
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.http.aclose()

    async def lines(self, model: str):
        async with self.http.stream("POST", "/v1/chat/completions", json=body(model)) as reply:  # call: m2
            async for line in reply.aiter_lines():
                yield line


async def main() -> None:
    async with Captions() as captions:
        async for line in captions.lines("m2"):
            print(line)
        request = captions.http.build_request("POST", "/v1/chat/completions", json=body("m3"), headers={"x-llm-feature": "x"})
        reply = await captions.http.send(request, stream=True)  # call: m3
        await reply.aread()


asyncio.run(main())
