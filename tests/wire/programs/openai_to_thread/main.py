import asyncio
from concurrent.futures import ThreadPoolExecutor

from openai import OpenAI

client = OpenAI()
TAGS = {"x-llm-team": "crawler", "x-llm-service": "indexer", "x-llm-feature": "extract"}


async def extract(text):
    return await asyncio.to_thread(  # call: m1
        client.responses.create,
        model="m1",
        input=text,
        extra_headers=TAGS,
    )


async def plain(text):
    return await asyncio.to_thread(client.responses.create, model="m2", input=text)  # call: m2


def pooled(texts):
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(client.responses.create, model="m3", input=t, extra_headers=TAGS) for t in texts]  # call: m3
        futures.append(pool.submit(client.embeddings.create, input=texts, model="m4"))  # call: m4
        return [f.result() for f in futures]


async def main():
    await asyncio.gather(extract("a"), plain("b"))
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, pooled, ["a", "b"])


asyncio.run(main())
