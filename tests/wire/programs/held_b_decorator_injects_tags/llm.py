import functools

from openai import OpenAI

client = OpenAI()
TEAM = {"x-llm-team": "helpdesk", "x-llm-service": "triage"}


def tagged(feature):
    """Give the function the headers of its feature."""

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            kwargs.setdefault("headers", {**TEAM, "x-llm-feature": feature})
            return function(*args, **kwargs)

        return wrapper

    return decorate


def with_headers(headers):
    def decorate(function):
        def wrapper(*args):
            return function(*args, headers=headers)

        return wrapper

    return decorate
