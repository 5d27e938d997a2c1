import anthropic as claude
from anthropic import Anthropic as A, AsyncAnthropic as AA
from anthropic import Client

Sync = claude.Anthropic
Constructor = {"sync": A, "async": AA}

Sync().messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-team": "alias"})  # call: m1
A(default_headers={"x-llm-team": "alias", "x-llm-service": "s", "x-llm-feature": "f"}).messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m2
Client().messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m3
Constructor["sync"](default_headers={"x-llm-team": "alias"}).messages.create(model="m4", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-service": "s"})  # call: m4
