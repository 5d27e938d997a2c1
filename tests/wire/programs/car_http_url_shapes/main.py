import asyncio
import os
from urllib.parse import urljoin

import aiohttp
import httpx
import httpx2
import requests
import urllib3
from yarl import URL

BASE = os.environ["WIRE_URL"]
CHAT = "/v1/chat/completions"
TAGS = {"x-llm-team": "risk", "x-llm-service": "scoring", "x-llm-feature": "explain"}


def body(model):
    return {"model": model, "messages": [{"role": "user", "content": "x"}]}


class Api:
    root = BASE

    def __init__(self, version: str = "v1"):
        self.version = version
        self.endpoint = f"{self.root}/{version}"

    def chat(self):
        return requests.post(f"{self.endpoint}/chat/completions", json=body("m1"), headers=TAGS)  # call: m1

    def untagged(self):
        return requests.post(self.endpoint + "/chat/completions", json=body("m2"))  # call: m2


Api().chat()
Api().untagged()
requests.request("POST", urljoin(BASE + "/", "v1/responses"), json={"model": "m3", "input": "x"}, headers=TAGS)  # call: m3
requests.post("%s%s" % (BASE, CHAT), json=body("m4"), headers={"x-llm-team": "risk"})  # call: m4
httpx.post("/".join([BASE, "v1", "chat", "completions"]), json=body("m5"), headers=TAGS)  # call: m5
httpx2.post(url="{}{}".format(BASE, CHAT), json=body("m6"))  # call: m6
with httpx.Client(base_url=httpx.URL(BASE).join("/v1/"), headers=TAGS) as client:
    with client.stream("POST", "chat/completions", json=body("m7")) as answer:  # call: m7
        answer.read()
    client.send(client.build_request("POST", "chat/completions", json=body("m8")))  # call: m8
    client.send(httpx.Request("POST", f"{BASE}{CHAT}", json=body("m9")))  # call: m9
urllib3.PoolManager(headers=TAGS).request("POST", BASE + CHAT, json=body("m10"))  # call: m10


async def main():
    async with aiohttp.ClientSession(headers=TAGS) as session:
        await session.post(URL(BASE) / "v1" / "chat" / "completions", json=body("m11"))  # call: m11
        async with session.request("POST", URL(BASE) / "v1/chat/completions", json=body("m12"), headers={"x-llm-team": ""}):  # call: m12
            pass


asyncio.run(main())
requests.get(f"{BASE}/v1/models")
