"""Status page: polls vendors' public status endpoints, posts nothing to a model."""

import os

import httpx
import requests
import urllib3

STATUS = {
    "openai": "/status/openai.json",
    "anthropic": "/status/anthropic.json",
}
session = requests.Session()
session.headers["User-Agent"] = "status-page/1"
pool = urllib3.PoolManager()


def poll(name: str) -> int:
    return session.get(os.environ["WIRE_URL"] + STATUS[name], timeout=5).status_code


async def poll_async(name: str) -> int:
    async with httpx.AsyncClient() as client:
        return (await client.get(os.environ["WIRE_URL"] + STATUS[name])).status_code


print([poll(name) for name in STATUS])
print(pool.request("GET", os.environ["WIRE_URL"] + "/v1/models").status)
