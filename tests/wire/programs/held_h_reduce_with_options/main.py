"""Clients derived step by step: reduce over layers, a loop, recursion, a chain of copies kept in a dict."""
from __future__ import annotations

from contextlib import closing, nullcontext
from functools import reduce

from openai import OpenAI

LAYERS = ({"x-llm-team": "red"}, {"x-llm-service": "reduce"}, {"x-llm-feature": "all"})
base = OpenAI()
full = reduce(lambda client, layer: client.with_options(default_headers=layer), LAYERS, base)
full.responses.create(model="m1", input="x")  # call: m1
part = base
for layer in LAYERS[:2]:
    part = part.with_options(default_headers=layer)
part.responses.create(model="m2", input="x")  # call: m2


def derive(client: OpenAI, *layers: dict[str, str]) -> OpenAI:
    if not layers:
        return client
    first, *rest = layers
    return derive(client.copy(default_headers=first), *rest)


derive(base, *LAYERS).responses.create(model="m3", input="x")  # call: m3
derive(base, LAYERS[0]).responses.create(model="m4", input="x")  # call: m4
by_depth = {0: base}
for depth, layer in enumerate(LAYERS, start=1):
    by_depth[depth] = by_depth[depth - 1].with_options(default_headers=layer)
by_depth[3].embeddings.create(model="m5", input="x")  # call: m5
with closing(OpenAI(default_headers=LAYERS[0] | LAYERS[1] | LAYERS[2])) as once:
    once.responses.create(model="m6", input="x")  # call: m6
with nullcontext(part) as same:
    same.responses.create(model="m7", input="x")  # call: m7
with full.responses.with_streaming_response.create(model="m8", input="x") as streamed:  # call: m8
    print(streamed.status_code)
raw = part.with_raw_response if hasattr(part, "with_raw_response") else part
part.responses.with_raw_response.create(model="m9", input="x", extra_headers={**LAYERS[2]}).parse()  # call: m9
