"""Cloudflare's gateway in front of two SDKs; its metadata header from a helper with an enum of features."""
import asyncio

from ai import EdgeAI


async def main() -> None:
    ai = EdgeAI(token="t")
    print(await asyncio.gather(ai.caption("u"), ai.alt_text("u"), ai.tags("u"), ai.moderate("x")))


asyncio.run(main())
