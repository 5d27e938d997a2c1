import json

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "flow", "x-llm-service": "errors"})


def feature(raw):
    try:
        name = json.loads(raw)["feature"]
    except (ValueError, KeyError):
        name = "fallback"
    finally:
        print("parsed")
    return {"x-llm-feature": name}


def maybe(raw):
    headers = {}
    try:
        headers["x-llm-feature"] = json.loads(raw)["feature"]
    except ValueError:
        pass
    return headers


for raw in ('{"feature": "a"}', "broken"):
    client.responses.create(model="m1", input="x", extra_headers=feature(raw))  # call: m1
    client.responses.create(model="m2", input="x", extra_headers=maybe(raw))  # call: m2
