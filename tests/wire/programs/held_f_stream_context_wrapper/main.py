"""A generator-based context manager wraps the SDK's own."""
from collections.abc import Iterator
from contextlib import closing, contextmanager

from anthropic import Anthropic, MessageStream

client = Anthropic(default_headers={"x-llm-team": "voice", "x-llm-service": "assistant"})


@contextmanager
def spoken(text: str, *, model: str, feature: str | None = None) -> Iterator[MessageStream]:
    extra = {"x-llm-feature": feature} if feature is not None else {}
    with client.messages.stream(
        model=model, max_tokens=9, messages=[{"role": "user", "content": text}], extra_headers=extra
    ) as stream:
        yield stream


with spoken("x", model="m1", feature="say") as stream:  # call: m1
    stream.get_final_text()
with spoken("x", model="m2") as stream:  # call: m2
    for _ in stream.text_stream:
        pass
with closing(Anthropic(default_headers={"x-llm-team": "voice"})) as other:
    other.messages.create(model="m3", max_tokens=9, messages=[{"role": "user", "content": "x"}])  # call: m3
