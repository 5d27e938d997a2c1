import functools
import operator
from types import MappingProxyType, SimpleNamespace

from anthropic import Anthropic

ORG = MappingProxyType({"x-llm-team": "robotics"})
LAYERS = [dict(ORG), {"x-llm-service": "arm"}, {"x-llm-feature": "grasp"}]
config = SimpleNamespace(service="arm", team="robotics", feature=None)


def merge(*layers):
    merged = {}
    for layer in layers:
        merged.update(layer)
    return merged


client = Anthropic()
messages = [{"role": "user", "content": "x"}]
client.messages.create(model="m1", max_tokens=1, messages=messages, extra_headers=merge(ORG, {"x-llm-service": "arm"}, {"x-llm-feature": "grasp"}))  # call: m1
client.messages.create(model="m2", max_tokens=1, messages=messages, extra_headers=functools.reduce(operator.or_, LAYERS))  # call: m2
client.messages.create(model="m3", max_tokens=1, messages=messages, extra_headers={**ORG, "x-llm-service": config.service})  # call: m3
client.messages.create(model="m4", max_tokens=1, messages=messages, extra_headers=merge(ORG, {"x-llm-service": config.service}))  # call: m4
