import os

import httpx

client = httpx.Client(base_url=os.environ["WIRE_URL"], headers={"x-llm-team": "edge", "x-llm-service": "router"})

request = client.build_request(
    "POST",
    "/v1/chat/completions",
    json={"model": "m1", "messages": [{"role": "user", "content": "ping"}]},
    headers={"x-llm-feature": "health"},
)
print(client.send(request).status_code)  # call: m1

client.headers["x-llm-feature"] = "warm-up"
print(client.post("/v1/chat/completions", json={"model": "m2", "messages": []}).status_code)  # call: m2
