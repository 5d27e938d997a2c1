"""A thin client of the house: every method takes keyword arguments and hands them on."""
from house import HouseLLM, QuietLLM
from openai import OpenAI

llm = HouseLLM(OpenAI())
llm.respond(model="m1", input="x")  # call: m1
llm.respond(model="m2", input="x", extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})  # call: m2
llm.embed(input=["x"], model="m3")  # call: m3
quiet = QuietLLM(OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"}))
quiet.respond(model="m4", input="x")  # call: m4
quiet.respond(model="m5", input="x", extra_headers={"x-llm-feature": "c"})  # call: m5
with HouseLLM.connect(team="d", service="e", feature="f") as opened:
    opened.respond(model="m6", input="x")  # call: m6
