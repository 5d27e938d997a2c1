"""Steps that add headers to parameters, one of them with ``or {}`` for headers that are always there."""

import anthropic

client = anthropic.Anthropic()


def one(params: dict) -> dict:
    return {**params, "extra_headers": {**params.get("extra_headers", {}), "x-llm-team": "ops"}}


def two(params: dict) -> dict:
    headers = dict(params.get("extra_headers") or {})
    headers.setdefault("x-llm-service", "pager")
    return params | {"extra_headers": headers}


def a(**params):
    params = one(params)
    return client.messages.create(max_tokens=10, **params)


def b(**params):
    params = two(one(params))
    return client.messages.create(max_tokens=10, **params)


def c(**params):
    for step in [one, two]:
        params = step(params)
    return client.messages.create(max_tokens=10, **params)


a(model="m1", messages=[{"role": "user", "content": "hi"}])  # call: m1
b(model="m2", messages=[{"role": "user", "content": "hi"}])  # call: m2
c(model="m3", messages=[{"role": "user", "content": "hi"}])  # call: m3
