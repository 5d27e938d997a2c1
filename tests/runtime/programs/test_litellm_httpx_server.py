import pytest
from conftest import HEADERS

litellm = pytest.importorskip("litellm")
MESSAGES = [{"role": "user", "content": "hi"}]
TAGS = {"team": "t", "service": "s", "feature": "f"}


def test_sync():
    litellm.completion("openai/m", MESSAGES, extra_headers=HEADERS)  # tagged
    litellm.completion("openai/m", MESSAGES)  # lacks team,service,feature


def test_metadata_feeds_spend_tracking():
    litellm.completion("openai/m", MESSAGES, metadata=TAGS)  # tagged
    litellm.completion("openai/m", MESSAGES, metadata={"team": "t"})  # lacks service,feature


async def test_async_over_aiohttp():
    await litellm.acompletion("openai/m", MESSAGES, extra_headers=HEADERS)  # tagged
    await litellm.acompletion("openai/m", MESSAGES, metadata={"team": "t"})  # lacks service,feature
    await litellm.acompletion("anthropic/m", MESSAGES, api_base=URL)  # lacks team,service,feature


@pytest.fixture(autouse=True)
def _url(server):
    global URL
    URL = server
