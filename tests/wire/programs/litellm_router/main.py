import asyncio
import os

from litellm import Router

router = Router(
    model_list=[
        {"model_name": "cheap", "litellm_params": {"model": "openai/m1", "api_key": os.environ["OPENAI_API_KEY"]}},
        {"model_name": "good", "litellm_params": {"model": "openai/m2", "api_key": os.environ["OPENAI_API_KEY"]}},
        {"model_name": "vectors", "litellm_params": {"model": "openai/m3", "api_key": os.environ["OPENAI_API_KEY"]}},
    ],
    num_retries=0,
)
ENVELOPE = {"x-llm-team": "core", "x-llm-service": "router-demo"}


def cheap(text):
    return router.completion(model="cheap", messages=[{"role": "user", "content": text}], extra_headers=ENVELOPE | {"x-llm-feature": "cheap"})  # call: m1


async def good(text):
    return await router.acompletion(model="good", messages=[{"role": "user", "content": text}], extra_headers=ENVELOPE)  # call: m2


async def vectors(text):
    return await router.aembedding(model="vectors", input=[text])  # call: m3


print(cheap("a").choices[0].message.content)
print(asyncio.run(good("b")).choices[0].message.content)
print(len(asyncio.run(vectors("c")).data))
