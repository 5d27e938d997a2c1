"""Replicate: async, deployments, and the module's own functions, which nothing can be added to."""
import asyncio
import os

import replicate
from replicate import Client

URL = os.environ["WIRE_URL"]
LABELS = {"x-llm-team": "art", "x-llm-service": "covers"}


async def main() -> None:
    client = Client("dummy", base_url=URL, headers={**LABELS, "x-llm-feature": "draw"})
    await client.async_run("acme/m1", input={"prompt": "a"})  # call: m1
    await client.predictions.async_create(version="m2", input={"prompt": "a"})  # call: m2
    half = Client(api_token="dummy", base_url=URL, headers=LABELS)
    await half.models.predictions.async_create("acme/m3", input={"prompt": "a"})  # call: m3
    replicate.predictions.create(version="m4", input={})  # call: m4
    draw = half.run
    draw("acme/m5", input={})  # call: m5


asyncio.run(main())
