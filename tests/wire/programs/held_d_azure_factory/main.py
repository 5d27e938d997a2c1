"""Azure clients from a settings object, sync and async, with deployment defaults."""
import asyncio
import os
from dataclasses import dataclass

from openai import AsyncAzureOpenAI, AzureOpenAI


@dataclass
class AzureSettings:
    endpoint: str
    version: str = "2024-10-21"
    team: str = "claims"

    def options(self, **more) -> dict:
        return {"azure_endpoint": self.endpoint, "api_version": self.version, "api_key": "k",
                "default_headers": {"x-llm-team": self.team}, **more}


settings = AzureSettings(os.environ["WIRE_URL"])
client = AzureOpenAI(**settings.options())
client.chat.completions.create(model="m1", messages=[], extra_headers={"x-llm-service": "desk", "x-llm-feature": "sort"})  # call: m1
client.chat.completions.create(model="m2", messages=[], extra_headers={"x-llm-service": "desk"})  # call: m2
strict = AzureOpenAI(**settings.options(default_headers={"x-llm-service": "desk", "x-llm-feature": "sort"}))
strict.chat.completions.create(model="m3", messages=[])  # call: m3


async def main() -> None:
    async with AsyncAzureOpenAI(**settings.options(max_retries=0)) as aclient:
        await aclient.embeddings.create(model="m4", input="x")  # call: m4


asyncio.run(main())
