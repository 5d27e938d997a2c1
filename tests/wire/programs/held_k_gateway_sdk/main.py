"""A company's own client of its gateway over httpx, and a service on it; embeddings name no feature."""
import asyncio

from llm_gateway import GatewayClient


class Recommender:
    def __init__(self, gateway: GatewayClient) -> None:
        self.gateway = gateway

    async def recommend(self, user: str) -> str:
        await self.gateway.embed("m2", [user])
        return await self.gateway.chat("m1", user, feature="recommend")  # call: m1


async def main() -> None:
    async with GatewayClient("shop", "recommender") as gateway:
        print(await Recommender(gateway).recommend("ann"))


asyncio.run(main())
