"""litellm.Router: each deployment carries tags of its own; defaults and calls replace them."""
import asyncio
import os

import litellm
from litellm import Router

TAGS = {"x-llm-team": "platform", "x-llm-service": "router", "x-llm-feature": "ask"}
MESSAGES = [{"role": "user", "content": "hi"}]

router = litellm.Router(
    model_list=[
        {"model_name": "tagged", "litellm_params": {"model": "openai/m1", "extra_headers": TAGS}},
        {"model_name": "bare", "litellm_params": {"model": "openai/m2"}},
        {"model_name": "old", "litellm_params": {"model": "openai/m3", "headers": TAGS}},
        {"model_name": "some", "litellm_params": {"model": "openai/m4", "extra_headers": TAGS}},
        {"model_name": "some", "litellm_params": {"model": "openai/m5"}},
    ],
    num_retries=0,
)

router.completion(model="tagged", messages=MESSAGES)  # call: m1
router.completion(model="bare", messages=MESSAGES)  # call: m2
router.completion(model="old", messages=MESSAGES)  # call: m3
for _ in range(40):
    router.completion(model="some", messages=MESSAGES)  # call: m4, m5


def deployment(name: str, model: str, headers: dict[str, str]) -> dict:
    return {"model_name": name, "litellm_params": {"model": f"openai/{model}", "extra_headers": headers}}


class Models:
    def __init__(self) -> None:
        self.router = Router(model_list=[deployment("chat", "m6", TAGS), deployment("vectors", "m7", TAGS)])

    async def ask(self) -> None:
        await self.router.acompletion(model="chat", messages=MESSAGES)  # call: m6
        await self.router.aembedding(model="vectors", input=["a"])  # call: m7


asyncio.run(Models().ask())

replaced = Router(
    model_list=[deployment("a", "m8", TAGS)], default_litellm_params={"extra_headers": {"x-llm-team": "platform"}}
)
replaced.completion(model="a", messages=MESSAGES)  # call: m8

by_call = Router(model_list=[deployment("b", "m9", TAGS), deployment("c", "m10", {})])
by_call.completion(model="b", messages=MESSAGES, extra_headers={"x-llm-team": "platform"})  # call: m9
by_call.completion(model="c", messages=MESSAGES, extra_headers=TAGS)  # call: m10

wild = Router(model_list=[{"model_name": "*", "litellm_params": {"model": "openai/*", "extra_headers": TAGS}}])
wild.completion(model="m11", messages=MESSAGES)  # call: m11

GATEWAY = {"api_base": os.environ["LLM_GATEWAY_URL"], "api_key": os.environ["OPENAI_API_KEY"]}
proxied = Router(
    model_list=[
        {
            "model_name": "p",
            "litellm_params": {"model": "openai/m12", **GATEWAY, "extra_body": {"metadata": {"team": "platform"}}},
        }
    ]
)
proxied.completion(model="p", messages=MESSAGES)  # call: m12

aliased = Router(model_list=[deployment("d", "m13", TAGS)], model_group_alias={"e": "d"})
aliased.completion(model="e", messages=MESSAGES)  # call: m13

built = Router(model_list=[deployment(name, name, TAGS) for name in ("m14", "m15")])
built.completion(model="m14", messages=MESSAGES)  # call: m14
built.completion(model="m15", messages=MESSAGES)  # call: m15
