"""Headers that are changed on clients and sessions after they were made."""
import os

import httpx
import requests
from openai import OpenAI

ROOT = os.environ["WIRE_URL"]
BODY = {"messages": [{"role": "user", "content": "hi"}]}

session = requests.Session()
session.headers["x-llm-team"] = "field"
session.headers.update({"x-llm-service": "notes"})
session.post(f"{ROOT}/v1/chat/completions", json={"model": "m1", **BODY})  # call: m1
session.headers.update(**{"x-llm-feature": "late"})
session.post(f"{ROOT}/v1/chat/completions", json={"model": "m2", **BODY})  # call: m2
del session.headers["x-llm-team"]
session.post(f"{ROOT}/v1/chat/completions", json={"model": "m3", **BODY})  # call: m3
session.post(f"{ROOT}/v1/chat/completions", json={"model": "m4", **BODY}, headers={"x-llm-team": "field", "x-llm-service": None})  # call: m4

pool = httpx.Client(base_url=ROOT)
pool.headers.update({"x-llm-team": "field", "x-llm-service": "notes"})
pool.headers["X-LLM-Feature"] = "pool"
pool.post("/v1/chat/completions", json={"model": "m5", **BODY})  # call: m5
pool.headers.pop("x-llm-feature")
pool.post("/v1/chat/completions", json={"model": "m6", **BODY})  # call: m6
pool.headers = {"x-llm-team": "field"}
pool.post("/v1/chat/completions", json={"model": "m7", **BODY})  # call: m7

client = OpenAI()
client._custom_headers = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}
client.responses.create(model="m8", input="x")  # call: m8
