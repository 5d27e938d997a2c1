"""Headers by dict(zip()), json.loads, str.format, reduce(or_), fromkeys and a loop over pairs."""
import json
import operator
from functools import reduce

from openai import OpenAI

client = OpenAI()
NAMES = ("team", "service", "feature")
zipped = dict(zip(["x-llm-" + name for name in NAMES], ["fin", "ledger", "match"]))
loaded = json.loads('{"x-llm-team": "fin", "x-llm-service": "ledger"}')
formatted = {"x-llm-{}".format(name): "{}-{}".format("fin", name) for name in NAMES}
reduced = reduce(operator.or_, [{"x-llm-team": "fin"}, {"x-llm-feature": "fx"}, {"x-llm-service": "ledger"}], {})
same = dict.fromkeys(("x-llm-team", "x-llm-service"), "fin")
looped = {}
for name, value in [("team", "fin"), ("service", "ledger"), ("trace", "1")]:
    looped["x-llm-%s" % name] = value

client.responses.create(model="m1", input="x", extra_headers=zipped)  # call: m1
client.responses.create(model="m2", input="x", extra_headers=loaded)  # call: m2
client.responses.create(model="m3", input="x", extra_headers=formatted)  # call: m3
client.responses.create(model="m4", input="x", extra_headers=reduced)  # call: m4
client.responses.create(model="m5", input="x", extra_headers=same)  # call: m5
client.responses.create(model="m6", input="x", extra_headers=looped)  # call: m6
