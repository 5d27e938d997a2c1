"""Several projects in one run: each is its own, and several processes give what one gives."""

from __future__ import annotations

import json
import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lint_llm_tags.cli.parallel import for_each
from tests.cli.running import UNTAGGED, project, run


def repositories(root: Path, files: int = 1) -> Path:
    for name in ("mailer", "search"):
        inside = {f"f{number}": "x = 1\n" for number in range(files)}
        made = project(root / "checkouts" / name, app__ask=UNTAGGED, **inside)
        (made / ".git").mkdir()
    project(root / "checkouts", loose=UNTAGGED)
    return root / "checkouts"


def diagnostics(*arguments: str, cwd: Path) -> list[str]:
    report = json.loads(run("check", *arguments, "--output-format", "json", "--no-cache", cwd=cwd).stdout)
    return [f"{item['path']} {item['code']}" for item in report["diagnostics"]]


def test_repositories_in_a_directory_are_projects_of_their_own(tmp_path: Path) -> None:
    root = repositories(tmp_path)
    (root / "search/lint-llm-tags.toml").write_text('ignore = ["LLT102"]\n')
    together = diagnostics(cwd=root)
    assert together == ["loose.py LLT102", "mailer/app/ask.py LLT102"]
    assert diagnostics("mailer", "search", cwd=root) == [line for line in together if not line.startswith("loose")]
    assert diagnostics("mailer", cwd=root) == [line for line in together if line.startswith("mailer")]


def test_one_policy_rules_them_all(tmp_path: Path) -> None:
    root = repositories(tmp_path)
    (tmp_path / "company.toml").write_text('required = ["team", "app"]\nselect = ["LLT102"]\n')
    found = json.loads(run("check", "--policy", "../company.toml", "--output-format", "json", cwd=root).stdout)
    assert [(item["path"], item["missing"]) for item in found["diagnostics"]] == [
        ("loose.py", ["app"]),
        ("mailer/app/ask.py", ["app"]),
        ("search/app/ask.py", ["app"]),
    ]


@pytest.mark.parametrize("command", ["check", "inventory"])
def test_several_processes_give_what_one_gives(tmp_path: Path, command: str) -> None:
    root = repositories(tmp_path, files=200)
    one, two = (run(command, "--jobs", jobs, "--no-cache", cwd=root) for jobs in "12")
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert "search/app/ask.py" in two.stdout


def requests(*sizes: int) -> list[Any]:
    return [SimpleNamespace(asked=("x.py",) * size) for size in sizes]


@pytest.mark.parametrize(
    ("jobs", "sizes", "processes"), [(2, (200, 200), 2), (1, (200, 200), 1), (2, (100, 100), 1), (2, (500,), 1)]
)
def test_processes_are_started_where_they_pay(jobs: int, sizes: tuple[int, ...], processes: int) -> None:
    def work(request: Any, args: Any) -> int:
        return os.getpid()

    args: Any = SimpleNamespace(jobs=jobs, no_progress=False)
    found = for_each(work, requests(*sizes), args)
    assert len(found) == len(sizes)
    assert (os.getpid() in found) == (processes == 1)


def test_a_process_that_dies_costs_nothing(tmp_path: Path) -> None:
    here = os.getpid()

    def work(request: Any, args: Any) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return len(request.asked)

    args: Any = SimpleNamespace(jobs=2, no_progress=False)
    assert for_each(work, requests(200, 300), args) == [200, 300]


def test_an_error_ends_all_processes() -> None:
    def work(request: Any, args: Any) -> None:
        if len(request.asked) == 200:
            raise ValueError("no")
        time.sleep(60)

    args: Any = SimpleNamespace(jobs=2, no_progress=False)
    with pytest.raises(ValueError, match="no"):
        for_each(work, requests(200, 300), args)
    # The pool waits for its processes in a thread of its own: here, waiting for one that it has just waited for fails.
    deadline = time.monotonic() + 30
    while active_children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not active_children()


def test_jobs_is_a_number_of_processes(tmp_path: Path) -> None:
    done = run("check", "--jobs", "none", cwd=tmp_path)
    assert done.returncode == 2
    assert "--jobs: must be a whole number from 1 on" in done.stderr
