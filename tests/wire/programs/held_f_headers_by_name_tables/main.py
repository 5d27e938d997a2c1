"""Header dicts made of pairs: zip, fromkeys, lists of tuples, items of other dicts."""
from openai import OpenAI

client = OpenAI()
PREFIX = "x-llm-"
NAMES = ("team", "service", "feature")
ALL = dict(zip((PREFIX + name for name in NAMES), ("risk", "score", "batch")))
PAIRS = dict([("x-llm-team", "risk"), ("x-llm-service", "score")])
SAME = dict.fromkeys([f"{PREFIX}{name}" for name in NAMES], "risk")
PLAIN = {"team": "risk", "service": "score", "feature": ""}
FILTERED = {PREFIX + name: value for name, value in PLAIN.items() if value}

client.responses.create(model="m1", input="x", extra_headers=ALL)  # call: m1
client.responses.create(model="m2", input="x", extra_headers=PAIRS)  # call: m2
client.responses.create(model="m3", input="x", extra_headers=SAME)  # call: m3
client.responses.create(model="m4", input="x", extra_headers=FILTERED)  # call: m4
client.responses.create(model="m5", input="x", extra_headers=dict(PAIRS, **{"x-llm-feature": "m5"}))  # call: m5
