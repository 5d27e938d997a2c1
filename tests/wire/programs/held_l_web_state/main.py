"""A small web application: app.state holds the clients, dependencies take them from the request, one of them yields."""
import asyncio

from desk.application import app
from desk.web import call


async def main() -> None:
    async with app.running():
        print(await call(app, "POST", "/reply", {"text": "where is my parcel", "tenant": "acme"}))
        print(await call(app, "POST", "/classify", {"text": "refund please"}))
        print(await call(app, "POST", "/search", {"text": "returns"}))
        print(await call(app, "GET", "/health", {}))


asyncio.run(main())
