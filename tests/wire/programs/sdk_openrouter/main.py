import asyncio
import os

from openrouter import OpenRouter

URL = os.environ["WIRE_URL"] + "/openrouter"
TAGS = {"team": "mix", "service": "router"}


def ask(client: OpenRouter, feature: str) -> None:
    client.chat.send(  # call: m1
        model="m1", messages=[{"role": "user", "content": "hi"}], metadata={**TAGS, "feature": feature}
    )


with OpenRouter(api_key="dummy", server_url=URL) as router:
    ask(router, "ask")
    router.chat.send(model="m2", messages=[{"role": "user", "content": "hi"}], metadata=TAGS)  # call: m2
    router.embeddings.generate(  # call: m3
        model="m3",
        input="hi",
        http_headers={"x-llm-team": "mix", "x-llm-service": "router", "x-llm-feature": "index"},
    )


async def main() -> None:
    async with OpenRouter(api_key="dummy", server_url=URL) as router:
        await router.chat.send_async(model="m4", messages=[{"role": "user", "content": "hi"}])  # call: m4


asyncio.run(main())
