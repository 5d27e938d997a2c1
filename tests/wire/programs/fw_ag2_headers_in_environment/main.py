"""AG2 makes OpenAI's client itself: the SDK reads its environment variable."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig


async def main() -> None:
    plain = Agent("plain", "Be brief.", config=OpenAIConfig(model="m1", streaming=False))  # client: untagged feature
    await plain.ask("hi")  # call: m1
    more = Agent("more", "Be brief.", config=OpenAIConfig(model="m2", default_headers={"x-llm-feature": "talk"}))
    await more.ask("hi")  # call: m2


asyncio.run(main())
