import asyncio

import aioboto3

session = aioboto3.Session()


async def ask(question: str) -> str:
    async with session.client("bedrock-runtime", region_name="us-east-1") as client:
        response = await client.converse(  # call: m1
            modelId="m1",
            messages=[{"role": "user", "content": [{"text": question}]}],
            requestMetadata={"team": "mobile", "service": "helper", "feature": "ask"},
        )
        return response["output"]["message"]["content"][0]["text"]


async def many(questions: list[str]) -> list[str]:
    async with session.client("bedrock-runtime", region_name="us-east-1") as client:

        async def one(question: str) -> str:
            response = await client.converse(modelId="m2", messages=[{"role": "user", "content": [{"text": question}]}])  # call: m2
            return response["stopReason"]

        return await asyncio.gather(*(one(question) for question in questions))


async def main() -> None:
    print(await ask("why"))
    print(await many(["a", "b"]))


asyncio.run(main())
