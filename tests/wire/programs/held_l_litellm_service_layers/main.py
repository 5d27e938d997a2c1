"""litellm behind a service: settings choose model and key, a callback class, async calls, embeddings, a budgeted router."""
from __future__ import annotations

import asyncio
import os
from typing import Any, TypedDict

import litellm
from litellm import Router, acompletion, aembedding
from litellm.integrations.custom_logger import CustomLogger

BASE = os.environ["OPENAI_BASE_URL"]


class SpendLogger(CustomLogger):
    def __init__(self) -> None:
        super().__init__()
        self.total = 0

    def log_success_event(self, kwargs, response_obj, start_time, end_time):
        self.total += response_obj.usage.total_tokens


class CallOptions(TypedDict, total=False):
    temperature: float
    timeout: float
    metadata: dict[str, str]
    extra_headers: dict[str, str]


DEFAULTS: CallOptions = {"temperature": 0.1, "timeout": 20}
litellm.callbacks = [SpendLogger()]


def owned(feature: str | None = None, **options: Any) -> CallOptions:
    metadata = {"team": "growth", "service": "mailer"}
    if feature is not None:
        metadata["feature"] = feature
    return {**DEFAULTS, **options, "metadata": metadata}


async def subject(text: str) -> str:
    reply = await acompletion(  # call: m1
        model="openai/m1", messages=[{"role": "user", "content": text}], api_base=BASE, **owned("subject")
    )
    return reply.choices[0].message.content


async def body(text: str) -> str:
    reply = await acompletion(  # call: m2
        model="openai/m2", messages=[{"role": "user", "content": text}], api_base=BASE, **owned(temperature=0.9)
    )
    return reply.choices[0].message.content


async def vectors(texts: list[str]) -> int:
    headers = {"x-llm-team": "growth", "x-llm-service": "mailer"}
    reply = await aembedding(  # call: m3
        model="openai/m3", input=texts, api_base=BASE, extra_headers=headers, metadata={"feature": "audience"}
    )
    return len(reply.data)


router = Router(
    model_list=[
        {
            "model_name": "mail",
            "litellm_params": {
                "model": "openai/m4",
                "api_base": BASE,
                "api_key": "dummy",
                "extra_headers": {"x-llm-team": "growth", "x-llm-service": "mailer"},
            },
        },
    ],
    num_retries=0,
)


async def variants(text: str, count: int) -> list[str]:
    async def one(seed: int) -> str:
        reply = await router.acompletion(  # call: m4
            model="mail", messages=[{"role": "user", "content": text}], seed=seed, metadata={"feature": "variants"}
        )
        return reply.choices[0].message.content

    return await asyncio.gather(*(one(seed) for seed in range(count)))


async def main() -> None:
    print(await subject("sale"), await body("sale"), await vectors(["sale"]), await variants("sale", 2))


asyncio.run(main())
