"""functools.partial: bound calls that several modules use for several features."""
import asyncio

import clients
from clients import acomplete, complete, embed


def summarize_ticket(text: str) -> str:
    reply = complete(messages=[{"role": "user", "content": text}])  # call: m1
    return reply.choices[0].message.content


def translate_ticket(text: str) -> str:
    prompt = [{"role": "system", "content": "translate"}, {"role": "user", "content": text}]
    return clients.complete_with_trace(messages=prompt).choices[0].message.content  # call: m2


def index_ticket(text: str) -> list[float]:
    return embed(input=[text]).data[0].embedding  # call: m3


async def classify_ticket(text: str) -> None:
    await acomplete(input=text)  # call: m4


print(summarize_ticket("a"), translate_ticket("b"), len(index_ticket("c")))
asyncio.run(classify_ticket("d"))
