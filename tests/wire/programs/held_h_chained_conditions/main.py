"""Flow: early returns, nested ternaries, chained or/and, del, pop with default, setdefault, assert, and headers removed on one path."""
from __future__ import annotations

import os
import sys

from openai import OpenAI

client = OpenAI()
FULL = {"x-llm-team": "flow", "x-llm-service": "cond", "x-llm-feature": "base"}


def choose(kind: str, override: dict[str, str] | None = None) -> dict[str, str]:
    if override:
        return override
    if kind == "full":
        return FULL
    if kind == "half":
        half = dict(FULL)
        del half["x-llm-feature"]
        return half
    return {}


client.responses.create(model="m1", input="x", extra_headers=choose("full"))  # call: m1
client.responses.create(model="m2", input="x", extra_headers=choose("half"))  # call: m2
client.responses.create(model="m3", input="x", extra_headers=choose("none"))  # call: m3
client.responses.create(model="m4", input="x", extra_headers=choose("none", FULL))  # call: m4
headers = FULL if sys.maxsize > 2 else None
client.responses.create(model="m5", input="x", extra_headers=headers or FULL)  # call: m5
popped = FULL.copy()
feature = popped.pop("x-llm-feature", None)
popped.setdefault("x-llm-feature", feature or "again")
client.responses.create(model="m6", input="x", extra_headers=popped)  # call: m6
popped.pop("x-llm-service")
client.responses.create(model="m7", input="x", extra_headers=popped)  # call: m7
both = [FULL, {**FULL, "x-llm-feature": "list"}]
client.responses.create(model="m8", input="x", extra_headers=both[-1])  # call: m8
client.responses.create(model="m9", input="x", extra_headers=both[0] if os.environ.get("NOTHING") else both[1])  # call: m9
kept = {key: value for key, value in FULL.items() if not key.endswith("feature")}
client.responses.create(model="m10", input="x", extra_headers=kept)  # call: m10
named = {key: value for key, value in FULL.items() if key in ("x-llm-team", "x-llm-service", "x-llm-feature")}
client.responses.create(model="m11", input="x", extra_headers=named)  # call: m11
