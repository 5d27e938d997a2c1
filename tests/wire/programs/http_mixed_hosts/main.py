"""One function posts everywhere; only some destinations are models."""

import os

import requests

WIRE = os.environ["WIRE_URL"]


class Api:
    def __init__(self, prefix):
        self.prefix = prefix

    def billing(self, data):
        return requests.post(WIRE + "/billing/v1/usage", json=data)

    def audit(self, data):
        return requests.put(f"{WIRE}/audit/{self.prefix}", json=data)

    def think(self, data):
        return requests.post(url=WIRE + "/v1/chat/completions", json=data, headers={"x-llm-team": "core", "x-llm-service": self.prefix})  # call: m1


api = Api("console")
api.billing({"tokens": 3})
api.audit({"who": "me", "action": "think"})
print(api.think({"model": "m1", "messages": [{"role": "user", "content": "?"}]}).status_code)
