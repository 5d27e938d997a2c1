import asyncio
import os

from chatservice import ChatService


async def main():
    async with ChatService(os.environ["WIRE_URL"]) as service:
        print(await service.chat("hi"), await service.embed("hi"))


asyncio.run(main())
