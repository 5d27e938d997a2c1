import openai
import pytest
from conftest import HEADERS
from replies import CHAT

pytest.importorskip("pytest_httpx")


@pytest.mark.skipif(openai.__version__ >= "3", reason="openai 3 sends with httpx2, which pytest-httpx does not mock")
@pytest.mark.httpx_mock(can_send_already_matched_responses=True)
def test_pytest_httpx(httpx_mock):
    httpx_mock.add_response(json=CHAT)
    client = openai.OpenAI(base_url="https://api.openai.com/v1")
    client.chat.completions.create(model="m", messages=[], extra_headers=HEADERS)  # tagged
    client.chat.completions.create(model="m", messages=[])  # lacks team,service,feature
