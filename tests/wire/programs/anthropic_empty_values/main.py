import anthropic

client = anthropic.Anthropic(default_headers={"x-llm-team": "empty", "x-llm-service": ""})
client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": ""})  # call: m1
client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-service": "s", "x-llm-feature": "f"})  # call: m2
client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-service": "s", "x-llm-feature": "f", "x-llm-team": ""})  # call: m3
