"""Wrappers: Portkey async, LangSmith and Braintrust around tagged and untagged clients."""
import asyncio
import os

import braintrust
import openai
from langsmith.wrappers import wrap_openai
from portkey_ai import AsyncPortkey, Portkey

TAGS = {"team": "edge", "service": "router", "feature": "ask"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}
ASK = [{"role": "user", "content": "hi"}]
URL = os.environ["LLM_GATEWAY_URL"]

portkey = Portkey(api_key="dummy", base_url=URL, metadata=TAGS)
portkey.chat.completions.create(model="m1", messages=ASK)  # call: m1
Portkey(api_key="dummy", base_url=URL).chat.completions.create(model="m2", messages=ASK, extra_headers=HEADERS)  # call: m2
traced = wrap_openai(openai.OpenAI(default_headers={"x-llm-team": "edge"}))
traced.chat.completions.create(model="m3", messages=ASK, langsmith_extra={"metadata": TAGS})  # call: m3
spans = braintrust.wrap_openai(openai.OpenAI(default_headers=HEADERS))
spans.chat.completions.create(model="m4", messages=ASK)  # call: m4


async def main() -> None:
    client = AsyncPortkey(api_key="dummy", base_url=URL)
    await client.with_options(metadata={"team": "edge"}).chat.completions.create(model="m5", messages=ASK)  # call: m5


asyncio.run(main())
