"""``check --add-ignores``: every finding gets its comment, and not a byte besides is changed."""

from __future__ import annotations

import datetime
import stat
from pathlib import Path

import pytest

from lint_llm_tags.analysis.sites import Place
from lint_llm_tags.rules.model import Diagnostic
from lint_llm_tags.suppressions.adding import add_suppressions
from tests.cli.running import UNTAGGED, project, run

UNTIL = datetime.date(2027, 3, 31)
OPTIONS = ["--add-ignores", "--reason", 'said "later"', "--until", "2027-03-31", "--today", "2026-12-01"]
COMMENT = '# llm-tags: ignore[LLT102] until=2027-03-31 reason="said \\"later\\""'


def finding(line: int, code: str = "LLT102") -> Diagnostic:
    return Diagnostic(code, "", "", Place("a.py", line, 1, line, 2))


def added(text: str, *lines: int) -> str:
    return add_suppressions(text, [finding(line) for line in lines], UNTIL, 'said "later"').text


@pytest.mark.parametrize(
    ("before", "line", "after"),
    [
        ("a()\nb()\n", 2, f"a()\n{COMMENT}\nb()\n"),
        ("a()", 1, f"{COMMENT}\na()"),
        ("if x:\n\tb()\n", 2, f"if x:\n\t{COMMENT}\n\tb()\n"),
        ("if x:\r\n  b(\r\n  c())\r\n", 3, f"if x:\r\n  {COMMENT}\r\n  b(\r\n  c())\r\n"),
        ("a()\rb()\r", 2, f"a()\r{COMMENT}\rb()\r"),
        ("if a():\n    pass\nelif b():\n    pass\n", 3, f"if a():\n    pass\n{COMMENT}\nelif b():\n    pass\n"),
        ("@d(a())\ndef f():\n    pass\n", 1, f"{COMMENT}\n@d(a())\ndef f():\n    pass\n"),
        ("a = 1 + \\\n    b()\n", 2, f"{COMMENT}\na = 1 + \\\n    b()\n"),
        ("x = '''\n  y\n''' + b()\n", 3, f"{COMMENT}\nx = '''\n  y\n''' + b()\n"),
        ("a(); b()  # c\n", 1, f"{COMMENT}\na(); b()  # c\n"),
    ],
)
def test_above_the_statement_with_its_indentation_and_line_ends(before: str, line: int, after: str) -> None:
    assert added(before, line) == after


def test_one_comment_for_a_statement() -> None:
    done = add_suppressions("a(\n b(),\n)\n", [finding(1, "LLT302"), finding(2), finding(2)], UNTIL, "x")
    assert done.text.startswith('# llm-tags: ignore[LLT102, LLT302] until=2027-03-31 reason="x"\na(')


def test_what_is_left_is_told_with_its_reason() -> None:
    text = "a()  # llm-tags: ignore[LLT102]\nb()\n\n"
    done = add_suppressions(text, [finding(1), finding(1, "LLT901"), finding(3)], UNTIL, "x")
    assert done.text == text
    assert [reason for _, reason in done.left] == [
        "the statement has a suppression already: mend that one",
        "cannot be suppressed by a comment",
        "stands in no statement",
    ]


def test_the_next_run_is_clean(tmp_path: Path) -> None:
    root = project(
        tmp_path, a=UNTAGGED, b="from openai import OpenAI\nx = OpenAI().responses.create(model='m', input=1)\n"
    )
    raw = UNTAGGED.replace("question", "größe").encode("latin-1").replace(b"\n", b"\r\n")
    (root / "c.py").write_bytes(b"# coding: latin-1\r\n" + raw)
    (root / "c.py").chmod(0o640)
    (root / "link.py").symlink_to("c.py")
    done = run("check", *OPTIONS, cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Suppressed 4 findings in 3 files, 0 left.\n"
    assert run("check", "--today", "2027-03-31", cwd=root).returncode == 0
    late = run("check", "--today", "2027-04-01", "--output-format", "concise", cwd=root)
    assert late.stdout.count("LLT901") == 3
    lines = (root / "c.py").read_bytes().split(b"\r\n")
    assert b"\r\n".join(line for line in lines if b"llm-tags: ignore" not in line) == b"# coding: latin-1\r\n" + raw
    assert stat.S_IMODE((root / "c.py").stat().st_mode) == 0o640
    assert (root / "link.py").is_symlink()
    assert sorted(path.name for path in root.iterdir()) == [".lint_llm_tags_cache", "a.py", "b.py", "c.py", "link.py"]


def test_a_file_that_cannot_take_the_reason_is_left_and_named(tmp_path: Path) -> None:
    root = project(tmp_path, a=f"# coding: ascii\n{UNTAGGED}", b=UNTAGGED)
    options = ["--add-ignores", "--reason", "später", "--until", "2027-03-31", "--today", "2026-12-01"]
    before = (root / "a.py").read_bytes()
    done = run("check", *options, cwd=root)
    assert done.returncode == 1
    assert "a.py: not changed: the reason cannot be written in its encoding" in done.stderr
    assert done.stdout == "Suppressed 1 finding in 1 file, 1 left.\n"
    assert (root / "a.py").read_bytes() == before


def test_the_policy_caps_the_date(tmp_path: Path) -> None:
    root = project(tmp_path, a=UNTAGGED)
    (root / "lint-llm-tags.toml").write_text("[suppressions]\nmax-days = 30\n")
    done = run("check", *OPTIONS, cwd=root)
    assert done.returncode == 2
    assert "--until: until=2027-03-31 is more than 30 days away: 2026-12-31 at the latest" in done.stderr
    assert (root / "a.py").read_text() == UNTAGGED
