import asyncio

from openai import AsyncOpenAI

client = AsyncOpenAI(default_headers={"x-llm-team": "catalog", "x-llm-service": "enricher"})


async def enrich(item: str) -> str:
    r = await client.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": f"Describe {item}"}],
        extra_headers={"x-llm-feature": "describe"},
    )
    return r.choices[0].message.content


async def classify(item):
    resp = await client.responses.create(model="m2", input=item)  # call: m2
    return resp.output_text


async def main():
    items = ["lamp", "chair", "desk"]
    print(await asyncio.gather(*(enrich(i) for i in items), *[classify(i) for i in items]))


asyncio.run(main())
