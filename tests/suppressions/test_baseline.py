"""A baseline knows findings by what they are, follows them when they move, and only shrinks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lint_llm_tags.rules.diagnostics import normalised
from lint_llm_tags.suppressions.baseline import BaselineError, Entry, match, read, written
from tests.cli.running import run
from tests.trees import git

ONE = Entry("a.py", "LLT102", "ask", "responses.create", "1111")
MOVED = ONE._replace(scope="other")
RENAMED = ONE._replace(path="b.py")
FILE = "lint-llm-tags-baseline.txt"


def calls(*names: str) -> str:
    client = 'from openai import OpenAI\nclient = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})\n'
    functions = (
        f"\n\ndef {name}(text):\n    return client.responses.create(model='{name}', input=text)\n" for name in names
    )
    return client + "".join(functions)


@pytest.mark.parametrize(
    ("now", "known", "seen", "stale"),
    [
        ([ONE], [ONE], ["a.py"], []),
        ([], [ONE], ["a.py"], [ONE]),
        ([], [ONE], [], []),  # nobody looked at a.py
        ([MOVED], [ONE], ["a.py"], []),
        ([RENAMED], [ONE], ["a.py", "b.py"], []),
        ([RENAMED._replace(scope="x")], [ONE], ["a.py", "b.py"], []),
    ],
)
def test_what_moved_is_known(now: list[Entry], known: list[Entry], seen: list[str], stale: list[Entry]) -> None:
    matched = match(now, known, lambda path: path in seen)
    assert list(matched.known) == list(range(len(now)))
    assert list(matched.stale) == stale


@pytest.mark.parametrize(
    ("now", "known"),
    [
        ([ONE._replace(content="2222")], [ONE]),  # edited
        ([ONE._replace(code="LLT101")], [ONE]),
        ([ONE, RENAMED], [ONE]),  # copied
        ([ONE, ONE._replace(number=2)], [ONE]),
    ],
)
def test_what_is_new_or_was_touched_is_not(now: list[Entry], known: list[Entry]) -> None:
    assert len(match(now, known, lambda path: True).known) == len(now) - 1


def test_a_copy_is_new_even_where_only_the_copy_was_looked_at() -> None:
    assert match([RENAMED], [ONE], lambda path: path == "b.py").known == {}


def test_the_file_is_sorted_lines_and_reads_back(tmp_path: Path) -> None:
    entries = [RENAMED, ONE._replace(number=2), ONE]
    text = written(entries)
    assert text.splitlines()[1:] == [
        "a.py\tLLT102\task\tresponses.create\t1111",
        "a.py\tLLT102\task\tresponses.create\t1111#2",
        "b.py\tLLT102\task\tresponses.create\t1111",
    ]
    file = tmp_path / FILE
    file.write_text("\n\n" + text.replace("\n", "\r\n") + text, newline="")
    assert read(file) == sorted(entries)
    assert written(read(file)) == text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a.py LLT102\n", ":1: not a line of a baseline"),
        ("\na\tb\tc\td\te#x\n", ":2: not a line of a baseline"),
        ("<<<<<<< HEAD\n", ":1: a merge conflict"),
        ("a\tb\udce9", "not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, problem: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BaselineError, match=problem):
        read(tmp_path / FILE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f(a, b)", "f( a,\n  b,\n)"),
        ("f('x', y = 1)", 'f("x",y=1)'),
        ("f({'a': [1, 2]})", 'f( { "a": [ 1, 2, ], }, )'),
        ("f(x if y else z)", "f(x  if\ty else z)"),
    ],
)
def test_layout_does_not_count(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"), [("f('a b')", "f('ab')"), ("f(a, b)", "f(b, a)"), ("f(',)')", "f(')')"), ("notx", "not x")]
)
def test_code_counts(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "app.py").write_text(calls("a", "b", "c", "d"))
    (tmp_path / "lint-llm-tags.toml").write_text(f'baseline = "{FILE}"\n')
    (tmp_path / ".gitattributes").write_text(f"{FILE} merge=union\n")
    created = run("baseline", "create", cwd=tmp_path)
    assert created.stdout.startswith(f"{FILE}: 4 known findings.\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "old")
    return tmp_path


def test_only_what_is_new_is_told_and_mended_code_shrinks_it(repository: Path) -> None:
    done = run("check", cwd=repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing found, 4 in the baseline lint-llm-tags-baseline.txt.\n")
    assert run("check", "--no-baseline", cwd=repository).returncode == 1

    # One is renamed with its file, one moves and is reformatted, one is mended, one is new.
    code = calls("a", "b", "d", "new").replace(
        "model='a', input=text)", '\n        model="a",\n        input=text,\n    )'
    )
    (repository / "renamed.py").write_text(f"# moved\n\n{code}")
    (repository / "app.py").unlink()
    done = run("check", "--output-format", "concise", cwd=repository)
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["renamed.py"]
    assert "1 of its findings is gone: lint-llm-tags baseline update takes out what is mended" in done.stderr
    assert run("baseline", "check", cwd=repository).returncode == 1
    done = run("baseline", "update", cwd=repository)
    assert done.returncode == 0
    assert f"{FILE}: 3 known findings; updated: 1 gone, 3 moved.\n1 new: a baseline never takes them in." in done.stdout
    assert {entry.path for entry in read(repository / FILE)} == {"renamed.py"}
    assert run("baseline", "check", cwd=repository).returncode == 0
    assert run("baseline", "create", cwd=repository).returncode == 2


def test_branches_that_mend_neighbouring_lines_merge(repository: Path) -> None:
    for branch, left in (("one", "acd"), ("two", "abd")):
        git(repository, "checkout", "-qb", branch, "main")
        entries = [entry for entry in read(repository / FILE) if entry.scope in left]
        (repository / FILE).write_text(written(entries))
        git(repository, "commit", "-qam", branch)
    git(repository, "merge", "-q", "one")  # without the attribute this is a conflict
    assert "<<<<" not in (repository / FILE).read_text()
    assert {entry.scope for entry in read(repository / FILE)} >= set("ad")


def test_flake8_knows_it_too(repository: Path) -> None:
    (repository / "app.py").write_text(calls("a", "b", "c", "d", "e"))
    command = [sys.executable, "-m", "flake8", "-j1", "--select=LLT", "app.py"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    assert [line.split(":")[1] for line in done.stdout.splitlines()] == ["22"]


def test_a_missing_or_broken_file_is_told(repository: Path) -> None:
    (repository / FILE).write_text("<<<<<<< HEAD\n")
    done = run("check", cwd=repository)
    assert done.returncode == 2
    assert "a merge conflict: keep the lines of both sides" in done.stderr
    assert run("check", "--baseline", "nowhere.txt", cwd=repository).returncode == 2


def test_a_repository_that_git_refuses_to_read_is_told(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "app.py").write_text("x = 1\n")
    done = run("check", "--since", "main", cwd=tmp_path)
    assert done.returncode == 2
    assert "--since: git cannot read this repository: not a git repository" in done.stderr


def test_since_tells_what_the_branch_adds_in_whatever_file(repository: Path) -> None:
    (repository / "lint-llm-tags.toml").write_text("")
    (repository / "llm.py").write_text(
        'from openai import OpenAI\nclient = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})\n'
    )
    use = 'from llm import client\nclient.responses.create(model="u", input="", extra_headers={"x-llm-feature": "u"})\n'
    (repository / "use.py").write_text(use)
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "more")
    git(repository, "checkout", "-qb", "feature")
    done = run("check", "--since", "main", cwd=repository)
    assert (done.returncode, "there before main" in done.stdout) == (0, True)
    # The shared client loses a tag: the finding is in a file that the branch does not touch.
    (repository / "llm.py").write_text((repository / "llm.py").read_text().replace('"x-llm-team": "a", ', ""))
    git(repository, "mv", "app.py", "moved.py")
    git(repository, "commit", "-qam", "less")
    (repository / "fresh.py").write_text(calls("n"))
    done = run("check", "--since", "main", "--output-format", "concise", cwd=repository)
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["fresh.py", "llm.py", "use.py"]
    # main goes on: only what the branch adds counts, from where it began
    assert run("check", "use.py", "--since", "main", cwd=repository).returncode == 1
    assert run("check", "moved.py", "--since", "main", cwd=repository).returncode == 0


def test_since_reads_submodules_at_the_commit_that_they_were_at(repository: Path, tmp_path: Path) -> None:
    library = tmp_path.parent / f"{tmp_path.name}-library"
    library.mkdir()
    git(library, "init", "-q", "-b", "main")
    (library / "shared.py").write_text(calls("shared"))
    git(library, "add", ".")
    git(library, "commit", "-qm", "one")
    git(repository, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(library), "library")
    git(repository, "commit", "-qm", "with a submodule")
    git(repository, "tag", "before")
    assert run("check", "--since", "before", cwd=repository).returncode == 0

    (repository / "library" / "shared.py").write_text(calls("shared", "another"))
    git(repository / "library", "commit", "-qam", "two")
    git(repository, "commit", "-qam", "the submodule's new commit")
    done = run("check", "--since", "before", "--output-format", "concise", cwd=repository)
    assert [line.partition(": ")[0] for line in done.stdout.splitlines()] == ["library/shared.py:10:12"]


def test_since_needs_git_and_a_revision(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    done = run("check", "--since", "nothing", cwd=repository)
    assert done.returncode == 2
    assert "git knows no revision nothing" in done.stderr
    outside = tmp_path_factory.mktemp("outside")
    assert run("check", "--since", "main", cwd=outside).returncode == 2
