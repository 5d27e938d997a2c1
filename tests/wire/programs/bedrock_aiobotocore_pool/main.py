import asyncio
from contextlib import asynccontextmanager

from aiobotocore.session import AioSession, get_session


class Pool:
    def __init__(self, session: AioSession | None = None) -> None:
        self.session = session or get_session()

    @asynccontextmanager
    async def runtime(self, region: str = "us-east-1"):
        async with self.session.create_client("bedrock-runtime", region_name=region) as client:
            yield client


async def score(pool: Pool, text: str, tags: dict[str, str]) -> str:
    async with pool.runtime() as bedrock:
        response = await bedrock.converse(
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": text}]}],
            requestMetadata=tags,
        )
    return response["stopReason"]


async def main() -> None:
    pool = Pool()
    print(await score(pool, "good", {"team": "qa", "service": "scores", "feature": "rate"}))  # call: m1
    async with pool.runtime(region="eu-west-1") as bedrock:
        print((await bedrock.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": "x"}]}]))["stopReason"])  # call: m2


asyncio.run(main())
