"""A subclass of requests.Session whose own method sends."""
import os

import requests

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"


class Chat(requests.Session):
    def __init__(self, **tags: str) -> None:
        super().__init__()
        self.headers.update({f"x-llm-{name}": value for name, value in tags.items()})

    def ask(self, model: str, text: str) -> str:
        reply = self.post(URL, json={"model": model, "messages": [{"role": "user", "content": text}]})  # call: m1, m2
        return reply.json()["choices"][0]["message"]["content"]


full = Chat(team="a", service="b", feature="c")
full.ask("m1", "x")
half = Chat(team="a", service="b")
half.ask("m2", "x")
