"""Structured answers: every way to make an instructor client, every way to ask."""
import asyncio

import anthropic
import instructor
import openai
from pydantic import BaseModel

OWNER = {"x-llm-team": "forms", "x-llm-service": "intake"}
FEATURE = {"x-llm-feature": "extract"}
ASK = [{"role": "user", "content": "Ann is 3"}]


class Person(BaseModel):
    name: str
    age: int


named = instructor.from_provider("openai/m1", default_headers=OWNER)
named.create(response_model=Person, messages=ASK, extra_headers=FEATURE)  # call: m1
wrapped = instructor.from_openai(openai.OpenAI(default_headers={**OWNER, **FEATURE}), mode=instructor.Mode.TOOLS)
wrapped.chat.completions.create_with_completion(model="m2", response_model=Person, messages=ASK)  # call: m2
try:
    for person in wrapped.chat.completions.create_iterable(model="m3", response_model=Person, messages=ASK):  # call: m3
        print(person)
except ValueError as error:
    print(error)
claude = instructor.from_anthropic(anthropic.Anthropic(default_headers=OWNER))
claude.messages.create(model="m4", max_tokens=10, response_model=Person, messages=ASK)  # call: m4


async def main() -> None:
    client = instructor.from_openai(openai.AsyncOpenAI())
    await client.chat.completions.create(  # call: m5
        model="m5", response_model=Person, messages=ASK, extra_headers={**OWNER, **FEATURE}
    )
    other = instructor.from_provider("anthropic/m6", async_client=True)
    try:
        await other.create(response_model=Person, messages=ASK, max_tokens=10, metadata={"team": "forms"})  # call: m6
    except Exception as error:
        print(type(error))


asyncio.run(main())
