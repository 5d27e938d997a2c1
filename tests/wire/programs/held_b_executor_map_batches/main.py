"""Thread pools, map with lambdas, asyncio.gather over partials."""
import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial

from openai import AsyncOpenAI, OpenAI

TAGS = {"x-llm-team": "e", "x-llm-service": "x"}
client = OpenAI(default_headers=TAGS)
aclient = AsyncOpenAI(default_headers=TAGS)


def label(text: str) -> str:
    return client.responses.create(  # call: m1
        model="m1", input=text, extra_headers={"x-llm-feature": "label"}
    ).output_text


with ThreadPoolExecutor(2) as pool:
    futures = {pool.submit(label, text): text for text in ("a", "b")}
    for future in as_completed(futures):
        future.result()
    list(pool.map(lambda text: client.responses.create(model="m2", input=text), ["c"]))  # call: m2
    pool.submit(client.responses.create, model="m3", input="d", extra_headers={"x-llm-feature": "one"}).result()  # call: m3


async def main() -> None:
    send = partial(aclient.responses.create, model="m4")
    await asyncio.gather(*(send(input=text) for text in "ab"))  # call: m4


asyncio.run(main())
