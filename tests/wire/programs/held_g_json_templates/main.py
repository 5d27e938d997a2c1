"""Header values that are JSON, put together as text."""
import json
import os
from string import Template

from anthropic import Anthropic
from openai import OpenAI

URL = os.environ["LLM_GATEWAY_URL"]
PORTKEY = "x-portkey-metadata"
team, service = "text", "templates"

client = OpenAI(base_url=URL, default_headers={PORTKEY: json.dumps(dict(team=team, service=service))})
client.responses.create(model="m1", input="x")  # call: m1
client.responses.create(model="m2", input="x", extra_headers={PORTKEY: f'{{"team": "{team}", "service": "{service}", "feature": "f-string"}}'})  # call: m2
client.responses.create(model="m3", input="x", extra_headers={PORTKEY: Template('{"team": "$team", "service": "$service"}').substitute(team=team, service=service)})  # call: m3
client.responses.create(model="m4", input="x", extra_headers={PORTKEY: '{{"team": "{}", "service": "{}", "feature": "{}"}}'.format(team, service, "format")})  # call: m4
client.responses.create(model="m5", input="x", extra_headers={PORTKEY: json.dumps({"feature": "replaced"})})  # call: m5
claude = Anthropic(default_headers={"cf-aig-metadata": json.JSONEncoder(sort_keys=True).encode({"team": team, "service": service, "feature": "encoded"})})
claude.messages.create(model="m7", max_tokens=5, messages=[{"role": "user", "content": "x"}])  # call: m7
claude.messages.create(model="m8", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers={"cf-aig-metadata": json.dumps({"team": team})})  # call: m8
