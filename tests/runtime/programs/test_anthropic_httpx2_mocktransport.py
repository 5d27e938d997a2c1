import anthropic
import pytest
from conftest import HEADERS
from replies import MESSAGE

httpx2 = pytest.importorskip("httpx2")
ARGUMENTS = {"model": "m", "max_tokens": 1, "messages": [{"role": "user", "content": "hi"}]}


def transport():
    return httpx2.MockTransport(lambda request: httpx2.Response(200, json=MESSAGE))


@pytest.mark.skipif(anthropic.__version__ < "1", reason="anthropic 0 sends with httpx")
def test_mock_transport():
    client = anthropic.Anthropic(http_client=httpx2.Client(transport=transport()))
    client.messages.create(**ARGUMENTS, extra_headers=HEADERS)  # tagged
    client.messages.create(**ARGUMENTS)  # lacks team,service,feature


@pytest.mark.skipif(anthropic.__version__ < "1", reason="anthropic 0 sends with httpx")
async def test_async():
    client = anthropic.AsyncAnthropic(http_client=httpx2.AsyncClient(transport=transport()))
    await client.messages.create(**ARGUMENTS, extra_headers=HEADERS)  # tagged
    await client.messages.create(**ARGUMENTS)  # lacks team,service,feature
