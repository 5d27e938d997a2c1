import asyncio

from bot import Bot, Update

bot = Bot("token")


async def on_message(update: Update) -> None:
    await bot.messages.create(chat_id=update.chat_id, text=f"You said {update.text}", metadata={"team": "fun"})
    async with bot.messages.stream(chat_id=update.chat_id) as stream:
        async for part in stream:
            print(part)


asyncio.run(on_message(Update(7, "hi")))
