from __future__ import annotations

from openai import AsyncOpenAI, OpenAI


def make_title(client: OpenAI, text: str) -> str:
    return client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "title"}).output_text  # call: m1


def make_body(client: "OpenAI", text: str) -> str:
    return client.responses.create(model="m2", input=text).output_text  # call: m2


async def make_footer(client: AsyncOpenAI | None, text: str) -> str:
    assert client is not None
    response = await client.responses.create(model="m3", input=text, metadata={"team": "cms", "service": "pages", "feature": "footer"})  # call: m3
    return response.output_text


def main() -> None:
    import asyncio

    tagged = OpenAI(default_headers={"x-llm-team": "cms", "x-llm-service": "pages"})
    print(make_title(tagged, "x"))
    print(make_body(tagged, "x"))
    print(asyncio.run(make_footer(AsyncOpenAI(), "x")))


main()
