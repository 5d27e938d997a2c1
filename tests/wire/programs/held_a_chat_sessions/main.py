import asyncio

from sessions import SessionManager


async def main():
    manager = SessionManager()
    first = manager.open("u1")
    print(await first.send("hi"))
    print(await first.send("and?"))
    second = manager.open("u2", premium=True)
    print([token async for token in second.stream("hi")])
    print(await manager.title(first))


asyncio.run(main())
