import asyncio

from server import Request, app


async def main():
    async with app.lifespan(app):
        print(await app.dispatch(Request(app, "/ask", {"q": "hi"})))
        print(await app.dispatch(Request(app, "/embed", {"q": "hi"})))
        chunks = [chunk async for chunk in await app.dispatch(Request(app, "/stream", {"q": "hi"}))]
        print("".join(chunks))


asyncio.run(main())
