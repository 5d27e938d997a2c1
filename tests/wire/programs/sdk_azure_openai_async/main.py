"""Azure OpenAI, asynchronous, with a token provider and deployments in the URL."""
import asyncio
import os

from openai import AsyncAzureOpenAI, AzureOpenAI

OWNER = {"x-llm-team": "bank", "x-llm-service": "kyc"}


async def token() -> str:
    return "token"


def client(feature: str | None = None, **more) -> AsyncAzureOpenAI:
    headers = OWNER if feature is None else {**OWNER, "x-llm-feature": feature}
    return AsyncAzureOpenAI(
        azure_endpoint=os.environ["WIRE_URL"], api_version="2024-10-21", azure_ad_token_provider=token,
        default_headers=headers, **more,
    )


async def main() -> None:
    async with client("check") as azure:
        await azure.chat.completions.create(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
        await azure.embeddings.create(model="m2", input="hi")  # call: m2
    async with client() as azure:
        stream = await azure.chat.completions.create(  # call: m3
            model="m3", stream=True, messages=[{"role": "user", "content": "hi"}]
        )
        async for chunk in stream:
            print(chunk)
        await azure.with_options(default_headers={"x-llm-feature": "x"}).responses.create(model="m4", input="hi")  # call: m4


asyncio.run(main())
sync = AzureOpenAI(azure_endpoint=os.environ["WIRE_URL"], api_version="v", api_key="dummy", azure_deployment="m5")
sync.chat.completions.create(model="m5", messages=[{"role": "user", "content": "hi"}], extra_headers=OWNER)  # call: m5
