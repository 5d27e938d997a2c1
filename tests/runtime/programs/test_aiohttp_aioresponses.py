import aiohttp
import pytest
from conftest import HEADERS

aioresponses = pytest.importorskip("aioresponses")
URL = "https://api.groq.com/openai/v1/chat/completions"


async def test_aioresponses():
    with aioresponses.aioresponses() as mocked:
        mocked.post(URL, payload={}, repeat=True)
        async with aiohttp.ClientSession(headers={"x-llm-team": "t"}) as session:
            await session.post(URL, json={"model": "m"}, headers=HEADERS)  # tagged
            await session.post(URL, json={"model": "m"})  # lacks service,feature
