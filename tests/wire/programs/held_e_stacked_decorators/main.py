"""Two decorators, each adds its tags to the extra_headers of the function it wraps."""
import functools

from openai import OpenAI

client = OpenAI()


def billed(**tags: str):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            headers = kwargs.setdefault("headers", {})
            for name, value in tags.items():
                headers[f"x-llm-{name}"] = value
            return function(*args, **kwargs)

        return inner

    return decorate


@billed(team="bank")
@billed(service="advice", feature="portfolio")
def portfolio(text: str, *, headers: dict[str, str]):
    return client.responses.create(model="m1", input=text, extra_headers=headers)


@billed(team="bank")
def news(text: str, headers: dict[str, str] | None = None):
    return client.responses.create(model="m2", input=text, extra_headers=headers)


portfolio("x")  # call: m1
news("y")  # call: m2
