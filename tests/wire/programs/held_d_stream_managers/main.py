"""Streams: context managers, iteration, text streams, events, and a generator that owns one."""
from anthropic import Anthropic
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "ui", "x-llm-service": "chat"})
claude = Anthropic()


def tokens(prompt: str, feature: str | None):
    extra = {"extra_headers": {"x-llm-feature": feature}} if feature else {}
    with client.chat.completions.create(model=prompt, messages=[{"role": "user", "content": prompt}], stream=True, **extra) as stream:
        yield from (chunk.id for chunk in stream)


def claude_tokens(headers: dict[str, str]):
    with claude.messages.stream(model="m2", max_tokens=5, messages=[{"role": "user", "content": "x"}], extra_headers=headers) as stream:  # call: m2
        yield from stream.text_stream


list(tokens("m1", "type"))  # call: m1
list(tokens("m5", None))  # call: m5
list(claude_tokens({"x-llm-team": "ui", "x-llm-service": "chat", "x-llm-feature": "type"}))
with client.chat.completions.stream(model="m3", messages=[{"role": "user", "content": "x"}]) as stream:  # call: m3
    for event in stream:
        pass
with client.responses.stream(model="m4", input="x", extra_headers={"x-llm-feature": "events"}) as events:  # call: m4
    events.until_done()
