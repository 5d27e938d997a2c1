import pytest
import requests
from conftest import HEADERS

pytest.importorskip("pytest_recording")


@pytest.mark.vcr(allow_playback_repeats=True)
@pytest.mark.block_network
def test_recorded():
    url = "https://api.openai.com/v1/chat/completions"
    requests.post(url, json={"model": "m", "messages": []}, headers=HEADERS)  # tagged
    requests.post(url, json={"model": "m", "messages": []})  # lacks team,service,feature
