"""Without any SDK: Anthropic, Gemini and Bedrock over plain HTTP."""
import os

import httpx

BASE = os.environ["WIRE_URL"]
OWNER = {"x-llm-team": "raw", "x-llm-service": "bridge"}
FULL = {**OWNER, "x-llm-feature": "pass"}

with httpx.Client(base_url=BASE, headers={"anthropic-version": "2023-06-01", "x-api-key": "dummy"}) as claude:
    claude.post("/v1/messages", json={"model": "m1", "max_tokens": 5, "messages": []}, headers=FULL)  # call: m1
    claude.post("/v1/messages", json={"model": "m2", "max_tokens": 5, "messages": []})  # call: m2
    claude.post("/v1/messages/count_tokens", json={"model": "m2", "messages": []})
httpx.post(f"{BASE}/v1beta/models/m3:generateContent", json={"contents": []}, headers=OWNER)  # call: m3
httpx.post(f"{BASE}/v1beta/models/m4:embedContent", json={"content": {}}, params={"key": "dummy"}, headers=FULL)  # call: m4
httpx.post(  # call: m5
    f"{BASE}/model/m5/converse",
    json={"messages": [], "requestMetadata": {"team": "raw", "service": "bridge", "feature": "pass"}},
)
httpx.post(f"{BASE}/v1/chat/completions", json={"model": "m6", "messages": [], "store": True, "metadata": {"team": "raw"}}, headers=OWNER)  # call: m6
