"""Hooks and auth objects that add headers: seen where they can be followed, else unknown."""
import os

import httpx
import requests
from requests.auth import AuthBase

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
OWNER = {"x-llm-team": "sec", "x-llm-service": "audit"}


def tag(request: httpx.Request) -> None:
    request.headers["x-llm-feature"] = "audit"


class Tagging(AuthBase):
    def __init__(self, feature: str) -> None:
        self.feature = feature

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["x-llm-feature"] = self.feature
        return request


hooked = httpx.Client(headers=OWNER, event_hooks={"request": [tag]})
hooked.post(URL, json={"model": "m1", "messages": []})  # call: m1 unknown
requests.post(URL, json={"model": "m2", "messages": []}, headers=OWNER, auth=Tagging("audit"))  # call: m2 unknown
with requests.Session() as session:
    session.headers = {**OWNER, "x-llm-feature": "all"}
    session.auth = ("user", "password")
    session.post(URL, json={"model": "m3", "messages": []})  # call: m3
requests.post(URL, json={"model": "m4", "messages": []}, headers=OWNER, auth=("user", "password"))  # call: m4
