import asyncio
from contextlib import AsyncExitStack

from aiobotocore.session import get_session


class StreamingBackend:
    def __init__(self, metadata):
        self.metadata = metadata
        self.stack = AsyncExitStack()
        self.client = None

    async def __aenter__(self):
        session = get_session()
        self.client = await self.stack.enter_async_context(session.create_client("bedrock-runtime", region_name="us-east-1"))
        return self

    async def __aexit__(self, *error):
        await self.stack.aclose()

    async def stream(self, text):
        response = await self.client.converse_stream(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata=self.metadata,
        )
        async for event in response["stream"]:
            if "contentBlockDelta" in event:
                yield event["contentBlockDelta"]["delta"]["text"]


async def main():
    async with StreamingBackend({"team": "live", "service": "captions"}) as backend:
        async for text in backend.stream("hi"):
            print(text)


asyncio.run(main())
