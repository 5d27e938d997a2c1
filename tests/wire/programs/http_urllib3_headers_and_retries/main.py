"""urllib3: a pool with headers, retries, and a request that brings its own."""
import json
import os

import urllib3
from urllib3.util import Retry, make_headers

BASE = os.environ["WIRE_URL"]
TAGS = {"x-llm-team": "edge", "x-llm-service": "lambda", "x-llm-feature": "route"}
pool = urllib3.PoolManager(headers={**make_headers(user_agent="edge/1"), **TAGS}, retries=Retry(2))


def body(model: str) -> bytes:
    return json.dumps({"model": model, "messages": [{"role": "user", "content": "hi"}]}).encode()


pool.request("POST", BASE + "/v1/chat/completions", body=body("m1"))  # call: m1
pool.request("POST", f"{BASE}/v1/chat/completions", body=body("m2"), headers={"Content-Type": "application/json"})  # call: m2
merged = pool.headers | {"Content-Type": "application/json"}
pool.request("POST", f"{BASE}/v1/chat/completions", body=body("m3"), headers=merged)  # call: m3
urllib3.request("POST", f"{BASE}/v1/responses", json={"model": "m4", "input": "hi"}, headers=TAGS)  # call: m4
