import itertools
import random

from anthropic import Anthropic

POOL = [
    Anthropic(api_key="dummy-1", default_headers={"x-llm-team": "pool", "x-llm-service": "a"}),
    Anthropic(api_key="dummy-2", default_headers={"x-llm-team": "pool", "x-llm-service": "b"}),
]
ring = itertools.cycle(POOL)


def any_client():
    return random.choice(POOL)


POOL[0].messages.create(model="m1", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "index"})  # call: m1
any_client().messages.create(model="m2", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "random"})  # call: m2
next(ring).messages.create(model="m3", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m3
for c in POOL:
    c.messages.create(model="m4", max_tokens=1, messages=[{"role": "user", "content": "x"}])  # call: m4
first, second = POOL
second.messages.create(model="m5", max_tokens=1, messages=[{"role": "user", "content": "x"}], extra_headers={"x-llm-feature": "unpacked"})  # call: m5
