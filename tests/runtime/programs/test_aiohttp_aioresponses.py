import aiohttp
import pytest
from conftest import HEADERS

aioresponses = pytest.importorskip("aioresponses")
URL = "https://api.groq.com/openai/v1/chat/completions"


async def test_aioresponses():
    with aioresponses.aioresponses() as mocked:
        # Its replies do not work with every aiohttp; a refusal does.
        mocked.post(URL, exception=aiohttp.ClientConnectionError("refused"), repeat=True)
        async with aiohttp.ClientSession(headers={"x-llm-team": "t"}) as session:
            with pytest.raises(aiohttp.ClientConnectionError):
                await session.post(URL, json={"model": "m"}, headers=HEADERS)  # tagged
            with pytest.raises(aiohttp.ClientConnectionError):
                await session.post(URL, json={"model": "m"})  # lacks service,feature
