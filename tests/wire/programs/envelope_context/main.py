import asyncio

from openai import AsyncOpenAI

from lint_llm_tags.runtime import Envelope, current

SERVICE = Envelope(team="growth", service="mailer")
client = AsyncOpenAI()


async def subject() -> None:
    with SERVICE(feature="subject") as envelope:
        await client.responses.create(model="m1", input="hi", extra_headers=envelope.headers())  # call: m1


async def body() -> None:
    with SERVICE as envelope:
        await client.responses.create(model="m2", input="hi", extra_headers=envelope.headers())  # call: m2
        await client.responses.create(  # call: m3
            model="m3", input="hi", extra_headers=envelope(feature="body").headers()
        )


async def whoever_is_around() -> None:
    await client.responses.create(model="m4", input="hi", extra_headers=current().headers())  # call: m4 unknown


async def main() -> None:
    await asyncio.gather(subject(), body())
    with SERVICE(feature="retry"):
        await whoever_is_around()
    await whoever_is_around()


asyncio.run(main())
