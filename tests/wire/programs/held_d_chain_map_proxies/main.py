"""ChainMap, MappingProxyType, SimpleNamespace, namedtuple._replace."""
from collections import ChainMap, namedtuple
from types import MappingProxyType, SimpleNamespace

from openai import OpenAI

DEFAULTS = MappingProxyType({"x-llm-team": "data", "x-llm-service": "etl"})
client = OpenAI()
layered = ChainMap({"x-llm-feature": "clean"}, dict(DEFAULTS))
client.responses.create(model="m1", input="x", extra_headers=dict(layered))  # call: m1
child = ChainMap({}, dict(DEFAULTS)).new_child({"x-llm-feature": "load"})
client.responses.create(model="m2", input="x", extra_headers={**child})  # call: m2

Tags = namedtuple("Tags", "team service feature", defaults=("", ""))
base = Tags("data", "etl")
clean = base._replace(feature="clean")


def headers(tags: Tags) -> dict[str, str]:
    return {f"x-llm-{key}": value for key, value in tags._asdict().items() if value}


client.responses.create(model="m3", input="x", extra_headers=headers(clean))  # call: m3
client.responses.create(model="m4", input="x", extra_headers=headers(base))  # call: m4
config = SimpleNamespace(client=client, headers={**DEFAULTS})
config.client.responses.create(model="m5", input="x", extra_headers=config.headers)  # call: m5
config.headers["x-llm-feature"] = "verify"
config.client.responses.create(model="m6", input="x", extra_headers=config.headers)  # call: m6
