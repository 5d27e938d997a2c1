import asyncio
import os

import litellm

from spend import spend_metadata, tag_header

PROXY = {"api_base": os.environ["LLM_GATEWAY_URL"], "api_key": os.environ.get("LITELLM_KEY", "sk-1")}


async def classify(text):
    return await litellm.acompletion(  # call: m1
        model="openai/m1",
        messages=[{"role": "user", "content": text}],
        extra_body={"metadata": spend_metadata("classify")},
        **PROXY,
    )


async def answer(text):
    return await litellm.acompletion(  # call: m2
        model="openai/m2",
        messages=[{"role": "user", "content": text}],
        extra_headers={"x-litellm-tags": tag_header(team="inbox", service="triage", feature="answer")},
        **PROXY,
    )


async def language(text):
    kwargs = dict(PROXY, extra_headers={"x-litellm-tags": "team:inbox,service:triage"})
    return await litellm.acompletion(model="openai/m3", messages=[{"role": "user", "content": text}], **kwargs)  # call: m3


async def main():
    await asyncio.gather(classify("a"), answer("b"), language("c"))


asyncio.run(main())
