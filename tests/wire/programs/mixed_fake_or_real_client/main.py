from __future__ import annotations

import os
from types import SimpleNamespace

import anthropic
from openai import OpenAI


class FakeOpenAI:
    """Answers without the network, for demos."""

    class chat:
        class completions:
            @staticmethod
            def create(**arguments):
                return SimpleNamespace(id="fake")


def client(feature: str):
    if os.environ.get("DEMO"):
        return FakeOpenAI()
    return OpenAI(default_headers={"x-llm-team": "demo", "x-llm-service": "booth", "x-llm-feature": feature})


claude = None if os.environ.get("DEMO") else anthropic.Anthropic()

print(client("greet").chat.completions.create(model="m1", messages=[{"role": "user", "content": "hi"}]).id)  # call: m1
if claude is not None:
    print(claude.messages.create(model="m2", max_tokens=2, messages=[{"role": "user", "content": "hi"}]).id)  # call: m2
print(FakeOpenAI().chat.completions.create(model="offline", messages=[]).id)
