"""Mistral has no default headers: the HTTP client has."""
import os

import httpx2
from mistralai.client import Mistral

TAGS = {"x-llm-team": "web", "x-llm-service": "search-box"}
URL = os.environ["WIRE_URL"] + "/mistral"


def make(**headers: str) -> Mistral:
    transport = httpx2.Client(headers={**TAGS, **headers}, timeout=30, follow_redirects=True)
    return Mistral(api_key=os.getenv("MISTRAL_API_KEY"), server_url=URL, client=transport)


suggest = make(**{"x-llm-feature": "suggest"})
plain = make()
untagged = Mistral(api_key=os.getenv("MISTRAL_API_KEY"), server_url=URL)
ask = [{"role": "user", "content": "hi"}]

suggest.chat.complete(model="m1", messages=ask)  # call: m1
plain.chat.complete(model="m2", messages=ask)  # call: m2
plain.embeddings.create(model="m3", inputs=["x"], http_headers={"x-llm-feature": "index"})  # call: m3
untagged.chat.complete(model="m4", messages=ask, metadata={"team": "web"})  # call: m4
