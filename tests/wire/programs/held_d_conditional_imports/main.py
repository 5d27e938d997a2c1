"""Vendors that may be missing: whichever is there is used."""
try:
    import orjson as json
except ImportError:
    import json

try:
    from vendor_sdk_missing import Client as LLM
except ModuleNotFoundError:
    from openai import OpenAI as LLM

import importlib.util

HAS_ANTHROPIC = importlib.util.find_spec("anthropic") is not None
if HAS_ANTHROPIC:
    import anthropic

client = LLM(default_headers=json.loads('{"x-llm-team": "sre", "x-llm-service": "oncall"}'))
client.responses.create(model="m1", input="x", extra_headers={"x-llm-feature": "page"})  # call: m1
client.responses.create(model="m2", input="x")  # call: m2
if HAS_ANTHROPIC:
    anthropic.Anthropic().messages.create(model="m3", max_tokens=5, messages=[], extra_headers={"x-llm-team": "sre"})  # call: m3
