import asyncio
from concurrent.futures import ThreadPoolExecutor

import boto3

client = boto3.client("bedrock-runtime")
executor = ThreadPoolExecutor(max_workers=2)


def message(text):
    return [{"role": "user", "content": [{"text": text}]}]


async def first(text):
    response = await asyncio.to_thread(client.converse, modelId="m1", messages=message(text), requestMetadata={"team": "web", "service": "chat", "feature": "first"})  # call: m1
    return response["stopReason"]


def second(text):
    future = executor.submit(client.converse, modelId="m2", messages=message(text), requestMetadata={"team": "web"})  # call: m2
    return future.result()["stopReason"]


async def third(text):
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(executor, lambda: client.converse(modelId="m3", messages=message(text)))  # call: m3


print(asyncio.run(first("a")), second("b"), asyncio.run(third("c"))["stopReason"])
