"""Headers that are set on a client after it was made, and a client that is handed around."""
import os

import httpx


def make_client() -> httpx.Client:
    client = httpx.Client(base_url=os.environ["WIRE_URL"] + "/v1")
    client.headers["x-llm-team"] = "late"
    client.headers.update({"x-llm-service": "binder"})
    return client


class Asker:
    def __init__(self, http: httpx.Client, feature: str) -> None:
        self.http = http
        self.http.headers.setdefault("x-llm-feature", feature)

    def ask(self, model: str) -> str:
        return self.http.post("chat/completions", json={"model": model, "messages": []}).text  # call: m2


make_client().post("/chat/completions", json={"model": "m1", "messages": []})  # call: m1
Asker(make_client(), "bind").ask("m2")
shared = make_client()
del shared.headers["x-llm-team"]
shared.post("/embeddings", json={"model": "m3", "input": "hi"}, headers={"x-llm-feature": "x"})  # call: m3
