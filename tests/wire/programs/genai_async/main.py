import asyncio

from google import genai

client = genai.Client(http_options={"headers": {"x-llm-team": "kids", "x-llm-service": "stories", "x-llm-feature": "bedtime"}})


async def story(topic: str) -> str:
    response = await client.aio.models.generate_content(model="m1", contents=f"A story about {topic}")  # call: m1
    return response.text or ""


async def stream(topic: str) -> str:
    aio = genai.Client().aio
    parts = []
    async for chunk in await aio.models.generate_content_stream(model="m2", contents=topic):  # call: m2
        parts.append(chunk.text or "")
    return "".join(parts)


async def main() -> None:
    print(await asyncio.gather(story("owls"), story("cats")), await stream("mice"))


asyncio.run(main())
