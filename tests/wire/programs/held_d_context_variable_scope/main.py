"""Tags in a context variable, set by a context manager around the call."""
import contextlib
import contextvars

from openai import OpenAI

current: contextvars.ContextVar[dict[str, str]] = contextvars.ContextVar("current", default={"x-llm-team": "x"})
client = OpenAI()


@contextlib.contextmanager
def feature(name: str):
    token = current.set({**current.get(), "x-llm-service": "s", "x-llm-feature": name})
    try:
        yield
    finally:
        current.reset(token)


def ask(model: str) -> str:
    return client.responses.create(model=model, input="x", extra_headers=current.get()).output_text  # call: m1, m2 unknown


with feature("a"):
    ask("m1")
ask("m2")
client.responses.create(model="m3", input="x", extra_headers={"x-llm-team": "a", "x-llm-service": "b", "x-llm-feature": "c"})  # call: m3
