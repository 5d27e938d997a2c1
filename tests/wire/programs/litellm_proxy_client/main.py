"""litellm as a client of its own proxy, with every way to give tags."""
import asyncio
import os

import litellm

GATEWAY = os.environ["LLM_GATEWAY_URL"]
TAGS = {"team": "core", "service": "relay", "feature": "ask"}
HEADERS = {f"x-llm-{key}": value for key, value in TAGS.items()}
ask = [{"role": "user", "content": "hi"}]


class Proxy:
    def __init__(self, **headers: str) -> None:
        self.options = {"api_base": GATEWAY, "api_key": "dummy", "extra_headers": headers}

    def ask(self, model: str, **more):
        return litellm.completion(model=f"openai/{model}", messages=ask, **self.options, **more)

    async def ask_async(self, model: str):
        return await litellm.acompletion(model=f"openai/{model}", messages=ask, **self.options)  # call: m4


Proxy(**HEADERS).ask("m1")  # call: m1
Proxy().ask("m2", extra_body={"metadata": TAGS})  # call: m2
Proxy(**{"x-litellm-tags": "team:core,service:relay"}).ask("m3")  # call: m3
asyncio.run(Proxy(**{"x-llm-team": "core"}).ask_async("m4"))
for chunk in litellm.completion(  # call: m5
    "openai/m5", ask, stream=True, api_base=GATEWAY, api_key="dummy", headers=HEADERS
):
    print(chunk.choices[0].delta.content)
