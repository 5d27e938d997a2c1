"""Walrus, match and try flows that choose clients and headers."""
import os

from anthropic import Anthropic
from openai import OpenAI


def client_for(vendor: str):
    match vendor:
        case "openai" | "azure":
            return OpenAI(default_headers={"x-llm-team": "lab", "x-llm-service": "bench"})
        case "anthropic":
            return Anthropic(default_headers={"x-llm-team": "lab", "x-llm-service": "bench", "x-llm-feature": "eval"})
        case other:
            raise ValueError(other)


if (client := client_for("openai")) is not None:
    client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "smoke"})  # call: m1
    client.responses.create(model="m2", input="x")  # call: m2
(claude := client_for("anthropic")).messages.create(model="m3", max_tokens=5, messages=[])  # call: m3


def headers_for(task: dict) -> dict[str, str]:
    match task:
        case {"feature": str(name)}:
            return {"x-llm-feature": name}
        case {"feature": None}:
            return {}
        case _:
            return {"x-llm-feature": "default"}


tasks = [({"feature": None}, "m4"), ({}, "m4")]
for task, model in tasks:
    client.responses.create(model=model, input="x", extra_headers=headers_for(task))  # call: m4
if region := os.environ.get("NO_SUCH_REGION"):
    print(region)
else:
    client.responses.create(model="m5", input="x", extra_headers=headers_for({"feature": "done"}))  # call: m5
