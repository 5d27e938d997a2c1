"""A project's own routes that look like an LLM's, asked by a test client: no LLM request."""

import httpx
import openai


async def application(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": b'{"choices": [], "id": "1", "object": "chat.completion"}'})


async def test_asked_by_a_test_client():
    transport = httpx.ASGITransport(application)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        await client.post("/v1/chat/completions", json={"model": "m"})


async def test_asked_by_an_sdk():
    if openai.__version__ < "3":
        transport = httpx.ASGITransport(application)
        client = openai.AsyncOpenAI(http_client=httpx.AsyncClient(transport=transport))
        await client.chat.completions.create(model="m", messages=[])  # lacks team,service,feature
