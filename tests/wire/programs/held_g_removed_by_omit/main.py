"""Per-call overrides that take tags away: Omit, None, empty text."""
import openai
from openai import Omit, OpenAI
from openai._types import omit

TAGS = {"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"}
client = OpenAI(default_headers=TAGS)
client.responses.create(model="m1", input="x")  # call: m1
client.responses.create(model="m2", input="x", extra_headers={"x-llm-team": Omit()})  # call: m2
client.responses.create(model="m3", input="x", extra_headers={"x-llm-service": omit})  # call: m3
client.responses.create(model="m4", input="x", extra_headers={"x-llm-feature": ""})  # call: m4
no_feature = client.with_options(default_headers={"x-llm-feature": openai.Omit()})
no_feature.responses.create(model="m5", input="x")  # call: m5
no_feature.responses.create(model="m6", input="x", extra_headers={"x-llm-feature": "again"})  # call: m6
replaced = client.with_options(set_default_headers={"x-llm-team": "z"})
replaced.responses.create(model="m7", input="x")  # call: m7
anonymous = dict.fromkeys(TAGS, Omit())
client.responses.create(model="m8", input="x", extra_headers=anonymous)  # call: m8
