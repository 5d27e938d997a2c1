import os

import requests

LLM = os.environ["WIRE_URL"] + "/v1"


def build_headers(service, /, *, feature=None):
    headers = {"x-llm-team": "library", "x-llm-service": service}
    return headers if feature is None else {**headers, "x-llm-feature": feature}


with requests.Session() as s:
    s.headers["Authorization"] = "Bearer x"
    s.headers.update(build_headers("catalog"))
    r = s.post(LLM + "/embeddings", json={"model": "m1", "input": ["Dune"]}, headers={"x-llm-feature": "similar"})  # call: m1
    print(r.ok)
    print(s.post(LLM + "/embeddings", json={"model": "m2", "input": ["Emma"]}).ok)  # call: m2

print(requests.post(f"{LLM}/responses", json={"model": "m3", "input": "x"}, headers=build_headers("desk", feature="blurb")).ok)  # call: m3
