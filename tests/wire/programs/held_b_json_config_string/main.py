"""Defaults live in a JSON blob so that ops can paste them into the parameter store."""

import json
import os

from openai import OpenAI

DEFAULTS = """
{"headers": {"x-llm-team": "billing", "x-llm-service": "dunning"}, "timeout": 20}
"""
settings = json.loads(DEFAULTS)
override = json.loads(os.environ.get("DUNNING_LLM_HEADERS", "{}"))

client = OpenAI(default_headers=settings["headers"], timeout=settings["timeout"])
loose = OpenAI(default_headers=override)


def letter(name):
    return client.responses.create(model="m1", input=f"Dear {name}", extra_headers={"x-llm-feature": "letter"}).output_text  # call: m1


def reminder(name):
    return client.responses.create(model="m2", input=f"Dear {name}").output_text  # call: m2


def experiment(name):
    return loose.responses.create(model="m3", input=name).output_text  # call: m3 unknown


print(letter("a"), reminder("b"), experiment("c"))
