"""A class with __iter__/__next__, zip of prompts and features, enumerate, nested loops."""
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "it", "x-llm-service": "er"})
PROMPTS = ["a", "b"]
FEATURES = ["fa", "fb"]
for prompt, feature in zip(PROMPTS, FEATURES):
    client.responses.create(model="m1", input=prompt, extra_headers={"x-llm-feature": feature})  # call: m1
for number, prompt in enumerate(PROMPTS):
    headers = {"x-llm-feature": FEATURES[number]} if number else {}
    client.responses.create(model="m2", input=prompt, extra_headers=headers)  # call: m2
for prompt, headers in [("a", {"x-llm-feature": "x"}), ("b", {"x-llm-feature": "y"})]:
    client.responses.create(model="m3", input=prompt, extra_headers=headers)  # call: m3
for job in ({"input": "a", "headers": {"x-llm-feature": "x"}}, {"input": "b", "headers": {}}):
    client.responses.create(model="m4", input=job["input"], extra_headers=job["headers"])  # call: m4
