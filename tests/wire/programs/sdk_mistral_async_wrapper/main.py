import asyncio
import os

from mistralai.client import Mistral


class Scribe:
    def __init__(self, feature: str) -> None:
        self.headers = {"x-llm-team": "docs", "x-llm-service": "scribe", "x-llm-feature": feature}
        self.mistral = Mistral(api_key="dummy", server_url=os.environ["WIRE_URL"] + "/mistral")

    async def summarise(self, text: str) -> None:
        await self.mistral.chat.complete_async(  # call: m1
            model="m1", messages=[{"role": "user", "content": text}], http_headers=self.headers
        )

    async def classify(self, text: str) -> None:
        await self.mistral.fim.complete_async(model="m2", prompt=text, metadata={"team": "docs"})  # call: m2

    async def follow(self, text: str) -> None:
        stream = await self.mistral.chat.stream_async(  # call: m3
            model="m3", messages=[{"role": "user", "content": text}], http_headers=self.headers
        )
        async for event in stream:
            print(event.data.choices[0].delta.content)


async def main() -> None:
    scribe = Scribe("notes")
    await asyncio.gather(scribe.summarise("a"), scribe.classify("b"), scribe.follow("c"))


asyncio.run(main())
