"""A report is told again as long as a run without the cache would tell the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint_llm_tags.cache.directory import NAME
from lint_llm_tags.cache.keys import digest
from tests.cli.running import environment, run

ASK = """\
from factory import client

def ask(question):
    return client.chat.completions.create(model="m", messages=[])  # all of it
"""
FACTORY = 'from openai import OpenAI\n\nclient = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})\n'
MARKED = "# llm-tags: ignore[LLT102] reason='of no use' until=2099-01-01\nx = 1\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "app").mkdir(parents=True)
    (root / ".git").mkdir()
    for name, content in {"ask": ASK, "factory": FACTORY, "marked": MARKED}.items():
        (root / "app" / f"{name}.py").write_text(content)
    return root


def check(cwd: Path, *arguments: str, **changes: str) -> tuple[str, bool]:
    """What a check prints, the same as without the cache, and whether it was told again: nothing was judged for it."""
    probe = (
        "import sys, lint_llm_tags.cli.app as app\n"
        f"status = app.run({['check', *arguments]})\n"
        "print('judged' if 'lint_llm_tags.suppressions.judging' in sys.modules else '', file=sys.stderr)\n"
        "sys.exit(status)"
    )
    command = [sys.executable, "-c", probe]
    done = subprocess.run(command, cwd=cwd, env=environment(**changes), capture_output=True, text=True, check=False)
    fresh = run("check", "--no-cache", *arguments, cwd=cwd, **changes)
    assert (done.returncode, done.stdout) == (fresh.returncode, fresh.stdout)
    return done.stdout, done.stderr == "\n"


def test_who_asks_the_same_is_told_the_same(root: Path) -> None:
    first, again = check(root)
    assert "LLT102" in first
    assert not again
    assert check(root) == (first, True)
    assert check(root, "--exit-zero") == (first, True)


@pytest.mark.parametrize(
    ("arguments", "changes"),
    [
        (["--output-format", "concise"], {}),
        (["--quiet"], {}),
        (["--ignore", "LLT102"], {}),
        (["--today", "2100-01-01"], {}),
        ([], {"FORCE_COLOR": "1"}),
        (["app/ask.py"], {}),
    ],
    ids=["format", "quiet", "rules", "day", "colour", "files"],
)
def test_who_asks_in_another_way_is_told_anew(root: Path, arguments: list[str], changes: dict[str, str]) -> None:
    check(root)
    assert not check(root, *arguments, **changes)[1]
    assert check(root, *arguments, **changes)[1]
    assert check(root)[1]


def test_from_another_directory_files_have_other_names(root: Path) -> None:
    check(root)
    inside, again = check(root / "app", "..")
    assert not again
    assert "\nask.py:4:12 " in f"\n{inside}"
    assert check(root / "app", "..") == (inside, True)


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "app/ask.py").write_text(ASK.replace("all", "most")),
        lambda root: (root / "app/ask.py").write_text(ASK + "# noqa: LLT102\n"),
        lambda root: (root / "app/factory.py").write_text(FACTORY.replace("x-llm-service", "x-llm-feature")),
        lambda root: (root / "app/marked.py").write_text(MARKED.replace("of no use", "is of no use")),
        lambda root: (root / "app/marked.py").unlink(),
        lambda root: (root / "lint-llm-tags.toml").write_text('required = ["team"]\n'),
        lambda root: (root / "app/other.py").write_text(ASK),
    ],
    ids=["shown code", "noqa", "elsewhere", "suppression", "gone", "policy", "new"],
)
def test_an_edit_is_told_of(root: Path, edit: Callable[[Path], object]) -> None:
    check(root)
    assert check(root)[1]
    edit(root)
    assert not check(root)[1]
    assert check(root)[1]


def test_a_file_that_cannot_be_read_is_told_of_again(root: Path) -> None:
    (root / "app/broken.py").write_text("from openai import OpenAI\ndef (\n")
    first, _ = check(root)
    assert "LLT903" in first
    assert check(root) == (first, True)
    for _ in range(2):
        warned = run("check", "--ignore", "LLT903", cwd=root).stderr
        assert warned == "lint-llm-tags: warning: 1 file could not be read; --extend-select LLT903 names them\n"


def test_waivers_are_told_of_by_their_lines(root: Path) -> None:
    policy = root / "lint-llm-tags.toml"
    waiver = '[[waivers]]\npaths = ["app/**"]\nrules = ["LLT102"]\nuntil = 2020-01-01\nreason = "old"\n'
    policy.write_text(waiver)
    first, _ = check(root)
    assert "lint-llm-tags.toml:1:1 LLT901" in first
    assert check(root)[1]
    policy.write_text("\n\n" + waiver)
    moved, again = check(root)
    assert not again
    assert "lint-llm-tags.toml:3:1 LLT901" in moved


def test_a_key_of_other_services_is_looked_for_each_time(root: Path) -> None:
    for service in ("mail", "search"):
        (root / f"services/{service}").mkdir(parents=True)
        (root / f"services/{service}/ask.py").write_text("from openai import OpenAI\n\nclient = OpenAI()\n")
    assert "LLT303" in check(root, "services/mail/ask.py")[0]
    assert not check(root, "services/mail/ask.py")[1]
    (root / "services/search/ask.py").write_text("")
    assert "LLT303" not in check(root, "services/mail/ask.py")[0]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda content: content[:-3],
        lambda content: content.replace(b"LLT102", b"LLT101"),
        lambda content: forged(content, lambda lines: ["1"]),
        lambda content: forged(content, lambda lines: ["yes", *lines[1:]]),
        lambda content: forged(content, lambda lines: ["0", "nine", *lines[2:]]),
        lambda content: forged(content, lambda lines: ["0", "1", r"\x00\tx", *lines[2:]]),
        lambda content: forged(content, lambda lines: ["0", "1", "app", *lines[2:]]),
        lambda content: forged(content, lambda lines: [*lines, "\x1b[2Jgone"]),
        lambda content: forged(content, lambda lines: [*lines, "over\rwritten"]),
    ],
    ids=["empty", "cut", "bit", "short", "blocking", "count", "name", "parts", "terminal", "return"],
)
def test_a_spoilt_report_is_none(root: Path, spoil: Callable[[bytes], bytes]) -> None:
    first, _ = check(root)
    [kept] = (root / NAME).glob("told-*")
    kept.write_bytes(spoil(kept.read_bytes()))
    assert check(root) == (first, False)
    assert check(root) == (first, True)


def forged(content: bytes, change: Callable[[list[str]], list[str]]) -> bytes:
    """Another report, as somebody would write it who knows how."""
    body = "\n".join(change(content.decode().split("\n")[1:])).encode()
    return digest(body).encode() + b"\n" + body


def test_the_same_in_colour(root: Path) -> None:
    first, _ = check(root, FORCE_COLOR="1")
    assert "\x1b[31mLLT102" in first
    assert check(root, FORCE_COLOR="1") == (first, True)


def test_an_old_report_is_not_believed_when_its_file_comes_back(root: Path) -> None:
    before, _ = check(root)
    (root / "app/ask.py").write_text(ASK.replace("all", "most"))
    os.utime(root / "app/ask.py", ns=(0, 0))
    assert check(root)[0] != before
    (root / "app/ask.py").write_text(ASK)
    assert check(root)[0] == before


def test_the_same_answer_about_another_content_is_told_anew(root: Path) -> None:
    """Whoever found the answer: here an inventory, which tells nothing of the code."""
    check(root)
    (root / "app/ask.py").write_text(ASK.replace("all", "most"))
    run("inventory", cwd=root)
    assert "# most of it" in check(root)[0]
