import os
from anthropic import AnthropicFoundry

foundry = AnthropicFoundry(api_key="k", base_url=os.environ["WIRE_URL"], default_headers={"x-llm-team": "azure", "x-llm-service": "copilot"})
print(foundry.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "suggest"}).content)  # call: m1
print(foundry.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}]).content)  # call: m2
