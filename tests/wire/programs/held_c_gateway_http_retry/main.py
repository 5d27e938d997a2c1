"""requests with a Session subclass, an adapter and a helper with default headers."""
import os

import requests
from requests.adapters import HTTPAdapter

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


class Session(requests.Session):
    def __init__(self, team: str, service: str) -> None:
        super().__init__()
        self.headers.update({"x-llm-team": team, "x-llm-service": service})
        self.mount("https://", HTTPAdapter(max_retries=1))


def body(model: str) -> dict:
    return {"model": model, "messages": [{"role": "user", "content": "x"}]}


session = Session("gw", "http")
session.post(URL, json=body("m1"), headers={"x-llm-feature": "f"})  # call: m1
session.post(URL, json=body("m2"))  # call: m2
requests.post(URL, json=body("m3"), headers={**session.headers, "x-llm-feature": "f"})  # call: m3
requests.request("POST", URL, json=body("m4"))  # call: m4
