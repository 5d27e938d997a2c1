"""*args and **kwargs through decorators and a class that logs."""
import functools
import time

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "sa", "x-llm-service": "fwd"})


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        start = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            print(time.perf_counter() - start)

    return inner


class Logged:
    def __init__(self, function, prefix: str = "") -> None:
        functools.update_wrapper(self, function)
        self.function = function
        self.prefix = prefix

    def __call__(self, *args, **kwargs):
        print(self.prefix)
        return self.function(*args, **kwargs)


@timed
def ask(prompt: str, model: str, **options):
    return client.responses.create(model=model, input=prompt, **options)


ask("x", "m1", extra_headers={"x-llm-feature": "a"})  # call: m1
ask("x", "m2")  # call: m2
logged = Logged(client.responses.create, prefix="> ")
logged(model="m3", input="x", extra_headers={"x-llm-feature": "a"})  # call: m3
timed(client.responses.create)(model="m4", input="x")  # call: m4
