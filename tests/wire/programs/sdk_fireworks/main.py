import asyncio
import os

from fireworks import AsyncFireworks, Fireworks

URL = os.environ["WIRE_URL"] + "/fireworks"
client = Fireworks(base_url=URL, default_headers={"x-llm-team": "open"})
MESSAGES = [{"role": "user", "content": "hi"}]

client.chat.completions.create(model="m1", messages=MESSAGES, metadata={"service": "a", "feature": "b"})  # call: m1
client.completions.create(model="m2", prompt="hi", extra_headers={"x-llm-service": "a"})  # call: m2


async def main() -> None:
    other = AsyncFireworks(base_url=URL)
    await other.chat.completions.create(  # call: m3
        model="m3",
        messages=MESSAGES,
        extra_headers={"x-llm-team": "open", "x-llm-service": "a", "x-llm-feature": "b"},
    )


asyncio.run(main())
