from typing import NamedTuple

from openai import AsyncOpenAI, OpenAI


class Clients(NamedTuple):
    sync: OpenAI
    asynchronous: AsyncOpenAI


def build():
    headers = {"x-llm-team": "tuple", "x-llm-service": "box"}
    return Clients(OpenAI(default_headers=headers), AsyncOpenAI())


clients = build()
clients.sync.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "named"})  # call: m1
sync, _ = build()
sync.responses.create(model="m2", input="x")  # call: m2


async def main(box: Clients):
    await box.asynchronous.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "named"})  # call: m3


import asyncio

asyncio.run(main(clients))
