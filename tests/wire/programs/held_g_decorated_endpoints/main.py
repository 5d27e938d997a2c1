"""Decorators that add headers: by keyword, by signature, on classes, with and without arguments."""
import asyncio
import functools
import inspect

from openai import AsyncOpenAI, OpenAI

OWNER = {"x-llm-team": "deco", "x-llm-service": "rators"}


def tagged(feature=None, /, **more):
    if callable(feature):
        return tagged(feature.__name__)(feature)
    headers = OWNER | {f"x-llm-{key}": value for key, value in more.items()}
    if feature:
        headers["x-llm-feature"] = feature

    def decorate(function):
        if inspect.iscoroutinefunction(function):
            @functools.wraps(function)
            async def wrapper(*args, **kwargs):
                return await function(*args, headers=headers, **kwargs)
        else:
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                return function(*args, headers=headers, **kwargs)
        return wrapper
    return decorate


@tagged
def explain(text, headers):
    return OpenAI().responses.create(model="m1", input=text, extra_headers=headers)  # call: m1


@tagged("shorten", tier="gold")
def shorten(text, *, headers=None):
    return OpenAI().responses.create(model="m2", input=text, extra_headers=headers)  # call: m2


@tagged()
def nothing(text, headers):
    return OpenAI().responses.create(model="m3", input=text, extra_headers=headers)  # call: m3


@tagged("async")
async def later(text, headers):
    return await AsyncOpenAI().responses.create(model="m4", input=text, extra_headers=headers)  # call: m4


explain("x")
shorten("x")
nothing("x")
asyncio.run(later("x"))
