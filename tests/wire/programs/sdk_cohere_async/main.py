import asyncio
from functools import partial

import cohere


def tagged(feature):
    return {"additional_headers": {"x-llm-team": "search", "x-llm-service": "rank", "x-llm-feature": feature}}


async def main() -> None:
    async with cohere.AsyncClientV2() as client:
        chat = partial(client.chat, messages=[{"role": "user", "content": "hi"}])
        await chat(model="m1", request_options=tagged("chat"))  # call: m1
        await chat(model="m2")  # call: m2
        async for event in client.chat_stream(  # call: m3
            model="m3", messages=[{"role": "user", "content": "hi"}], request_options=tagged("stream")
        ):
            print(event.type)


asyncio.run(main())
