"""Environment conditionals: flags that switch tags on, a value from a variable, early exits."""
import os

from openai import OpenAI

DEBUG = os.environ.get("DEBUG") == "1"
HEADERS = {"x-llm-team": os.environ.get("TEAM", "flags"), "x-llm-service": os.environ["SERVICE_NAME"]}
if os.getenv("FEATURE_TAGS"):
    HEADERS["x-llm-feature"] = "flags"
client = OpenAI(default_headers=HEADERS)


def plain(text: str) -> str:
    return client.responses.create(model="m1", input=text).output_text  # call: m1


def always(text: str) -> str:
    headers = {}
    if DEBUG:
        headers["x-debug"] = "1"
    headers["x-llm-feature"] = os.environ.get("FEATURE") or "always"
    return client.responses.create(model="m2", input=text, extra_headers=headers).output_text  # call: m2


def either_way(text: str, urgent: bool = False) -> str:
    if urgent:
        view = client.with_options(timeout=1, default_headers={"x-llm-feature": "urgent"})
    else:
        view = client.with_options(timeout=9, default_headers={"x-llm-feature": "calm"})
    return view.responses.create(model="m3", input=text).output_text  # call: m3


def one_way(text: str, urgent: bool) -> str:
    view = client
    if urgent:
        view = client.with_options(timeout=1, default_headers={"x-llm-feature": "urgent"})
    return view.responses.create(model="m4", input=text).output_text  # call: m4


plain("x")
always("x")
either_way("x"), either_way("x", urgent=True)
one_way("x", True), one_way("x", False)
