import os

from openai import AsyncAzureOpenAI, AzureOpenAI


def token_provider():
    return "token-from-entra"


client = AzureOpenAI(
    azure_endpoint=os.environ["WIRE_URL"],
    azure_ad_token_provider=token_provider,
    api_version="2024-10-21",
    default_headers={"x-llm-team": "claims"},
)
completion = client.chat.completions.create(  # call: m1
    model="m1",
    messages=[{"role": "user", "content": "classify"}],
    extra_headers={"x-llm-service": "intake", "x-llm-feature": "classify"},
)
print(completion.choices[0].message.content)

deployment = AzureOpenAI(azure_endpoint=os.environ["WIRE_URL"], azure_deployment="gpt", api_key="k", api_version="2024-10-21")
deployment.embeddings.create(model="m2", input=["x"])  # call: m2


async def amain():
    async with AsyncAzureOpenAI(azure_endpoint=os.environ["WIRE_URL"], api_key="k", api_version="2024-10-21") as c:
        stream = await c.chat.completions.create(model="m3", messages=[], stream=True, extra_headers={"x-llm-team": "claims", "x-llm-service": "intake"})  # call: m3
        async for chunk in stream:
            print(chunk.id)


import asyncio

asyncio.run(amain())
