from __future__ import annotations

import pytest
from openai import OpenAI

from app.summary import OpenAICompleter


class FakeCompleter:
    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.prompts: list[str] = []

    def complete(self, prompt: str) -> str:
        self.prompts.append(prompt)
        return self.answers.pop(0)


@pytest.fixture
def fake() -> FakeCompleter:
    return FakeCompleter(" short ")


@pytest.fixture(scope="session")
def live() -> OpenAICompleter:
    return OpenAICompleter(OpenAI(default_headers={"x-llm-team": "docs", "x-llm-service": "summary-tests"}), model="m2")
