"""Names of files as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.paths import common_directory, relative_to_root
from tests.trees import write


def test_common_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a/b/x.py", "a/c/y.py")
    monkeypatch.chdir(tmp_path)
    assert common_directory(["a/b/x.py"]) == str(tmp_path / "a/b")
    assert common_directory(["a/b/x.py", "a/c"]) == str(tmp_path / "a")
    assert common_directory([]) == str(tmp_path)


def test_names_relative_to_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "project/a/x.py", "other/y.py")
    (tmp_path / "link").symlink_to("project")
    monkeypatch.chdir(tmp_path / "project/a")
    root = tmp_path / "project"
    assert relative_to_root("x.py", str(root)) == "a/x.py"
    assert relative_to_root("..", str(root)) == "."
    assert relative_to_root(str(tmp_path / "link/a/x.py"), root) == "a/x.py", "reached through a link"
    assert relative_to_root("../../other/y.py", str(root)) == f"{tmp_path}/other/y.py", "outside: absolute"
