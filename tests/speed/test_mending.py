"""What ``fix`` finds out about files that it does not edit, it finds out once."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.analysis.program import Program
from lint_llm_tags.analysis.screening import AnyOf
from lint_llm_tags.cli.app import run

ASK = """\
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.responses.create(model="m", input=question)
"""
PLAIN = 40
VALUES = ("--set", "team=a", "--set", "service=b", "--set", "feature=c")


def test_files_that_are_not_edited_are_searched_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(PLAIN):
        (tmp_path / f"plain{number}.py").write_text(f"def f{number}():\n    return ask(client)\n")
    (tmp_path / "ask.py").write_text(ASK)
    searched: list[bytes] = []
    read: list[str] = []
    is_in, raw = AnyOf.is_in, Program.raw
    monkeypatch.setattr(AnyOf, "is_in", lambda self, text: searched.append(text) or is_in(self, text))
    monkeypatch.setattr(Program, "raw", lambda self, path: read.append(path) or raw(self, path))
    monkeypatch.chdir(tmp_path)
    assert run(["fix", "--no-cache", "--quiet", *VALUES, "."]) == 0
    assert (tmp_path / "ask.py").read_text().count("x-llm-") == 3
    assert len([text for text in searched if b"OpenAI" not in text]) == PLAIN
    fixed = len(read)
    read.clear()
    assert run(["check", "--no-cache", "--quiet", "."]) == 0
    assert fixed < 1.6 * len(read), "each file is asked about, and hardly again after the edit"
