from anthropic import Anthropic, omit

client = Anthropic(default_headers={"x-llm-team": "one", "x-llm-service": "svc", "x-llm-feature": "default"})
client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m1
client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "override"})  # call: m2
client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": omit})  # call: m3
