"""A fake SDK module of the tests, a local model server's client, and payloads that only look like chat requests."""
import json
import os
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import requests

URL = os.environ["WIRE_URL"]


def fake_openai(**_: Any) -> SimpleNamespace:
    create = MagicMock(return_value=SimpleNamespace(output_text="x"))
    return SimpleNamespace(responses=SimpleNamespace(create=create), chat=SimpleNamespace(completions=SimpleNamespace(create=create)))


client = fake_openai(api_key="none")
client.responses.create(model="none", input="x")
client.chat.completions.create(model="none", messages=[])
payload = {"model": "none", "messages": [{"role": "user", "content": "x"}]}
print(json.dumps(payload))
requests.post(f"{URL}/api/webhooks", json={"messages": 3, "kind": "x"}, timeout=5)
requests.put(f"{URL}/v1/stores/7", json=payload, timeout=5)
