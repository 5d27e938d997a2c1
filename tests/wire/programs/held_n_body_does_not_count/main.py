"""Bodies that a file or the environment holds; by this policy only headers carry tags."""

import json
import os
from typing import Any

import httpx

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


def send(body: dict[str, Any]) -> None:
    request = dict(body)
    request["temperature"] = 0.2
    httpx.post(URL, json=request, headers={"x-title": "Ledger"})  # call: m1


def bare(body: str) -> None:
    httpx.post(URL, content=body, headers={"content-type": "application/json"})  # call: m2


send(json.loads('{"model": "m1", "messages": [], "metadata": {"title": "Book"}}'))
bare(json.dumps(json.loads(os.environ["BODY"])))
