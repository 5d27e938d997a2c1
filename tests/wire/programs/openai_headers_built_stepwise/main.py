import os
import uuid

from openai import OpenAI

client = OpenAI()


def by_item(text):
    headers = {}
    headers["x-llm-team"] = "crm"
    headers["x-llm-service"] = os.environ.get("SERVICE", "leads")
    headers["x-llm-feature"] = "score"
    return client.responses.create(model="m1", input=text, extra_headers=headers)  # call: m1


def by_update(text):
    headers = dict(Accept="application/json")
    headers.update({"x-llm-team": "crm", "x-llm-service": "leads"})
    headers.update([("x-llm-feature", "mail")])
    return client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2


def by_setdefault(text, headers=None):
    headers = headers if headers is not None else {}
    headers.setdefault("x-llm-team", "crm")
    headers.setdefault("x-llm-service", "leads")
    return client.responses.create(model="m3", input=text, extra_headers=headers)


def by_union(text):
    headers = {"X-Request-Id": str(uuid.uuid4())}
    headers |= {"x-llm-team": "crm"}
    return client.responses.create(model="m4", input=text, extra_headers=headers | {"x-llm-service": "leads", "x-llm-feature": "union"})  # call: m4


def popped(text):
    headers = {"x-llm-team": "crm", "x-llm-service": "leads", "x-llm-feature": "gone"}
    headers.pop("x-llm-feature")
    del headers["x-llm-service"]
    return client.responses.create(model="m5", input=text, extra_headers=headers)  # call: m5


by_item("x")
by_update("x")
by_setdefault("x")  # call: m3
by_union("x")
popped("x")
