import asyncio

from litellm import acompletion as ask
from litellm import completion, embedding

MESSAGES = [{"role": "user", "content": "hi"}]


async def main():
    first, second = await asyncio.gather(
        ask(model="openai/m1", messages=MESSAGES, extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}),  # call: m1
        ask(model="openai/m2", messages=MESSAGES),  # call: m2
    )
    print(first.choices[0].message.content, second.choices[0].message.content)


asyncio.run(main())
print(completion(model="openai/m3", messages=MESSAGES, headers={"x-llm-feature": "sync"}).choices)  # call: m3
print(len(embedding(model="openai/m4", input=["x"]).data))  # call: m4
