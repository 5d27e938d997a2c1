"""Requests are described by dicts and sent by one function."""
import os

import requests

BASE = os.environ["WIRE_URL"]
AUTH = {"authorization": "Bearer x"}


def spec(model: str, **tags: str) -> dict:
    return {
        "method": "POST",
        "url": f"{BASE}/v1/chat/completions",
        "headers": {**AUTH, **{f"x-llm-{name}": value for name, value in tags.items()}},
        "json": {"model": model, "messages": [{"role": "user", "content": "x"}]},
    }


def send(request: dict) -> dict:
    reply = requests.request(timeout=20, **request)
    reply.raise_for_status()
    return reply.json()


send(spec("m1", team="a", service="b", feature="c"))  # call: m1
send(spec("m2", team="a"))  # call: m2
job = spec("m3", team="a", service="b")
job["headers"]["x-llm-feature"] = "late"
send(job)  # call: m3
