"""Anthropic: tool runner, structured output, beta, batches, raw bodies."""
import asyncio

from anthropic import Anthropic, AsyncAnthropic, beta_tool
from pydantic import BaseModel

client = Anthropic(default_headers={"x-llm-team": "ops"})
ASK = [{"role": "user", "content": "hi"}]


class City(BaseModel):
    name: str


@beta_tool
def weather(city: str) -> str:
    """Weather of a city.

    Args:
        city: name
    """
    return "sunny"


both = {"x-llm-service": "pager", "x-llm-feature": "duty"}
runner = client.beta.messages.tool_runner(model="m1", max_tokens=10, messages=ASK, tools=[weather], extra_headers=both)  # call: m1
for message in runner:
    print(message.stop_reason)
client.messages.parse(model="m2", max_tokens=10, messages=ASK, output_format=City)  # call: m2
with client.beta.messages.stream(model="m3", max_tokens=10, messages=ASK, extra_headers=both) as stream:  # call: m3
    print(stream.get_final_message())
client.messages.batches.create(  # call: m4
    requests=[{"custom_id": "1", "params": {"model": "m4", "max_tokens": 1, "messages": ASK}}], extra_headers=both
)
client.beta.messages.batches.create(  # call: m5
    requests=[{"custom_id": "1", "params": {"model": "m5", "max_tokens": 1, "messages": ASK}}]
)
client.messages.count_tokens(model="free", messages=ASK)


async def main() -> None:
    other = AsyncAnthropic(default_headers={"x-llm-team": "ops", **both})
    async with other.messages.stream(model="m6", max_tokens=10, messages=ASK) as events:  # call: m6
        async for text in events.text_stream:
            print(text)
    raw = await other.messages.with_raw_response.create(model="m7", max_tokens=10, messages=ASK, metadata={"user_id": "u"})  # call: m7
    print(raw.parse())
    fresh = other.copy(set_default_headers={"x-llm-team": "ops"})
    await fresh.messages.create(model="m8", max_tokens=10, messages=ASK, extra_body={"metadata": {"user_id": "u"}})  # call: m8


asyncio.run(main())
