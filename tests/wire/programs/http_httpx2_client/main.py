import os

import httpx2

with httpx2.Client(base_url=os.environ["WIRE_URL"], headers={"x-llm-team": "next", "x-llm-service": "beta"}) as client:
    reply = client.post("/v1/responses", json={"model": "m1", "input": "hello"}, headers={"x-llm-feature": "try"})  # call: m1
    print(reply.json()["id"])

print(httpx2.post(os.environ["WIRE_URL"] + "/v1/responses", json={"model": "m2", "input": "hello"}).status_code)  # call: m2
