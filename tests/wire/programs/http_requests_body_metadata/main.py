"""Our LiteLLM proxy reads tags from the body."""

import os

import requests

PROXY = os.environ["LLM_GATEWAY_URL"]


def completion(messages, *, tags):
    payload = {"model": "m1", "messages": messages, "metadata": tags}
    return requests.post(f"{PROXY}/chat/completions", json=payload).json()


user = [{"role": "user", "content": "draft a poem"}]
completion(user, tags={"team": "brand", "service": "poet", "feature": "draft"})  # call: m1

payload = {"model": "m2", "messages": user}
payload["metadata"] = {"team": "brand", "service": "poet"}
requests.post(f"{PROXY}/chat/completions", json=payload)  # call: m2
