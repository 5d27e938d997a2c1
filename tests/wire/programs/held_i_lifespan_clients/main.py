"""An application whose lifespan fills a dict of another module with clients; routes of a third one take them out."""
from __future__ import annotations

import asyncio

from app import routes
from app.lifespan import lifespan


async def main() -> None:
    async with lifespan(None):
        await routes.answer("x")
        await routes.title("x")
        await routes.summary("x")
        await routes.labels("x")
        await routes.pooled("x")


asyncio.run(main())
