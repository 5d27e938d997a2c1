"""We are the server: the routes of an OpenAI-compatible API over our own model."""

from __future__ import annotations

import json
from collections.abc import Callable

ROUTES: dict[str, Callable[[dict], dict]] = {}


def post(path: str):
    def register(function):
        ROUTES[path] = function
        return function

    return register


class Engine:
    def generate(self, prompt: str, max_tokens: int = 16) -> str:
        return prompt[:max_tokens]

    def completion(self, model: str, messages: list[dict]) -> str:
        return self.generate(messages[-1]["content"])


engine = Engine()


@post("/v1/chat/completions")
def chat_completions(body: dict) -> dict:
    text = engine.completion(model=body["model"], messages=body["messages"])
    return {"object": "chat.completion", "choices": [{"index": 0, "message": {"role": "assistant", "content": text}}]}


@post("/v1/embeddings")
def embeddings(body: dict) -> dict:
    return {"data": [{"embedding": [0.0] * 3, "index": i} for i, _ in enumerate(body["input"])]}


print(json.dumps(ROUTES["/v1/chat/completions"]({"model": "own", "messages": [{"role": "user", "content": "hi"}]})))
print(json.dumps(ROUTES["/v1/embeddings"]({"input": ["a"]})))
