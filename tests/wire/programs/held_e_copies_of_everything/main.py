"""copy.copy of headers and parameters, deepcopy of a template, a client's own copy()."""
import copy

from openai import OpenAI

TEMPLATE = {"model": "m0", "extra_headers": {"x-llm-team": "lang", "x-llm-service": "grammar"}}
client = OpenAI()


def call(model: str, feature: str | None, text: str) -> None:
    parameters = copy.deepcopy(TEMPLATE)
    parameters["model"] = model
    parameters["input"] = text
    if feature:
        parameters["extra_headers"]["x-llm-feature"] = feature
    client.responses.create(**parameters)  # call: m1, m2


call("m1", "spell", "x")
call("m2", None, "x")
shallow = copy.copy(TEMPLATE["extra_headers"])
shallow["x-llm-feature"] = "style"
client.responses.create(model="m3", input="x", extra_headers=shallow)  # call: m3
client.responses.create(model="m4", input="x", extra_headers=TEMPLATE["extra_headers"])  # call: m4
twin = client.copy(default_headers=copy.copy(shallow))
twin.responses.create(model="m5", input="x")  # call: m5
