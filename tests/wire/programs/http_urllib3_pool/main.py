import json
import os

import urllib3

http = urllib3.PoolManager(headers={"content-type": "application/json"})
CHAT = os.environ["WIRE_URL"] + "/v1/chat/completions"


def complete(prompt):
    response = http.request("POST", CHAT, body=json.dumps({"model": "m1", "messages": [{"role": "user", "content": prompt}]}))  # call: m1
    return json.loads(response.data)["choices"]


def embed(texts):
    return http.request(  # call: m2
        "POST",
        os.environ["WIRE_URL"] + "/v1/embeddings",
        json={"model": "m2", "input": texts},
        headers={"x-llm-team": "ml", "x-llm-service": "indexer", "x-llm-feature": "nightly"},
    ).status


print(complete("a"), embed(["b"]))
