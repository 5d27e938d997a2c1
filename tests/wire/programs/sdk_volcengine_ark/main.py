import asyncio
import os

import httpx
from volcenginesdkarkruntime import Ark, AsyncArk

URL = os.environ["WIRE_URL"] + "/ark/api/v3"
MESSAGES = [{"role": "user", "content": "hi"}]
SERVICE = {"x-llm-team": "growth", "x-llm-service": "banner-maker"}

client = Ark(base_url=URL, api_key="dummy")


def headers_for(feature: str) -> dict[str, str]:
    return {**SERVICE, "x-llm-feature": feature}


client.chat.completions.create(model="m1", messages=MESSAGES, extra_headers=headers_for("copy"))  # call: m1
client.chat.completions.create(model="m2", messages=MESSAGES)  # call: m2
for chunk in client.chat.completions.create(model="m3", messages=MESSAGES, stream=True, extra_headers=SERVICE):  # call: m3
    print(chunk)
client.responses.create(model="m4", input="hi", extra_headers=headers_for("plan"))  # call: m4
client.images.generate(model="m5", prompt="a banner", extra_headers=headers_for("banner"))  # call: m5
client.images.generate(model="m6", prompt="a banner")  # call: m6
client.embeddings.create(model="m7", input=["a"], extra_headers=headers_for("search"))  # call: m7
client.batch.chat.completions.create(model="m8", messages=MESSAGES, extra_headers=headers_for("night"))  # call: m8
client.bot_chat.completions.create(model="m9", messages=MESSAGES, extra_headers={"x-llm-feature": "bot"})  # call: m9

# The constructor takes no headers, but an HTTP client that has some.
own = Ark(base_url=URL, api_key="dummy", http_client=httpx.Client(headers=SERVICE))
own.chat.completions.create(model="m10", messages=MESSAGES, extra_headers={"x-llm-feature": "copy"})  # call: m10
own.chat.completions.create(model="m11", messages=MESSAGES)  # call: m11


async def later() -> None:
    api = AsyncArk(base_url=URL, api_key="dummy")
    await api.chat.completions.create(model="m12", messages=MESSAGES, extra_headers=headers_for("later"))  # call: m12
    await api.chat.completions.create(model="m13", messages=MESSAGES)  # call: m13
    await api.close()


asyncio.run(later())
