"""litellm's async functions, as tasks that are awaited as they complete."""
import asyncio
import os

import litellm

GATEWAY = os.environ["LLM_GATEWAY_URL"]
COMMON = {"api_base": GATEWAY, "api_key": "x"}
HEADERS = {"x-llm-team": "growth", "x-llm-service": "mailer"}


def prompt(text: str) -> list[dict[str, str]]:
    return [{"role": "user", "content": text}]


async def draft(text: str) -> str:
    reply = await litellm.acompletion("openai/m1", prompt(text), extra_headers={**HEADERS, "x-llm-feature": "d"}, **COMMON)  # call: m1
    return reply.choices[0].message.content


async def subject(text: str) -> str:
    reply = await litellm.acompletion(model="openai/m2", messages=prompt(text), extra_headers=HEADERS, **COMMON)  # call: m2
    return reply.choices[0].message.content


async def main() -> None:
    tasks = [asyncio.ensure_future(function("x")) for function in (draft, subject)]
    for done in asyncio.as_completed(tasks):
        await done
    vectors = litellm.aembedding(model="openai/m3", input=["x"], **COMMON)  # call: m3
    await asyncio.wait_for(vectors, timeout=20)


asyncio.run(main())
