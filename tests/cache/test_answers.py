"""A kept answer is the answer that a new analysis would give, and whatever is wrong with the cache costs time only."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lint_llm_tags.cache.directory import NAME, VARIABLE, Directory
from lint_llm_tags.cache.keys import digest
from tests.cache.asking import analyse
from tests.cli.running import COMMAND, environment, run

FACTORY = """\
from openai import OpenAI

def make():
    return OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot", "x-llm-feature": "ask"})
"""
USER = """\
from factory import make

def ask(question):
    return make().chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
"""
PLAIN = "def add(a, b):\n    return a + b\n"
KEPT = "answers from the cache"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text("[project]\nname = 'p'\n")
    for name, content in {"factory": FACTORY, "user": USER, "plain": PLAIN}.items():
        (root / f"{name}.py").write_text(content)
    return root


def verdicts(root: Path) -> dict[str, str]:
    """Of the calls, by file; each time equal to what a run without cache says."""
    analysis = analyse(root)
    fresh = analyse(root, keep=False)
    assert (analysis.sites, analysis.key_literals, analysis.unreadable, analysis.marked) == (
        fresh.sites,
        fresh.key_literals,
        fresh.unreadable,
        fresh.marked,
    )
    return {site.place.path: site.verdict for site in analysis.sites if site.kind == "call"}


def is_kept(root: Path, *targets: str) -> bool:
    return KEPT in analyse(root, *targets).counters


def only_entry(root: Path) -> Path:
    [entry] = (entry for entry in (root / NAME).glob("*.json") if not entry.name.startswith("known-"))
    return entry


def test_second_run_takes_the_answer_of_the_first(root: Path) -> None:
    first = analyse(root)
    second = analyse(root)
    assert KEPT not in first.counters
    assert second.counters[KEPT] == 1
    assert second.sites == first.sites != ()


def test_an_edit_in_another_file_judges_its_users_again(root: Path) -> None:
    assert verdicts(root) == {"user.py": "tagged"}
    (root / "factory.py").write_text(FACTORY.replace('"x-llm-feature": "ask"', ""))
    assert not is_kept(root)
    assert verdicts(root) == {"user.py": "untagged"}


def test_an_edit_of_the_same_size_with_its_old_time_is_noticed(root: Path) -> None:
    file = root / "factory.py"
    os.utime(file, ns=(0, 0))
    analyse(root)
    analyse(root)
    file.write_text(FACTORY.replace("x-llm-feature", "x-not-feature"[:13]))
    os.utime(file, ns=(0, 0))
    assert verdicts(root) == {"user.py": "untagged"}


def test_an_edit_that_changes_nothing_of_interest_keeps_the_answer(root: Path) -> None:
    analyse(root)
    (root / "plain.py").write_text(PLAIN + "\nprint(add(1, 2))\n")
    assert is_kept(root)


@pytest.mark.parametrize(
    "content",
    [
        "import openai\n\nopenai.OpenAI().chat.completions.create(model='m', messages=[])\n",
        "from factory import make\n\nmake().chat.completions.create(model='m', messages=[])\n",
        "# llm-tags: ignore-file reason='x'\n",
        "KEY = 'sk-proj-" + "a1B2" * 8 + "'\n",
    ],
    ids=["sdk", "factory", "suppression", "key"],
)
def test_a_file_that_becomes_interesting_is_noticed(root: Path, content: str) -> None:
    analyse(root)
    (root / "plain.py").write_text(content)
    assert not is_kept(root)
    verdicts(root)


def test_a_new_and_a_deleted_file_are_noticed(root: Path) -> None:
    analyse(root)
    (root / "more.py").write_text(USER)
    assert verdicts(root) == {"user.py": "tagged", "more.py": "tagged"}
    (root / "factory.py").unlink()
    assert not is_kept(root)
    verdicts(root)


def test_the_answer_about_one_file_rests_on_what_it_imports(root: Path) -> None:
    analyse(root, "user.py")
    (root / "plain.py").write_text("import openai\n")
    assert is_kept(root, "user.py")
    (root / "factory.py").write_text(FACTORY.replace("x-llm-team", "x-llm-crew"))
    assert not is_kept(root, "user.py")


def test_a_pinned_release_is_part_of_the_answer(root: Path) -> None:
    (root / "requirements.txt").write_text("openai==2.54.0\n")
    analyse(root)
    assert is_kept(root)
    (root / "requirements.txt").write_text("openai==1.0.0\n")
    analysis = analyse(root)
    assert KEPT in analysis.counters or analysis.sites == analyse(root, keep=False).sites


def test_another_policy_is_another_question(root: Path) -> None:
    analyse(root)
    (root / "lint-llm-tags.toml").write_text('required = ["team", "owner"]\n')
    found = run("inventory", "--output-format", "json", cwd=root).stdout
    assert found == run("inventory", "--output-format", "json", "--no-cache", cwd=root).stdout
    assert '"owner"' in found


def test_answers_move_with_the_project(root: Path, tmp_path: Path) -> None:
    analyse(root)
    moved = tmp_path / "elsewhere"
    shutil.copytree(root, moved, copy_function=shutil.copyfile)
    assert is_kept(moved)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda content: content[:-20],
        lambda content: content.replace(b"tagged", b"taGGed", 1),
        lambda _: b"\xff\xfe\0garbage\n" * 100,
        lambda _: signed(b"[]"),
        lambda content: answered(content, lambda analysis: analysis.__setitem__(0, [[1, 2]])),
        lambda content: answered(content, lambda analysis: analysis[0][0].__setitem__(0, "nonsense")),
        lambda content: answered(content, lambda analysis: analysis[0][0][1].__setitem__(1, "1")),
        lambda content: changed(content, ANSWER, b"9" * 10_000),
        lambda content: changed(content, ANSWER, b"[" * 100_000),
        lambda content: changed(content, WORDS, rb"\ud800"),
        lambda content: changed(content, WORDS, rb"\u1"),
        lambda content: changed(content, MARKED, b"one"),
        lambda content: changed(content, COUNT, b"9" * 10_000),
        lambda content: changed(content, PINS, rb"\x00\tx"),
        lambda content: filed(content, lambda lines: [b"x" + line for line in lines]),
        lambda content: filed(content, lambda lines: lines[1:]),
        lambda content: filed(content, lambda lines: [line.replace(b" ", b"") for line in lines]),
        lambda _: signed(b"\xff\n" * 10),
    ],
    ids=["empty", "cut", "bit", "garbage", "list", "site", "kind", "line", "digits", "deep", "surrogate",
         "escape", "marked", "count", "pins", "depth", "fewer", "joined", "bytes"],
)  # fmt: skip
def test_a_spoilt_entry_is_no_entry(root: Path, spoil) -> None:
    analyse(root)
    entry = only_entry(root)
    entry.write_bytes(spoil(entry.read_bytes()))
    assert not is_kept(root)
    assert verdicts(root) == {"user.py": "tagged"}
    assert is_kept(root)


ANSWER, WORDS, MARKED, COUNT, PINS, FILES = range(6)
"""The lines of an entry after its digest. There is one line of pins: all sites stand in one directory."""


def changed(content: bytes, which: int, line: bytes) -> bytes:
    """With another line, as somebody would write it who knows how."""
    lines = content.split(b"\n")[1:]
    assert lines[COUNT] == b"1"
    return signed(b"\n".join([*lines[:which], line, *lines[which + 1 :]]))


def answered(content: bytes, change) -> bytes:
    """With another answer."""
    analysis = json.loads(content.split(b"\n")[1 + ANSWER])
    change(analysis)
    return changed(content, ANSWER, json.dumps(analysis).encode())


def filed(content: bytes, change) -> bytes:
    """With other lines about the files."""
    lines = content.split(b"\n")[1:]
    return signed(b"\n".join([*lines[:FILES], *change(lines[FILES:])]))


def signed(body: bytes) -> bytes:
    return digest(body).encode() + b"\n" + body


def test_a_directory_that_cannot_be_written_costs_nothing_else(root: Path) -> None:
    (root / NAME).write_text("a file in its place")
    assert verdicts(root) == {"user.py": "tagged"}
    assert not is_kept(root)
    assert Directory.of(root).clean() == 0


def test_clean_deletes_what_is_ours_only(root: Path) -> None:
    analyse(root)
    (root / NAME / "notes.txt").write_text("mine")
    done = run("cache", "clean", cwd=root)
    assert done.stdout == "2 kept entries deleted\n"
    assert [path.name for path in (root / NAME).iterdir()] == ["notes.txt"]
    assert run("cache", "clean", cwd=root).stdout == "0 kept entries deleted\n"


def test_clean_does_not_follow_links(root: Path, tmp_path: Path) -> None:
    analyse(root)
    (root / NAME).rename(tmp_path / "other")
    (root / NAME).symlink_to(tmp_path / "other")
    assert Directory.of(root).clean() == 0
    assert list((tmp_path / "other").glob("*.json"))


def test_place_and_git(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    analyse(root)
    status = subprocess.run(
        ["git", "status", "--porcelain", "-uall"], cwd=root, check=True, capture_output=True, text=True
    )
    assert NAME not in status.stdout
    assert run("cache", "dir", cwd=root).stdout == f"{root / NAME}\n"
    assert run("cache", "dir", cwd=root, **{VARIABLE: str(tmp_path / "c")}).stdout == f"{tmp_path / 'c'}\n"
    monkeypatch.setenv(VARIABLE, str(tmp_path / "c"))
    analyse(root)
    assert list((tmp_path / "c").glob("*.json"))


def test_no_cache_keeps_nothing(root: Path) -> None:
    run("check", "--no-cache", cwd=root)
    assert not (root / NAME).exists()


def test_old_and_abandoned_files_are_pruned(root: Path) -> None:
    analyse(root)
    directory = root / NAME
    for index in range(70):
        (directory / f"{index}.json").write_text("x")
        os.utime(directory / f"{index}.json", (time.time() - 1000, time.time() - 1000 - index))
    for name, age in (("old.json", 40 * 24 * 3600), ("half.json.1.tmp", 7200)):
        (directory / name).write_text("x")
        os.utime(directory / name, (0, time.time() - age))
    (root / "more.py").write_text(USER)
    analyse(root)
    left = {path.name for path in directory.iterdir()} - {".gitignore", "CACHEDIR.TAG"}
    assert len(left) == 64
    assert {"0.json"} <= left
    assert not {"old.json", "half.json.1.tmp", "69.json"} & left


def test_many_runs_at_once(root: Path) -> None:
    command = [*COMMAND, "check", "--output-format", "json"]
    runs = [subprocess.Popen(command, cwd=root, env=environment(), stdout=subprocess.PIPE) for _ in range(4)]
    outputs = {process.communicate()[0] for process in runs}
    assert len(outputs) == 1
    assert {process.returncode for process in runs} == {0}
    assert only_entry(root)


def test_a_kept_answer_needs_neither_libcst_nor_the_engine(root: Path) -> None:
    analyse(root)
    probe = (
        "import sys, lint_llm_tags.cli.app as app\napp.run(['check', '--quiet'])\nprint(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], check=True, cwd=root, env=environment(), capture_output=True, text=True
    )
    imported = set(done.stderr.split())
    assert "lint_llm_tags.cache.answers" in imported
    assert not imported & {"libcst", "lint_llm_tags.analysis.engine", "lint_llm_tags.analysis.values"}
