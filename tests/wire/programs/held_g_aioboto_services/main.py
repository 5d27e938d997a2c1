"""aioboto3: a client per request through a session, a shared exit stack, an async generator of tokens."""
import asyncio
import json
from contextlib import AsyncExitStack, asynccontextmanager

import aioboto3

session = aioboto3.Session(region_name="us-east-1")
OWNER = {"team": "voice", "service": "calls"}


@asynccontextmanager
async def bedrock():
    async with session.client("bedrock-runtime") as client:
        yield client


def request(model: str, text: str, feature: str | None = None) -> dict:
    made = {"modelId": model, "messages": [{"role": "user", "content": [{"text": text}]}], "requestMetadata": dict(OWNER)}
    if feature:
        made["requestMetadata"]["feature"] = feature
    return made


async def tokens(client, **made):
    reply = await client.converse_stream(**made)
    async for event in reply["stream"]:
        yield event


async def main() -> None:
    async with bedrock() as client:
        await client.converse(**request("m1", "hi", feature="greet"))  # call: m1
        await client.converse(**request("m2", "hi"))  # call: m2
        async for event in tokens(client, **request("m3", "hi", "tokens")):  # call: m3
            print(sorted(event))
    async with AsyncExitStack() as stack:
        runtime = await stack.enter_async_context(session.client("bedrock-runtime", region_name="eu-west-1"))
        pair = [runtime.converse(**request(name, "hi", "pair")) for name in ("m4", "m5")]  # call: m4, m5
        await asyncio.gather(*pair)
        await runtime.invoke_model(modelId="m6", body=json.dumps({"messages": [], "max_tokens": 3, "anthropic_version": "bedrock-2023-05-31"}))  # call: m6


asyncio.run(main())
