"""pydantic-settings with nested groups, an env prefix, computed headers and a cached accessor; two clients built from it."""
from clients import claude, gpt
from settings import get_settings

gpt().responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "settings"})  # call: m1
gpt().responses.create(model="m2", input="x")  # call: m2
claude("chat").messages.create(model="m3", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m3
claude().messages.create(model="m4", max_tokens=3, messages=[{"role": "user", "content": "x"}])  # call: m4
print(get_settings().llm.timeout)
