"""Many posts at once: executors, gather, maps."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import httpx
import requests

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
OWNER = {"x-llm-team": "mass", "x-llm-service": "labels"}
FULL = OWNER | {"x-llm-feature": "label"}


def label(model: str, headers: dict[str, str]) -> int:
    return requests.post(URL, headers=headers, json={"model": model, "messages": []}).status_code


with ThreadPoolExecutor() as pool:
    print(list(pool.map(partial(label, headers=FULL), ["m1"])))  # call: m1
    print(pool.submit(label, "m2", OWNER).result())  # call: m2


async def main() -> None:
    async with httpx.AsyncClient(headers=FULL) as client:
        await asyncio.gather(*(client.post(URL, json={"model": name, "messages": []}) for name in ["m3"]))  # call: m3
    async with httpx.AsyncClient() as client:
        tasks = [asyncio.create_task(client.post(URL, json={"model": "m4", "messages": []}, headers=OWNER))]  # call: m4
        await asyncio.wait(tasks)


asyncio.run(main())
