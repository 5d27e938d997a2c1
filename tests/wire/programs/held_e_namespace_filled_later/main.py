"""A client in a SimpleNamespace that a setup function fills."""
from types import SimpleNamespace

from openai import OpenAI

state = SimpleNamespace(client=None, headers={})


def setup(service: str) -> None:
    state.headers = {"x-llm-team": "bots", "x-llm-service": service}
    state.client = OpenAI(default_headers=state.headers)


def ask(text: str) -> None:
    state.client.responses.create(model="m1", input=text, extra_headers={"x-llm-feature": "ask"})  # call: m1


def quick(text: str) -> None:
    vars(state)["client"].responses.create(model="m2", input=text)  # call: m2


setup("faq")
ask("a")
quick("b")
