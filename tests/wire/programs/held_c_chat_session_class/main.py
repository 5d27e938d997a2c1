"""A conversation object with history and per-turn options."""
from __future__ import annotations

from typing import Any

from openai import OpenAI


class Conversation:
    _shared: OpenAI | None = None

    def __init__(self, model: str, *, tags: dict[str, str] | None = None, **defaults: Any) -> None:
        self.model = model
        self.history: list[dict[str, str]] = []
        self.defaults = defaults
        if tags:
            self.defaults["extra_headers"] = {f"x-llm-{key}": value for key, value in tags.items()}

    @classmethod
    def shared(cls) -> OpenAI:
        if cls._shared is None:
            cls._shared = OpenAI()
        return cls._shared

    def say(self, text: str, **options: Any) -> str:
        self.history.append({"role": "user", "content": text})
        reply = self.shared().chat.completions.create(
            model=self.model, messages=self.history, **{**self.defaults, **options}
        )
        content = reply.choices[0].message.content or ""
        self.history.append({"role": "assistant", "content": content})
        return content


full = Conversation("m1", tags={"team": "c", "service": "d", "feature": "e"}, temperature=0)
full.say("hi")  # call: m1
part = Conversation("m2", tags={"team": "c"})
part.say("hi")  # call: m2
none = Conversation("m3")
none.say("hi", extra_headers={"x-llm-team": "c", "x-llm-service": "d", "x-llm-feature": "e"})  # call: m3
none.model = "m4"
none.say("hi")  # call: m4
