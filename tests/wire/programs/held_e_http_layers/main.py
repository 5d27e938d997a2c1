"""Raw HTTP: httpx.Auth that adds tags, a Session hook-free subclass, urllib with add_header and a URL table."""
import json
import os
import urllib.request

import httpx
import requests

BASE = os.environ["WIRE_URL"]
URLS = {name: f"{BASE}/v1/{path}" for name, path in {"chat": "chat/completions", "vectors": "embeddings"}.items()}
TAGS = {"x-llm-team": "edge", "x-llm-service": "worker", "x-llm-feature": "post"}


class Api(requests.Session):
    def __init__(self, **tags: str) -> None:
        super().__init__()
        self.headers.update({f"x-llm-{key}": value for key, value in tags.items()})


def openai_url(path: str) -> str:
    return os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1").rstrip("/") + path


api = Api(team="edge", service="worker")
api.post(openai_url("/chat/completions"), json={"model": "m1", "messages": []}, headers={"x-llm-feature": "a"})  # call: m1
api.post(openai_url("/embeddings"), json={"model": "m2", "input": "x"})  # call: m2

with httpx.Client(base_url=openai_url(""), headers=TAGS) as web:
    web.post("/responses", json={"model": "m3", "input": "x"})  # call: m3
    request = web.build_request("POST", "/chat/completions", json={"model": "m4", "messages": []}, headers={"x-llm-feature": ""})
    web.send(request)  # call: m4

message = urllib.request.Request(openai_url("/embeddings"), data=json.dumps({"model": "m5", "input": "x"}).encode(), method="POST")
for key, value in TAGS.items():
    message.add_header(key, value)
message.add_header("Content-Type", "application/json")
urllib.request.urlopen(message).read()  # call: m5
