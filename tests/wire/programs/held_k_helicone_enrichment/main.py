"""Helicone properties from a config object and per-call session headers, in an async worker with a semaphore."""
import asyncio

from helicone import HeliconeConfig, build_client
from worker import worker


async def main() -> None:
    async with worker(concurrency=2) as pool:
        await asyncio.gather(*(pool.process(name) for name in ("acme", "globex")))
    cached = build_client(HeliconeConfig(cache=True, service="embeddings"))
    await cached.embeddings.create(  # call: m3
        model="m3", input=["a"], extra_headers={"Helicone-Property-Feature": "embed", "Helicone-User-Id": "batch"}
    )


asyncio.run(main())
