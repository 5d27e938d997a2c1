import asyncio
from functools import partial

import litellm

ask = partial(litellm.acompletion, model="openai/m1", extra_headers={"x-llm-team": "poll", "x-llm-service": "survey", "x-llm-feature": "code"})
label = partial(litellm.completion, "openai/m2", temperature=0)


async def limited(semaphore, text):
    async with semaphore:
        return await ask(messages=[{"role": "user", "content": text}])  # call: m1


async def main():
    semaphore = asyncio.Semaphore(2)
    replies = await asyncio.gather(*(limited(semaphore, text) for text in "abc"))
    print([reply.choices[0].message.content for reply in replies])
    print(await asyncio.wait_for(asyncio.to_thread(label, messages=[{"role": "user", "content": "d"}]), 20))  # call: m2


asyncio.run(main())
