"""Standard library only: a request that is built step by step."""
import json
import os
import urllib.request
from urllib.request import Request, urlopen

ENDPOINT = "%s/v1/%s"


def build(path: str, body: dict, feature: str | None) -> Request:
    request = Request(ENDPOINT % (os.environ["WIRE_URL"], path), data=json.dumps(body).encode(), method="POST")
    request.add_header("Content-Type", "application/json")
    request.add_header("x-llm-team", "cron")
    request.add_header("x-llm-service", "digest")
    if feature is not None:
        request.add_header("x-llm-feature", feature)
    return request


with urlopen(build("chat/completions", {"model": "m1", "messages": []}, "digest")) as reply:  # call: m1
    print(reply.status)
with urllib.request.urlopen(build("chat/completions", {"model": "m2", "messages": []}, None), timeout=5) as reply:  # call: m2
    print(reply.status)
plain = urllib.request.Request(f"{os.environ['WIRE_URL']}/v1/embeddings", headers={"x-llm-team": "cron"})
plain.data = json.dumps({"model": "m3", "input": "hi"}).encode()
plain.headers["X-llm-service"] = "digest"
urlopen(plain).read()  # call: m3
