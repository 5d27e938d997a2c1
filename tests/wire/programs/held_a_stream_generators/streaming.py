import json
from collections.abc import Iterable, Iterator

import anthropic
import openai

BASE = {"x-llm-team": "media", "x-llm-service": "narrator"}

gpt = openai.OpenAI(default_headers=BASE)
claude = anthropic.Anthropic()


def tokens(prompt: str) -> Iterator[str]:
    stream = gpt.chat.completions.create(  # call: m1
        model="m1",
        messages=[{"role": "user", "content": prompt}],
        stream=True,
        stream_options={"include_usage": True},
    )
    for chunk in stream:
        if chunk.choices and (text := chunk.choices[0].delta.content):
            yield text


def narrate(scenes: Iterable[str]) -> Iterator[str]:
    for number, scene in enumerate(scenes):
        yield f"[{number}] "
        with claude.messages.stream(  # call: m2
            model="m2",
            max_tokens=50,
            messages=[{"role": "user", "content": scene}],
            extra_headers={**BASE, "x-llm-feature": "narrate"},
        ) as stream:
            yield from stream.text_stream


def collect(parts: Iterable[str]) -> str:
    return "".join(parts)


def sse(event: str, data: object) -> str:
    return f"event: {event}\ndata: {json.dumps(data)}\n\n"


class Broadcaster:
    def __init__(self, client: anthropic.Anthropic = claude):
        self.client = client

    def events(self, prompt: str) -> Iterator[str]:
        yield sse("start", {})
        for kind, payload in self._raw(prompt):
            yield sse(kind, payload)
        yield sse("end", {})

    def _raw(self, prompt: str):
        for event in self.client.messages.create(  # call: m3
            model="m3", max_tokens=9, messages=[{"role": "user", "content": prompt}], stream=True, extra_headers=BASE
        ):
            if event.type == "content_block_delta":
                yield "delta", event.delta.text
