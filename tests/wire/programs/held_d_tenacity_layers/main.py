"""tenacity as decorator, as Retrying object and as AsyncRetrying loop."""
import asyncio

from openai import AsyncOpenAI, OpenAI
from tenacity import AsyncRetrying, Retrying, retry, stop_after_attempt, wait_none

client = OpenAI(default_headers={"x-llm-team": "feed", "x-llm-service": "rank"})
aclient = AsyncOpenAI()


@retry(stop=stop_after_attempt(2), wait=wait_none())
def complete(model: str, **options) -> str:
    return client.responses.create(model=model, input="x", **options).output_text


complete("m1", extra_headers={"x-llm-feature": "score"})  # call: m1
complete("m2", temperature=0)  # call: m2
for attempt in Retrying(stop=stop_after_attempt(2), wait=wait_none()):
    with attempt:
        client.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "loop"})  # call: m3
Retrying(stop=stop_after_attempt(2))(client.responses.create, model="m4", input="x")  # call: m4


async def main() -> None:
    async for attempt in AsyncRetrying(stop=stop_after_attempt(2)):
        with attempt:
            await aclient.responses.create(model="m5", input="x", extra_headers={"x-llm-team": "feed"})  # call: m5


asyncio.run(main())
