import pytest
from conftest import HEADERS

genai = pytest.importorskip("google.genai")


def test_sync():
    client = genai.Client(http_options={"headers": {"x-llm-team": "t", "x-llm-service": "s"}})
    config = {"http_options": {"headers": {"x-llm-feature": "f"}}}
    client.models.generate_content(model="m", contents="hi", config=config)  # tagged
    client.models.generate_content(model="m", contents="hi")  # lacks feature
    for _ in client.models.generate_content_stream(model="m", contents="hi"):  # lacks feature
        pass


async def test_async_over_aiohttp():
    client = genai.Client(http_options={"headers": HEADERS})
    await client.aio.models.generate_content(model="m", contents="hi")  # tagged
    bare = genai.Client()
    await bare.aio.models.generate_content(model="m", contents="hi")  # lacks team,service,feature
