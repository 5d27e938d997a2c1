"""Headers written as JSON text, joined, formatted and percent-formatted names."""
import json
import string

from openai import OpenAI

client = OpenAI()
RAW = '{"team": "geo", "service": "tiles", "feature": "label"}'
tags = json.loads(RAW)
client.responses.create(model="m1", input="x", extra_headers={"x-llm-" + key: value for key, value in tags.items()})  # call: m1
names = ["-".join(("x", "llm", key)) for key in ("team", "service")]
client.responses.create(model="m2", input="x", extra_headers=dict(zip(names, ["geo", "tiles"])))  # call: m2
client.responses.create(  # call: m3
    model="m3",
    input="x",
    extra_headers={"x-llm-%s" % "team": "geo", "x-llm-{}".format("service"): "tiles", f"x-llm-{'feature'}": "a"},
)
template = string.Template("x-llm-$name")
client.responses.create(  # call: m4
    model="m4",
    input="x",
    extra_headers={"x-llm-team": "geo", "x-llm-service": "tiles", template.substitute(name="feature"): "b"},
)
client.responses.create(model="m5", input="x", extra_headers={"x-litellm-tags": ",".join(f"{k}:{v}" for k, v in tags.items())})  # call: m5
client.responses.create(model="m6", input="x", extra_headers={"x-litellm-tags": ",".join(["team:geo", "service:tiles"])})  # call: m6
