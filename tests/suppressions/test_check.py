"""Suppressions as users meet them: in a run of the command and of flake8."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.running import UNTAGGED, project, run

GOOD = 'until=2999-01-01 reason="moves in Q1"'


def suppressed(terms: str) -> str:
    lines = UNTAGGED.splitlines()
    return "\n".join([*lines[:-1], f"{lines[-1]}  # llm-tags: ignore{terms}"]) + "\n"


def test_a_good_one_is_silent_and_counted(tmp_path: Path) -> None:
    done = run("check", cwd=project(tmp_path, a=suppressed(f"[LLT102] {GOOD}")))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing found, 1 suppressed by comments.\n")


def test_a_bad_one_fails_closed(tmp_path: Path) -> None:
    done = run("check", "--output-format", "json", cwd=project(tmp_path, a=suppressed("[LLT102]")))
    assert done.returncode == 1
    assert [each["code"] for each in json.loads(done.stdout)["diagnostics"]] == ["LLT102", "LLT901"]
    # Not to be told about it does not make it good.
    done = run("check", "--ignore", "LLT9", "--output-format", "json", cwd=project(tmp_path, a=suppressed("[LLT102]")))
    assert [each["code"] for each in json.loads(done.stdout)["diagnostics"]] == ["LLT102"]


def test_the_day_can_be_chosen(tmp_path: Path) -> None:
    root = project(tmp_path, a=suppressed('[LLT102] until=2027-03-31 reason="x y"'))
    assert run("check", "--today", "2027-03-31", cwd=root).returncode == 0
    late = run("check", "--today", "2027-04-01", "--output-format", "concise", cwd=root)
    assert late.returncode == 1
    assert "LLT901 suppression ended on 2027-03-31" in late.stdout
    assert run("check", "--today", "31.3.2027", cwd=root).returncode == 2


def test_unused_ones_are_found_in_files_without_llm_code(tmp_path: Path) -> None:
    root = project(tmp_path, plain=f"x = 1  # llm-tags: ignore[LLT102] {GOOD}\n")
    done = run("check", "--output-format", "concise", cwd=root)
    assert done.stdout.startswith("plain.py:1:8: LLT902 suppression of LLT102 suppresses nothing")


def test_what_needs_the_whole_project_is_judged_with_it_only(tmp_path: Path) -> None:
    root = project(tmp_path, a=f"x = 1  # llm-tags: ignore[LLT302] {GOOD}\n", b="y = 2\n")
    assert run("check", "a.py", cwd=root).returncode == 0
    assert run("check", cwd=root).returncode == 1


def test_waivers_that_do_not_hold_or_are_of_no_use(tmp_path: Path) -> None:
    root = project(tmp_path, legacy=UNTAGGED, other="x = 1\n")
    entry = '[[waivers]]\npaths = ["{}"]\nrules = ["LLT1"]\nuntil = {}\nreason = "x"\n'
    (root / "lint-llm-tags.toml").write_text(
        entry.format("legacy.py", "2026-01-31") + entry.format("gone.py", "2999-01-31")
    )
    done = run("check", "--output-format", "concise", cwd=root)
    told = [line.split(": ", 1) for line in done.stdout.splitlines()]
    assert [place for place, _ in told] == ["legacy.py:7:12", "lint-llm-tags.toml:1:1", "lint-llm-tags.toml:6:1"]
    assert told[1][1] == "LLT901 waiver of legacy.py ended on 2026-01-31"
    assert told[2][1] == "LLT902 waiver for gone.py of LLT1 suppresses nothing: delete it"
    assert "gone.py" not in run("check", "legacy.py", "--output-format", "concise", cwd=root).stdout


def test_flake8_follows_them_too(tmp_path: Path) -> None:
    (tmp_path / "lint-llm-tags.toml").write_text("")
    (tmp_path / "good.py").write_text(suppressed(f"[LLT102] {GOOD}"))
    (tmp_path / "bad.py").write_text(suppressed("[LLT102]"))
    (tmp_path / "unused.py").write_text(f"x = 1  # llm-tags: ignore[LLT102] {GOOD}\n")
    command = [sys.executable, "-m", "flake8", "-j1", "--select=LLT", "--format=%(path)s:%(row)d %(code)s", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert sorted(done.stdout.splitlines()) == ["./bad.py:7 LLT102", "./bad.py:7 LLT901", "./unused.py:1 LLT902"]


def test_what_a_comment_says_never_drives_the_terminal(tmp_path: Path) -> None:
    root = project(tmp_path, a=suppressed("[LLT\x1b[31m] until=\x07"))
    done = run("check", "--output-format", "concise", cwd=root)
    assert "LLT901" in done.stdout
    assert done.stdout.replace("\n", "").isprintable()
