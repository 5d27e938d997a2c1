"""Tasks of SDK coroutines themselves, on uvloop."""

import asyncio

import openai
import pytest
from conftest import HEADERS

uvloop = pytest.importorskip("uvloop")


def test_gather():
    async def main():
        async with openai.AsyncOpenAI(max_retries=0) as aclient:
            await asyncio.gather(  # lacks team,service,feature
                aclient.responses.create(model="m1", input="hi"),
                aclient.responses.create(model="m2", input="hi"),
            )
            await aclient.responses.create(model="m", input="hi", extra_headers=HEADERS)  # tagged

    uvloop.run(main())
