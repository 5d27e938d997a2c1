import json

import openai
import pytest
from conftest import HEADERS
from replies import CHAT

vcr = pytest.importorskip("vcr")


@pytest.mark.skipif(openai.__version__ >= "3", reason="openai 3 sends with httpx2, which vcrpy does not replay")
def test_replayed(tmp_path):
    cassette = tmp_path / "chat.yaml"
    body = json.dumps(json.dumps(CHAT))
    cassette.write_text(
        "version: 1\ninteractions:\n- request: {method: POST, uri: 'https://api.openai.com/v1/chat/completions',"
        " headers: {}, body: ''}\n  response: {status: {code: 200, message: OK},"
        " headers: {Content-Type: [application/json]}, body: {string: " + body + "}}\n"
    )
    client = openai.OpenAI(base_url="https://api.openai.com/v1")
    with vcr.use_cassette(str(cassette), record_mode="none", allow_playback_repeats=True):
        client.chat.completions.create(model="m", messages=[], extra_headers=HEADERS)  # tagged
        client.chat.completions.create(model="m", messages=[])  # lacks team,service,feature
