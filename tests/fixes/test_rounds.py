"""How often a project is analysed for its fixes, and how much of it is read again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lint_llm_tags.analysis import engine
from lint_llm_tags.analysis.modules import Module
from tests.fixes.fixing import SET, command, write

CLIENT = """\
from openai import OpenAI

client = OpenAI()
"""
ASK = """\
from clients import client


def answer(question):
    return client.responses.create(model="m", input=question)
"""
EITHER = """\
from langchain_mistralai import ChatMistralAI
from langchain_openai import ChatOpenAI


def model(name):
    if name == "mistral":
        return ChatMistralAI(model="m1")
    return ChatOpenAI(model="m2", default_headers={"x-llm-team": "support", "x-llm-service": "desk"})


def answer(question, name):
    return model(name).bind_tools([]).invoke(question)
"""


@pytest.fixture
def analyses(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often there was an analysis, and a file was read for one."""
    counted: Counter[str] = Counter()
    evaluate, read = engine.analyse, Module.__init__

    def analyse(*arguments: object, **more: object) -> object:
        counted["analysis"] += 1
        return evaluate(*arguments, **more)  # type: ignore[arg-type]

    def init(self: Module, path: str, raw: bytes) -> None:
        counted[path] += 1
        read(self, path, raw)

    monkeypatch.setattr(engine, "analyse", analyse)
    monkeypatch.setattr(Module, "__init__", init)
    return counted


def test_a_project_is_analysed_before_and_after_and_only_edited_files_are_read_again(
    tmp_path: Path, analyses: Counter[str]
) -> None:
    write(tmp_path, {"clients.py": CLIENT.replace("()", "(default_headers={'x-llm-team': 'a', 'x-llm-service': 'b'})")})
    fixed = command(write(tmp_path, {"ask.py": ASK}), "fix", ".", *SET, "--no-cache")
    assert "extra_headers" in fixed["ask.py"]
    assert {name: analyses[name] for name in ("analysis", "ask.py", "clients.py")} == {
        "analysis": 2, "ask.py": 2, "clients.py": 1,
    }  # fmt: skip


def test_what_check_has_found_is_not_looked_for_again(tmp_path: Path, analyses: Counter[str]) -> None:
    command(write(tmp_path, {"clients.py": CLIENT, "ask.py": ASK}), "check", ".")
    fixed = command(tmp_path, "fix", ".", *SET)
    assert "default_headers" in fixed["clients.py"]
    assert analyses["analysis"] == 2


def test_an_argument_that_one_of_several_models_does_not_take_is_not_tried(
    tmp_path: Path, analyses: Counter[str]
) -> None:
    fixed = command(write(tmp_path, {"models.py": EITHER}), "fix", ".", *SET, "--no-cache")
    assert fixed["models.py"] == EITHER
    assert "ChatMistralAI sends no headers of its own" in fixed.output
    assert analyses["analysis"] == 1
