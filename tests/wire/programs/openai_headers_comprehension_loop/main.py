from openai import OpenAI

TAGS = {"team": "forecast", "service": "demand", "feature": "explain"}
NAMES = ("team", "service", "feature")

client = OpenAI()

headers = {f"x-llm-{key}": value for key, value in TAGS.items()}
client.responses.create(model="m1", input="a", extra_headers=headers)  # call: m1

looped = {}
for key, value in TAGS.items():
    looped["x-llm-" + key] = value
client.responses.create(model="m2", input="a", extra_headers=looped)  # call: m2

client.responses.create(model="m3", input="a", extra_headers={f"x-llm-{k}": TAGS[k] for k in NAMES})  # call: m3
client.responses.create(model="m4", input="a", extra_headers={k: v for k, v in headers.items() if k != "x-llm-feature"})  # call: m4
client.responses.create(model="m5", input="a", extra_headers=dict(zip(["x-llm-team", "x-llm-service"], ["forecast", "demand"])))  # call: m5
