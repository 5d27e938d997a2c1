"""One payload, several vendors, URLs in a table."""

import os

import requests

HOST = os.environ["WIRE_URL"]
ENDPOINTS = {
    "openai": f"{HOST}/v1/chat/completions",
    "anthropic": f"{HOST}/v1/messages",
}
HEADERS = {
    "openai": {"Authorization": "Bearer o", "x-llm-team": "bench"},
    "anthropic": {"x-api-key": "a", "anthropic-version": "2023-06-01", "x-llm-team": "bench"},
}


def send(vendor, model):
    body = {"model": model, "max_tokens": 8, "messages": [{"role": "user", "content": "2+2"}]}
    return requests.post(ENDPOINTS[vendor], json=body, headers=HEADERS[vendor] | {"x-llm-service": "bench", "x-llm-feature": "sum"}).status_code  # call: m1, m2


print(send("openai", "m1"), send("anthropic", "m2"))
requests.post(ENDPOINTS["openai"], json={"model": "m3", "messages": []}, headers=HEADERS["openai"])  # call: m3
