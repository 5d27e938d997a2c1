"""The web framework is a stand-in; the shapes are those of our FastAPI service."""

import asyncio

from app.framework import App
from app.routes import router

app = App()
app.include(router)


async def serve():
    print(await app.handle("/summary", {"text": "a long story"}))
    print(await app.handle("/translate", {"text": "eine lange Geschichte"}))


if __name__ == "__main__":
    asyncio.run(serve())
