"""concurrent.futures and asyncio in the ways people write them: dict of futures, as_completed, wait, loop executors, to_thread."""
import asyncio
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from functools import partial

from openai import AsyncOpenAI, OpenAI

TAGS = {"x-llm-team": "fut", "x-llm-service": "pool"}
client = OpenAI(default_headers=TAGS)


def ask(model: str, feature: str | None = None) -> str:
    headers = {} if feature is None else {"x-llm-feature": feature}
    return client.responses.create(model=model, input="x", extra_headers=headers).output_text


with ThreadPoolExecutor(2) as pool:
    futures = {pool.submit(ask, model, feature="one"): model for model in ("m1",)}  # call: m1
    for future in as_completed(futures):
        print(futures[future], future.result())
    jobs = [pool.submit(ask, "m2")]  # call: m2
    wait(jobs)
    print([*pool.map(partial(client.embeddings.create, input="x"), *[]), *pool.map(lambda m: client.embeddings.create(model=m, input="x"), ["m3"])])  # call: m3


async def main() -> None:
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, ask, "m4", "four")  # call: m4
    await loop.run_in_executor(None, partial(ask, "m5"))  # call: m5
    await asyncio.to_thread(client.responses.create, model="m6", input="x", extra_headers={"x-llm-feature": "six"})  # call: m6
    aclient = AsyncOpenAI(default_headers={**TAGS, "x-llm-feature": "async"})
    pending = [asyncio.ensure_future(aclient.responses.create(model="m7", input="x"))]  # call: m7
    for done in asyncio.as_completed(pending):
        print((await done).output_text)
    results = await asyncio.gather(*(aclient.copy(default_headers={"x-llm-feature": "a"}).embeddings.create(model=model, input="x") for model in ("m8",)), return_exceptions=True)  # call: m8
    print(len(results))
    semaphore = asyncio.Semaphore(2)

    async def limited(coroutine):
        async with semaphore:
            return await coroutine

    await limited(AsyncOpenAI(default_headers=TAGS).responses.create(model="m9", input="x"))  # call: m9


asyncio.run(main())
