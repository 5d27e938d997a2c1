import copy
import os

from openai import OpenAI

client = OpenAI()
ALLOWED = {"x-llm-team", "x-llm-service"}
FULL = {
    "x-llm-team": "privacy",
    "x-llm-service": "pseudonymiser",
    "x-llm-feature": "names",
    "x-debug": os.environ.get("DEBUG_ID"),
}


def compact(headers):
    return {k: v for k, v in headers.items() if v is not None}


def only_allowed(headers):
    return {k: v for k, v in headers.items() if k in ALLOWED}


def without(headers, *names):
    result = copy.deepcopy(headers)
    for name in names:
        result.pop(name, None)
    return result


def lowered(headers):
    return {key.lower(): str(value) for key, value in headers.items()}


client.responses.create(model="m1", input="x", extra_headers=compact(FULL))  # call: m1
client.responses.create(model="m2", input="x", extra_headers=only_allowed(FULL))  # call: m2
client.responses.create(model="m3", input="x", extra_headers=without(FULL, "x-debug", "x-llm-feature"))  # call: m3
client.responses.create(model="m4", input="x", extra_headers=without(FULL, "x-debug"))  # call: m4
client.responses.create(model="m5", input="x", extra_headers=lowered({"X-LLM-Team": "privacy", "X-LLM-Service": "p", "X-LLM-Feature": "f"}))  # call: m5
