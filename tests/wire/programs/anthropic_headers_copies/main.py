import copy
from types import MappingProxyType

import anthropic

BASE = MappingProxyType({"x-llm-team": "claims", "x-llm-service": "letters"})
client = anthropic.Anthropic()


def letter(kind):
    headers = dict(BASE)
    headers["x-llm-feature"] = kind
    return client.messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": kind}], extra_headers=headers)  # call: m1


def deep(kind):
    headers = copy.deepcopy(TEMPLATE)
    headers.update({"x-llm-feature": "deep"})
    return client.messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": kind}], extra_headers=headers)  # call: m2


def shallow(kind):
    headers = TEMPLATE.copy()
    return client.messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": kind}], extra_headers=headers)  # call: m3


TEMPLATE = {"x-llm-team": "claims", "x-llm-service": "letters"}

letter("refusal")
deep("x")
shallow("y")
