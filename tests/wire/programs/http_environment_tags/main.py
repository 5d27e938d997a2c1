import os

import httpx

os.environ.setdefault("TEAM", "growth")


def headers():
    built = {"Authorization": "Bearer t", "x-llm-service": "landing-pages"}
    if os.environ.get("TEAM"):
        built["x-llm-team"] = os.environ["TEAM"]
    built.setdefault("x-llm-feature", "headline")
    return built


STATIC = {"x-llm-team": os.environ["TEAM"], "x-llm-service": __name__.strip("_"), "x-llm-feature": "ab-test"}
URL = os.environ["WIRE_URL"] + "/v1/chat/completions"
httpx.post(URL, headers=STATIC, json={"model": "m1", "messages": [{"role": "user", "content": "variant B"}]})  # call: m1
httpx.post(URL, headers=headers() | {"x-llm-team": "growth"}, json={"model": "m2", "messages": []})  # call: m2
