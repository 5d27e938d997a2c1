"""Headers from a YAML file, from JSON text in the code."""
import json
from pathlib import Path

import yaml
from openai import OpenAI

config = yaml.safe_load((Path(__file__).parent / "config.yaml").read_text())
client = OpenAI(default_headers=config["headers"])
client.responses.create(model="m1", input="x")  # call: m1 unknown
client.responses.create(model="m2", input="x", extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})  # call: m2
INLINE = json.loads('{"x-llm-team": "a", "x-llm-service": "b"}')
plain = OpenAI(default_headers=INLINE)
plain.responses.create(model="m3", input="x")  # call: m3
