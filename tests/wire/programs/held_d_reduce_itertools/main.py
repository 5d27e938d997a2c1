"""functools.reduce, operator.or_ and itertools over dicts of headers."""
import itertools
import operator
from functools import reduce

from openai import OpenAI

TEAM, SERVICE, FEATURE = {"x-llm-team": "pay"}, {"x-llm-service": "fraud"}, {"x-llm-feature": "score"}
client = OpenAI()
client.responses.create(model="m1", input="x", extra_headers=reduce(operator.or_, [TEAM, SERVICE, FEATURE]))  # call: m1
client.responses.create(model="m2", input="x", extra_headers=reduce(lambda a, b: {**a, **b}, (TEAM, SERVICE), {}))  # call: m2
pairs = itertools.chain(TEAM.items(), SERVICE.items(), FEATURE.items())
client.responses.create(model="m3", input="x", extra_headers=dict(pairs))  # call: m3
client.responses.create(  # call: m4
    model="m4", input="x", extra_headers=dict(itertools.chain.from_iterable(part.items() for part in (TEAM, FEATURE)))
)
keys = ["x-llm-team", "x-llm-service", "x-llm-feature"]
client.responses.create(model="m5", input="x", extra_headers=dict(zip(keys, itertools.repeat("all"))))  # call: m5
client.responses.create(model="m6", input="x", extra_headers=dict.fromkeys(keys[:2], "some"))  # call: m6
