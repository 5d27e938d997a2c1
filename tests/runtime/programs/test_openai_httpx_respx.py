import openai
import pytest
from conftest import HEADERS
from replies import CHAT

respx = pytest.importorskip("respx")


@pytest.mark.skipif(openai.__version__ >= "3", reason="openai 3 sends with httpx2, which respx does not mock")
@respx.mock(base_url="https://api.openai.com")
def test_respx(respx_mock):
    respx_mock.post("/v1/chat/completions").respond(json=CHAT)
    client = openai.OpenAI(base_url="https://api.openai.com/v1")
    client.chat.completions.create(model="m", messages=[], extra_headers=HEADERS)  # tagged
    client.chat.completions.create(model="m", messages=[])  # lacks team,service,feature
