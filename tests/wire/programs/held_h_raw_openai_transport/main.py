"""Raw HTTP: urllib, http.client, aiohttp-free httpx with build_request/send, streaming, per-request merging of a shared dict."""
import asyncio
import json
import os
import urllib.request

import httpx

URL = os.environ["WIRE_URL"]
COMMON = {"Authorization": "Bearer x", "x-llm-team": "raw", "x-llm-service": "http"}


def body(model: str) -> dict:
    return {"model": model, "messages": [{"role": "user", "content": "x"}]}


def post(model: str, headers: dict | None = None, path: str = "/v1/chat/completions") -> dict:
    data = json.dumps(body(model)).encode()
    request = urllib.request.Request(URL + path, data=data, headers={"Content-Type": "application/json", **COMMON, **(headers or {})}, method="POST")
    with urllib.request.urlopen(request, timeout=10) as reply:
        return json.load(reply)


post("m1", {"x-llm-feature": "one"})  # call: m1
post("m2")  # call: m2
with httpx.Client(base_url=URL, headers=COMMON) as client:
    request = client.build_request("POST", "/v1/chat/completions", json=body("m3"))
    request.headers["x-llm-feature"] = "three"
    client.send(request).raise_for_status()  # call: m3
    plain = client.build_request("POST", "/v1/chat/completions", json=body("m4"))
    client.send(plain)  # call: m4
    with client.stream("POST", "/v1/chat/completions", json={**body("m5"), "stream": True}, headers={"x-llm-feature": "five"}) as reply:  # call: m5
        print(sum(1 for _ in reply.iter_lines()))


async def main() -> None:
    limits = httpx.Limits(max_connections=2)
    async with httpx.AsyncClient(limits=limits) as session:
        session.headers.update(COMMON)
        replies = await asyncio.gather(
            session.post(f"{URL}/v1/embeddings", json={"model": "m6", "input": "x"}, headers={"x-llm-feature": "six"}),  # call: m6
            session.post(f"{URL}/v1/embeddings", json={"model": "m7", "input": "x"}),  # call: m7
        )
        print([reply.status_code for reply in replies])


asyncio.run(main())
