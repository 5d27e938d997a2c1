"""Minimal multi-provider client without SDKs."""

import os
from dataclasses import dataclass, field

import httpx

ROOT = os.environ["WIRE_URL"]


@dataclass
class Provider:
    path: str
    auth: dict[str, str] = field(default_factory=dict)


PROVIDERS = {
    "openai": Provider("/v1/chat/completions", {"Authorization": "Bearer dummy"}),
    "anthropic": Provider("/v1/messages", {"x-api-key": "dummy", "anthropic-version": "2023-06-01"}),
}


def tag_headers(feature, **more):
    return {"x-llm-team": "edge", "x-llm-service": "multi", "x-llm-feature": feature} | more


def openai_chat(text):
    provider = PROVIDERS["openai"]
    headers = {**provider.auth, **tag_headers("chat")}
    response = httpx.post(f"{ROOT}{provider.path}", headers=headers, json={"model": "m1", "messages": [{"role": "user", "content": text}]})  # call: m1
    return response.json()["choices"][0]["message"]["content"]


def claude_chat(text):
    provider = PROVIDERS["anthropic"]
    body = {"model": "m2", "max_tokens": 5, "messages": [{"role": "user", "content": text}]}
    response = httpx.post(ROOT + provider.path, headers=provider.auth, json=body)  # call: m2
    return response.json()["content"][0]["text"]


def embeddings(text):
    with httpx.Client(base_url=ROOT, headers=tag_headers("embed")) as http:
        http.headers["x-llm-request"] = "1"
        del http.headers["x-llm-feature"]
        return http.post("/v1/embeddings", json={"model": "m3", "input": text}).json()["model"]  # call: m3


print(openai_chat("a"), claude_chat("b"), embeddings("c"))
