"""Decorators made with wrapt: one stamps headers on what it wraps, one times, one falls back."""
from __future__ import annotations

import logging
import time
from typing import Any

import wrapt
from openai import NotFoundError, OpenAI

log = logging.getLogger("narrator")
client = OpenAI()

OWNER = {"x-llm-team": "story", "x-llm-service": "narrator"}


def attributed(feature: str, **extra: str):
    @wrapt.decorator
    def wrapper(wrapped, instance, args: tuple[Any, ...], kwargs: dict[str, Any]):
        headers = dict(kwargs.pop("headers", None) or {})
        headers.update(OWNER)
        headers["x-llm-feature"] = feature
        for name, value in extra.items():
            headers[f"x-{name}"] = value
        return wrapped(*args, headers=headers, **kwargs)

    return wrapper


@wrapt.decorator
def timed(wrapped, instance, args, kwargs):
    started = time.perf_counter()
    try:
        return wrapped(*args, **kwargs)
    finally:
        log.info("%s took %.3f s", wrapped.__name__, time.perf_counter() - started)


def fallback_to(other: str):
    @wrapt.decorator
    def wrapper(wrapped, instance, args, kwargs):
        try:
            return wrapped(*args, **kwargs)
        except NotFoundError:
            return wrapped(*args, **{**kwargs, "model": other})

    return wrapper


@timed
@attributed("chapter", edition="2")
def chapter(topic: str, *, headers: dict[str, str] | None = None) -> str:
    reply = client.responses.create(model="m1", input=topic, extra_headers=headers)  # call: m1
    return reply.output_text


class Narrator:
    def __init__(self, voice: str) -> None:
        self.voice = voice

    @attributed("speech")
    def speak(self, text: str, headers: dict[str, str] | None = None) -> bytes:
        return client.audio.speech.create(  # call: m2
            model="m2", voice=self.voice, input=text, extra_headers=headers
        ).content

    @timed
    def title(self, text: str, headers: dict[str, str] | None = None) -> str:
        reply = client.chat.completions.create(
            model="m3", messages=[{"role": "user", "content": text}], extra_headers=headers
        )
        return reply.choices[0].message.content

    @fallback_to("m5")
    @attributed("blurb")
    def blurb(self, text: str, model: str = "m4", headers: dict[str, str] | None = None) -> str:
        return client.responses.create(model=model, input=text, extra_headers=headers).output_text  # call: m4, m5


def main() -> None:
    narrator = Narrator("alloy")
    print(chapter("dragons"), len(narrator.speak("hello")), narrator.blurb("dragons"))
    print(narrator.title("dragons"))  # call: m3


if __name__ == "__main__":
    main()
