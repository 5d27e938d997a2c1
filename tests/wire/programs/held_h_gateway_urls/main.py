"""Raw HTTP with URLs built in many ways, header dicts from a class, requests.request, session.request, json.dumps bodies, tuples."""
from __future__ import annotations

import json
import os
from urllib.parse import urljoin

import httpx
import requests

BASE = os.environ["WIRE_URL"] + "/v1/"
PATHS = {"chat": "chat/completions", "embed": "embeddings"}


class Auth:
    def __init__(self, token: str, **tags: str) -> None:
        self.token = token
        self.tags = tags

    def headers(self, **more: str) -> dict[str, str]:
        named = {f"X-LLM-{name.title()}": value for name, value in {**self.tags, **more}.items()}
        return {"Authorization": f"Bearer {self.token}", **named}


auth = Auth("t", team="raw", service="urls")


def chat_body(model: str) -> str:
    return json.dumps({"model": model, "messages": [{"role": "user", "content": "x"}]})


JSON = {"Content-Type": "application/json"}
requests.request("POST", urljoin(BASE, PATHS["chat"]), data=chat_body("m1"), headers={**JSON, **auth.headers(feature="one")}, timeout=9)  # call: m1
requests.request(method="post", url=BASE + PATHS["chat"], data=chat_body("m2"), headers=JSON | auth.headers(), timeout=9)  # call: m2
with requests.Session() as session:
    session.headers = requests.structures.CaseInsensitiveDict(auth.headers())
    session.request("POST", "/".join([BASE.rstrip("/"), PATHS["embed"]]), json={"model": "m3", "input": "x"}, headers={"x-llm-feature": "three"}, timeout=9)  # call: m3
    session.post(f"{BASE}{PATHS['embed']}", json={"model": "m4", "input": "x"}, timeout=9)  # call: m4
httpx.post(httpx.URL(BASE).join(PATHS["chat"]), content=chat_body("m5"), headers=[*JSON.items(), *auth.headers(feature="five").items()])  # call: m5
httpx.request("POST", "{}{}".format(BASE, PATHS["embed"]), json=dict(model="m6", input=["x"]), headers=auth.headers())  # call: m6
