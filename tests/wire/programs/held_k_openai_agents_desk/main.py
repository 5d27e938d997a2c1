"""The Agents SDK behind a small module: agents share a client; one has its feature in its settings, one in a run config, or not."""
import asyncio

from agents import ModelSettings, RunConfig

from agents_desk import chitchat, handle, orders


async def main() -> None:
    print(await handle(orders, "where is 7?"))  # call: m1
    config = RunConfig(model_settings=ModelSettings(extra_headers={"x-llm-feature": "smalltalk"}))
    print(await handle(chitchat, "hi", config))
    print(await handle(chitchat, "hello"))  # call: m2


asyncio.run(main())
