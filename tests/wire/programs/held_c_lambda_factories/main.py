"""Factories as lambdas in dicts, operator.attrgetter and methodcaller."""
from operator import attrgetter, methodcaller

from anthropic import Anthropic
from openai import OpenAI

T = {"x-llm-team": "la", "x-llm-service": "mbda"}
FACTORIES = {
    "openai": lambda **kw: OpenAI(default_headers=T, **kw),
    "anthropic": lambda **kw: Anthropic(default_headers={**T, "x-llm-feature": "fx"}, **kw),
}
one = FACTORIES["openai"](max_retries=1)
one.responses.create(model="m1", input="x")  # call: m1
two = FACTORIES["anthropic"]()
two.messages.create(model="m2", max_tokens=5, messages=[{"role": "user", "content": "x"}])  # call: m2
responses = attrgetter("responses")(one)
responses.create(model="m3", input="x", extra_headers={"x-llm-feature": "y"})  # call: m3
send = methodcaller("create", model="m4", input="x")
send(one.responses)  # call: m4
create = getattr(one.responses, "create")
create(model="m5", input="x")  # call: m5
