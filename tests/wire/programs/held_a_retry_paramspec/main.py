import asyncio

from service import ReviewService

service = ReviewService()


async def main():
    print(await service.sentiment("great"))
    print(await service.reply("great"))
    print(await service.translate("great", "fr"))
    await service.close()


asyncio.run(main())
