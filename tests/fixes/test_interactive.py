"""Fix after fix at the terminal: accept, skip, quit."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.fixes.fixing import SET, command, write
from tests.fixes.test_fix import UNTAGGED


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("answers", "client", "call"),
    [
        ("a\na\n", True, True),
        ("s\na\n", False, True),
        ("a\nq\n", True, False),
        ("q\n", False, False),
        ("", False, False),
    ],
)
def test_answers(answers: str, client: bool, call: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(answers))
    fixed = command(write(tmp_path, {"app.py": UNTAGGED}), "fix", "app.py", *SET, "--interactive")
    assert ("OpenAI(default_headers=" in fixed["app.py"]) == client
    assert ("x-llm-feature" in fixed["app.py"]) == call
    assert "[a]ccept, [s]kip, [q]uit?" in fixed.output
    assert '+client = OpenAI(default_headers={"x-llm-team"' in fixed.output


def test_it_needs_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    refused = command(write(tmp_path, {"app.py": UNTAGGED}), "fix", "app.py", "--interactive")
    assert refused.status == 2
    assert "needs a terminal" in refused.errors
