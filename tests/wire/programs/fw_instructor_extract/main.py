"""Structured extraction with instructor around clients of three kinds."""
import asyncio

import instructor
import openai
from anthropic import Anthropic
from instructor import from_openai
from pydantic import BaseModel

TEAM = {"x-llm-team": "search", "x-llm-service": "extractor"}


class Person(BaseModel):
    name: str
    age: int


def ask(text: str) -> list[dict]:
    return [{"role": "user", "content": text}]


client = from_openai(openai.OpenAI(default_headers=TEAM))


class Extractor:
    def __init__(self, inner: instructor.Instructor) -> None:
        self.inner = inner

    def person(self, text: str) -> Person:
        return self.inner.chat.completions.create(  # call: m1
            model="m1", response_model=Person, messages=ask(text), extra_headers={"x-llm-feature": "people"}
        )

    def untagged(self, text: str) -> Person:
        return self.inner.create(model="m2", response_model=Person, messages=ask(text))  # call: m2

    def with_raw(self, text: str):
        return self.inner.create_with_completion(  # call: m3
            model="m3", response_model=Person, messages=ask(text), extra_headers={"x-llm-feature": "people"}
        )


async def in_parallel() -> None:
    provider = instructor.from_provider("openai/m4", async_client=True, default_headers={**TEAM, "x-llm-feature": "bulk"})
    await provider.chat.completions.create(response_model=Person, messages=ask("x"))  # call: m4
    plain = instructor.from_provider("openai/m5", async_client=True)  # client: untagged team,service
    await plain.create(response_model=Person, messages=ask("x"))  # call: m5


def claude() -> None:
    inner = instructor.from_anthropic(Anthropic(default_headers=TEAM))
    inner.messages.create(  # call: m6
        model="m6", max_tokens=10, response_model=Person, messages=ask("x"), extra_headers={"x-llm-feature": "people"}
    )
    inner.messages.create(model="m7", max_tokens=10, response_model=Person, messages=ask("x"))  # call: m7


extractor = Extractor(client)
extractor.person("a")
extractor.untagged("b")
extractor.with_raw("c")
asyncio.run(in_parallel())
claude()
