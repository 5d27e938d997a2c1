"""noqa means on the command line what it means in the real flake8."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from lint_llm_tags.suppressions.noqa import Noqa
from tests.cli.running import run

CALL = 'client.responses.create(model="m", input="?")'
LINES = f"""\
from openai import OpenAI
client = OpenAI()  # noqa: LLT101
{CALL}  # noqa
{CALL}  # NOQA:LLT102
{CALL}  # noqa: F401
{CALL}  # noqa: F401,LLT102
{CALL}  # noqa: F401 LLT1
{CALL}  # noqa:LLT
{CALL}  # noqa: llt102
{CALL}  # noqa : LLT102
{CALL}  #noqa
{CALL}  # why # noqa: LLT102 because
{CALL}  # noqa: because
client.responses.create(  # noqa: LLT102
    model="m", input="?")
client.responses.create(
    model="m", input="?")  # noqa: LLT102
client.responses.create(model="m", input='''
?''')  # noqa: LLT102
client.responses.create(model="m", input="# noqa: LLT102")
client.responses. \\
    create(model="m", input="?")  # noqa: LLT102
"""


def both(tmp_path: Path, code: str) -> tuple[list[str], list[str]]:
    """``line: code`` as flake8 and as the command line tell it."""
    (tmp_path / "a.py").write_text(code)
    (tmp_path / "lint-llm-tags.toml").write_text("")
    told = subprocess.run(
        [sys.executable, "-m", "flake8", "-j1", "--select=LLT", "a.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    ours = run("check", "a.py", "--output-format", "concise", cwd=tmp_path)
    return told.stdout.splitlines(), ours.stdout.splitlines()


def test_the_same_lines_as_in_flake8(tmp_path: Path) -> None:
    theirs, ours = both(tmp_path, LINES)
    assert ours == theirs
    numbers = [int(re.match(r"a\.py:(\d+):", line)[1]) for line in ours]  # type: ignore[index]
    assert numbers == [5, 9, 11, 16]


def test_whole_files(tmp_path: Path) -> None:
    for head in (
        "# flake8: noqa",
        "  # FLAKE8: NOQA",
        "# flake8: noqa: E501",
        "x = 1  # flake8: noqa",
        "#flake8: noqa",
    ):
        theirs, ours = both(tmp_path, f"{head.strip()}\n{LINES}")
        assert ours == theirs, head


def test_the_policy_can_turn_it_off(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(LINES)
    (tmp_path / "lint-llm-tags.toml").write_text("[suppressions]\nnoqa = false\n")
    done = run("check", "--output-format", "concise", cwd=tmp_path)
    assert done.stdout.count("\n") == LINES.count("responses") + 1


def test_one_that_suppresses_nothing_is_not_judged_as_in_flake8(tmp_path: Path) -> None:
    theirs, ours = both(tmp_path, "import openai  # noqa: LLT102\n")
    assert theirs == ours == []


def test_broken_text_is_searched_line_by_line() -> None:
    noqa = Noqa("a(  # noqa\n'''\n")
    assert noqa.covers(1, "LLT102")
    assert not noqa.covers(2, "LLT102")
    assert not noqa.covers(99, "LLT102")
