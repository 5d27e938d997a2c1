"""Cohere: sync and async, both API generations, the HTTP client and what each request is given."""
import asyncio

import cohere
import httpx
from cohere.core.request_options import RequestOptions

TAGS = {"x-llm-team": "find", "x-llm-service": "catalog"}


def options(feature: str | None = None) -> RequestOptions:
    headers = dict(TAGS)
    if feature:
        headers["x-llm-feature"] = feature
    return RequestOptions(additional_headers=headers, max_retries=1)


tagged_transport = httpx.Client(headers=TAGS | {"x-llm-feature": "all"})
everything = cohere.ClientV2(httpx_client=tagged_transport)
everything.embed(model="m1", input_type="search_query", texts=["a"], embedding_types=["float"])  # call: m1
everything.rerank(model="m2", query="q", documents=["d"], request_options={"timeout_in_seconds": 3})  # call: m2

one = cohere.Client("dummy")
one.rerank(model="m3", query="q", documents=["d"], request_options=options("rank"))  # call: m3
one.embed(model="m4", texts=["a"], input_type="search_query", request_options=options())  # call: m4
for event in one.chat_stream(model="m5", message="hi"):  # call: m5
    print(event)


async def main() -> None:
    async with cohere.AsyncClientV2() as client:
        await client.chat(  # call: m6
            model="m6", messages=[{"role": "user", "content": "hi"}], request_options=options(feature="chat")
        )
        async for event in client.chat_stream(model="m7", messages=[{"role": "user", "content": "hi"}]):  # call: m7
            print(event.type)
    old = cohere.AsyncClient()
    await old.classify(model="m8", inputs=["a"], examples=[], request_options=options("label"))  # call: m8


asyncio.run(main())
