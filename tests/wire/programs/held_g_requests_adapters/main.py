"""requests: an adapter that adds headers, a Session subclass, auth callables, prepared requests, hooks."""
import os

import requests
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
BODY = {"messages": [{"role": "user", "content": "hi"}]}


class TagAuth(AuthBase):
    def __init__(self, **tags: str) -> None:
        self.tags = tags

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        for name, value in self.tags.items():
            request.headers[f"x-llm-{name}"] = value
        return request


class LLMSession(requests.Session):
    def __init__(self, team: str) -> None:
        super().__init__()
        self.headers.update({"x-llm-team": team, "x-llm-service": "session"})
        self.mount("http://", HTTPAdapter(max_retries=0))

    def ask(self, model: str, feature: str | None = None) -> dict:
        headers = {"x-llm-feature": feature} if feature else {}
        return self.post(URL, json={"model": model, **BODY}, headers=headers, timeout=5).json()


def once(model: str, **kwargs) -> requests.Response:
    return requests.post(URL, json={"model": model, **BODY}, **kwargs)


with LLMSession("field") as session:
    session.ask("m1", feature="notes")  # call: m1
    session.ask("m2")  # call: m2
    session.post(URL, json={"model": "m3", **BODY})  # call: m3
once("m4", headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})  # call: m4
once("m5", timeout=3)  # call: m5
request = requests.Request("POST", URL, json={"model": "m6", **BODY}, headers={"x-llm-team": "a"})
requests.Session().send(request.prepare())  # call: m6
