import json
from pathlib import Path

from anthropic import Anthropic

config = json.loads(Path(__file__).with_name("headers.json").read_text())

loaded = Anthropic(default_headers=config["headers"])
loaded.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m1 unknown

partly = Anthropic()
partly.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={**config["headers"], "x-llm-feature": "f"})  # call: m2 unknown
partly.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-team": config["team"], "x-llm-service": config["service"], "x-llm-feature": "f"})  # call: m3
