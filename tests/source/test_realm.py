"""Where a project begins that no policy rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.source.realm import find_root
from tests.trees import write


def test_roots_without_a_policy(tmp_path: Path) -> None:
    write(tmp_path, "packaged/pyproject.toml", "packaged/src/p/__init__.py", "packaged/src/p/sub/__init__.py")
    write(tmp_path, "loose/p/__init__.py", "loose/p/sub/__init__.py", "scripts/a.py", "repo/services/a/setup.py")
    (tmp_path / "repo").joinpath(".git").mkdir()
    for start, root in (
        ("packaged/src/p/sub", "packaged"),
        ("loose/p/sub", "loose"),
        ("scripts", "scripts"),
        ("repo/services/a", "repo"),
    ):
        assert find_root(str(tmp_path / start)) == str(tmp_path / root)


def test_the_working_directory_is_the_root_of_what_nothing_else_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "work/app/a.py", "work/pkg/__init__.py", "work/pkg/sub/__init__.py")
    monkeypatch.chdir(tmp_path / "work")
    assert find_root(str(tmp_path / "work/app")) == str(tmp_path / "work")
    assert find_root(str(tmp_path)) == str(tmp_path)
    monkeypatch.chdir(tmp_path / "work/pkg")
    assert find_root(str(tmp_path / "work/pkg/sub")) == str(tmp_path / "work"), (
        "a package does not end at the working directory"
    )
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("HOME", str(tmp_path / "work"))
    assert find_root(str(tmp_path / "work/app")) == str(tmp_path / "work/app"), "a home directory is no project"


def test_a_directory_of_repositories_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for directory in ("copied/app", "cloned/.git"):
        (tmp_path / directory).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert find_root(str(tmp_path / "copied/app")) == str(tmp_path / "copied/app")
    assert find_root(str(tmp_path / "cloned")) == str(tmp_path / "cloned")
    assert find_root(str(tmp_path)) == str(tmp_path), "unless it is what was asked for"
