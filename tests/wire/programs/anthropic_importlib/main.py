import importlib

anthropic = importlib.import_module("anthropic")
client = anthropic.Anthropic()
client.messages.create(model="m1", max_tokens=5, messages=[{"role": "user", "content": "x"}])  # call: m1
client.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-team": "i", "x-llm-service": "j", "x-llm-feature": "k"})  # call: m2
