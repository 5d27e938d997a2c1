import os

from anthropic import Anthropic

claude = Anthropic(default_headers={"x-llm-feature": os.environ.get("FEATURE", "night")})  # client: tagged
claude.messages.create(model="m1", max_tokens=9, messages=[{"role": "user", "content": "x"}])  # call: m1
claude.with_options(default_headers={"x-llm-team": ""}).messages.create(  # call: m2
    model="m2", max_tokens=9, messages=[{"role": "user", "content": "x"}]
)
