import os
from functools import partial
from urllib.parse import urljoin

import httpx
import requests

BASE = os.environ["WIRE_URL"]
chat = partial(requests.post, urljoin(BASE, "/v1/chat/completions"), headers={"x-llm-team": "cli", "x-llm-service": "helper", "x-llm-feature": "why"}, timeout=10)
print(chat(json={"model": "m1", "messages": [{"role": "user", "content": "why"}]}).status_code)  # call: m1

with httpx.Client(base_url=httpx.URL(BASE)) as client:
    with client.stream("POST", "/v1/messages", json={"model": "m2", "max_tokens": 3, "messages": []}, headers={"x-llm-team": "cli"}) as response:  # call: m2
        print(len(response.read()))
