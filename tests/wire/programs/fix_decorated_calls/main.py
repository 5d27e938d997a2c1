"""Decorators that log and time around calls, one of which builds the headers."""

import functools
import time

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "ops", "x-llm-service": "runbook"})


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            time.perf_counter() - start

    return wrapper


def traced(name=None):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            headers = {"x-request-id": "1"}
            if name:
                headers["x-llm-feature"] = name
            return function(*args, headers=headers, **kwargs)

        return wrapper

    return decorate


@timed
def triage(text):
    return client.responses.create(model="m1", input=text)  # call: m1


@timed
@traced("postmortem")
def postmortem(text, headers):
    return client.responses.create(model="m2", input=text, extra_headers=headers)  # call: m2


@traced()
def escalate(text, headers):
    return client.responses.create(model="m3", input=text, extra_headers=headers)  # call: m3


triage("a")
postmortem("b")
escalate("c")
