import os

import requests

URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
TAGS = [("team", "data"), ("service", "enricher")]
NAMES = ("team", "service", "feature")


def enrich(row):
    headers = {"Authorization": "Bearer dummy"}
    for name, value in TAGS:
        headers[f"x-llm-{name}"] = value
    payload = {"model": "m1", "messages": [{"role": "user", "content": row}]}
    return requests.post(URL, headers=headers, json=payload, timeout=5).json()["id"]  # call: m1


def label(row):
    headers = {"Authorization": "Bearer dummy"}
    for name, value in [*TAGS, ("feature", "label")]:
        headers["x-llm-" + name] = value
    response = requests.post(URL, headers=headers, json={"model": "m2", "messages": [{"role": "user", "content": row}]}, timeout=5)  # call: m2
    response.raise_for_status()
    return response.json()["id"]


def zipped(row):
    values = ["data", "enricher", "zip"]
    headers = dict(zip(("x-llm-" + n for n in NAMES), values, strict=True))
    return requests.post(URL, headers=headers, json={"model": "m3", "messages": [{"role": "user", "content": row}]}, timeout=5).json()["id"]  # call: m3


def joined(row):
    headers = {"%s-%s" % ("x-llm", key): val for key, val in dict(TAGS).items()}
    headers.update(Authorization="Bearer dummy")
    return requests.post(URL, headers=headers, json={"model": "m4", "messages": [{"role": "user", "content": row}]}, timeout=5).json()["id"]  # call: m4


print(enrich("a"), label("b"), zipped("c"), joined("d"))
