import asyncio

from openai import AsyncOpenAI


def make_llm(team, service):
    client = AsyncOpenAI(max_retries=1)
    base = {"x-llm-team": team, "x-llm-service": service}

    def for_feature(feature):
        merged = {**base, "x-llm-feature": feature}

        async def call(prompt):
            response = await client.responses.create(model="m1", input=prompt, extra_headers=merged)  # call: m1
            return response.output_text

        return call

    async def bare(prompt):
        response = await client.responses.create(model="m2", input=prompt, extra_headers=base)  # call: m2
        return response.output_text

    return for_feature, bare


for_feature, bare = make_llm("maps", "geocoder")
geocode = for_feature("geocode")


def counting(team):
    calls = 0
    client = AsyncOpenAI()

    async def call(prompt):
        nonlocal calls
        calls += 1
        headers = {"x-llm-team": team, "x-llm-service": "geocoder", "x-llm-feature": "count"}
        headers["x-call-number"] = str(calls)
        return await client.embeddings.create(model="m3", input=prompt, extra_headers=headers)  # call: m3

    return call


async def main():
    print(await geocode("Berlin"), await bare("Paris"))
    count = counting("maps")
    await asyncio.gather(count("a"), count("b"))


asyncio.run(main())
