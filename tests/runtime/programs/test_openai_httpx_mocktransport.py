import asyncio

import httpx
import openai
from conftest import HEADERS
from replies import CHAT

MESSAGES = [{"role": "user", "content": "hi"}]


def handler(request):
    return httpx.Response(200, json=CHAT)


def test_sync():
    client = openai.OpenAI(http_client=httpx.Client(transport=httpx.MockTransport(handler)))
    client.chat.completions.create(model="m", messages=MESSAGES, extra_headers=HEADERS)  # tagged
    client.chat.completions.create(model="m", messages=MESSAGES)  # lacks team,service,feature
    client.with_options(default_headers={"x-llm-team": "t"}).chat.completions.create(  # lacks service,feature
        model="m",
        messages=MESSAGES,
    )
    client.models.list()


def test_async():
    async def ask():
        client = openai.AsyncOpenAI(http_client=httpx.AsyncClient(transport=httpx.MockTransport(handler)))
        await client.chat.completions.create(model="m", messages=MESSAGES, extra_headers=HEADERS)  # tagged
        await client.chat.completions.create(model="m", messages=MESSAGES)  # lacks team,service,feature

    asyncio.run(ask())


def test_metadata():
    client = openai.OpenAI(http_client=httpx.Client(transport=httpx.MockTransport(handler)))
    tags = {"team": "t", "service": "s", "feature": "f"}
    client.chat.completions.create(model="m", messages=MESSAGES, metadata=tags)  # lacks team,service,feature
    client.chat.completions.create(model="m", messages=MESSAGES, metadata=tags, store=True)  # tagged


def test_hook_of_the_http_client():
    def add(request):
        request.headers.update(HEADERS)

    transport = httpx.MockTransport(handler)
    client = openai.OpenAI(http_client=httpx.Client(transport=transport, event_hooks={"request": [add]}))
    client.chat.completions.create(model="m", messages=MESSAGES)  # tagged
