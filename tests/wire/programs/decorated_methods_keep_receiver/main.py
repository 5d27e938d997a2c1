"""Methods behind decorators of the project that hand on ``*args``: their objects, what they store, their classes."""
import functools
import os

from openai import OpenAI


def timed(label: str):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            print(label)
            return function(*args, **kwargs)

        return wrapper

    return decorate


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


class Session:
    @timed("enter")
    def __enter__(self) -> "Session":
        self.client: OpenAI = OpenAI(default_headers={"x-llm-team": "chat"})
        return self

    def __exit__(self, *details: object) -> None:
        self.client.close()

    @timed("ask")
    def ask(self, text: str) -> str:
        return self.client.responses.create(model="m1", input=text).output_text  # call: m1


class Service:
    client = None

    def __init__(self) -> None:
        if Service.client is None:
            try:
                from openai import OpenAI as Client

                Service.client = Client(default_headers={"x-llm-team": "chat", "x-llm-service": "lazy"})
            except ImportError as error:
                raise RuntimeError("openai is not installed") from error

    @logged
    def ask(self, text: str) -> str:
        return Service.client.responses.create(model="m2", input=text).output_text  # call: m2


class Bot:
    def __init__(self, client: OpenAI, feature: str) -> None:
        self.client, self.feature = client, feature

    @classmethod
    @logged
    def named(cls, feature: str) -> "Bot":
        headers = {"x-llm-team": "bots", "x-llm-service": os.environ.get("SERVICE", "bot")}
        return cls(OpenAI(default_headers=headers), feature)

    @logged
    def ask(self, text: str) -> str:
        headers = {"x-llm-feature": self.feature}
        return self.client.responses.create(model="m3", input=text, extra_headers=headers).output_text  # call: m3


with Session() as session:
    session.ask("x")
Service().ask("x")
Bot.named("greeting").ask("x")
