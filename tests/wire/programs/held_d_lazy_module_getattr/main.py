"""A package that makes its clients on first use, through a module's __getattr__."""
import llm
from llm import tagged

llm.plain.responses.create(model="m1", input="x", extra_headers={"x-llm-team": "web"})  # call: m1
tagged.responses.create(model="m2", input="x")  # call: m2
tagged.responses.create(model="m3", input="x", extra_headers={"x-llm-feature": ""})  # call: m3
