from anthropic import Anthropic

c = Anthropic()
c.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"acme-owner": "a", "acme-cost-center": "42"})  # call: m1
c.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-owner": "a", "acme-cost-center": "42"})  # call: m2
c.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"ACME_OWNER": "a"})  # call: m3
