"""Context managers that yield clients, kept open on an ExitStack."""
import contextlib
from collections.abc import Iterator

import anthropic
import openai


@contextlib.contextmanager
def chat_client(team: str, **more: str) -> Iterator[openai.OpenAI]:
    headers = {"x-llm-team": team} | {f"x-llm-{key}": value for key, value in more.items()}
    client = openai.OpenAI(default_headers=headers)
    try:
        yield client
    finally:
        client.close()


@contextlib.contextmanager
def claude():
    with anthropic.Anthropic() as client:
        yield client.with_options(default_headers={"x-llm-team": "legal", "x-llm-service": "review"})


with contextlib.ExitStack() as stack:
    first = stack.enter_context(chat_client("legal", service="intake", feature="triage"))
    second = stack.enter_context(chat_client("legal"))
    third = stack.enter_context(claude())
    message = [{"role": "user", "content": "hi"}]
    first.chat.completions.create(model="m1", messages=message)  # call: m1
    second.chat.completions.create(model="m2", messages=message, extra_headers={"x-llm-feature": "dates"})  # call: m2
    third.messages.create(model="m3", max_tokens=9, messages=message, extra_headers={"x-llm-feature": "risk"})  # call: m3
    third.messages.create(model="m4", max_tokens=9, messages=message)  # call: m4
