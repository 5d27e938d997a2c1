import asyncio
from contextlib import asynccontextmanager


class Result:
    def __init__(self, rows):
        self.rows = rows

    async def __aiter__(self):
        for row in self.rows:
            yield row


class AsyncConnection:
    async def stream(self, statement, parameters=None):
        return Result([(1, "a"), (2, "b")])

    async def execute(self, statement):
        return None


@asynccontextmanager
async def connect():
    yield AsyncConnection()


async def export():
    async with connect() as client:
        await client.execute("set search_path to chat")
        async for row in await client.stream("select id, content from messages where model = :model", {"model": "m"}):
            print(row)


asyncio.run(export())
