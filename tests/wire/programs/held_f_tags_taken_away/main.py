"""Tags that are popped, deleted or blanked on the way."""
from openai import OpenAI

client = OpenAI()
FULL = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}


def without(name: str) -> dict[str, str]:
    return {key: value for key, value in FULL.items() if key != name}


popped = dict(FULL)
popped.pop("x-llm-feature")
client.responses.create(model="m1", input="x", extra_headers=popped)  # call: m1
deleted = FULL.copy()
del deleted["x-llm-team"], deleted["x-llm-service"]
client.responses.create(model="m2", input="x", extra_headers=deleted)  # call: m2
blanked = FULL | {"x-llm-team": ""}
client.responses.create(model="m3", input="x", extra_headers=blanked)  # call: m3
client.responses.create(model="m4", input="x", extra_headers=without("x-llm-service"))  # call: m4
moved = dict(FULL)
moved["x-llm-feature"] = moved.pop("x-llm-team") + "-feature"
client.responses.create(model="m5", input="x", extra_headers=moved)  # call: m5
cleared = dict(FULL)
cleared.clear()
cleared.update(FULL)
client.responses.create(model="m6", input="x", extra_headers=cleared)  # call: m6
