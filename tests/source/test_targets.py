"""Which files a path on the command line stands for."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.source.files import UsageError, list_project, with_targets
from lint_llm_tags.source.targets import select_targets
from tests.trees import write


def test_files_are_taken_when_named_directories_give_what_is_listed(root: Path) -> None:
    write(root, ".gitignore", text="gen/\nsettings_local.py\n")
    write(root, "app/a.py", "app/settings_local.py", "application.py", "gen/deep/g.py")
    project = list_project(str(root))

    def files(*paths: str) -> tuple[str, ...]:
        return select_targets([str(root / path) for path in paths], project).files

    assert files(".") == ("app/a.py", "application.py")
    assert files("app") == ("app/a.py",)
    assert files("app/settings_local.py", "app") == ("app/a.py", "app/settings_local.py")
    assert files("gen") == ("gen/deep/g.py",), "an ignored directory that is named is meant"


def test_an_environment_that_is_named_is_meant(root: Path) -> None:
    write(root, ".venv/pyvenv.cfg", ".venv/lib/site-packages/p.py", "env/pyvenv.cfg", "env/e.py")
    project = list_project(str(root))
    assert select_targets([str(root / "env")], project).files == ("env/e.py",)
    assert select_targets([str(root / ".venv/lib/site-packages")], project).files == (".venv/lib/site-packages/p.py",)


def test_a_named_link_to_a_directory_is_followed(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/y.py")
    (root / "link").symlink_to(tmp_path / "elsewhere")
    assert select_targets([str(root / "link")], list_project(str(root))).files == ("link/y.py",)


def test_programs_without_an_ending_are_known_by_their_first_line(root: Path) -> None:
    write(root, "tool", text="#!/usr/bin/env python3.12\n")
    write(root, "script.sh", text="#!/bin/sh\npython\n")
    write(root, "README.md", text="python\n")
    chosen = select_targets([str(root / name) for name in ("tool", "script.sh", "README.md")], list_project(str(root)))
    assert chosen.files == ("tool",)
    assert chosen.named == {"tool"}
    assert chosen.skipped == (str(root / "script.sh"), str(root / "README.md"))


def test_a_missing_path_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or directory: .*/nowhere"):
        select_targets([str(tmp_path / "nowhere")], list_project(str(tmp_path)))


def test_targets_join_the_project(tmp_path: Path) -> None:
    write(tmp_path, "b.py")
    assert with_targets(list_project(str(tmp_path)), ["a.py", "b.py"]).files == ("a.py", "b.py")
