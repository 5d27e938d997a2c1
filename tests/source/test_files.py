"""Which files make up a project, and which of them a path stands for: with the real git, and without."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from lint_llm_tags.source.files import (
    UsageError,
    common_directory,
    exclusion,
    find_root,
    list_project,
    relative_to_root,
    select_targets,
    with_targets,
)


def write(root: Path, *names: str, text: str = "") -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def git(directory: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always")
    subprocess.run(["git", *identity, *arguments], cwd=directory, check=True, capture_output=True)


@pytest.fixture(params=["git", "no git"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An empty project, inside git or not: listing must not depend on it where .gitignore says it all."""
    project = tmp_path / "project"
    project.mkdir()
    if request.param == "git":
        git(project, "init")
    return project


def test_lists_python_and_markers_sorted(root: Path) -> None:
    write(root, "b.py", "a/c.py", "a/gui.pyw", "a/stub.pyi", "notes.txt", "a/Dockerfile", "a/Dockerfile.dev")
    write(root, "pyproject.toml", "a/catalog-info.yaml", "a/Procfile", "a/serverless.yml", "a/lint-llm-tags.toml")
    project = list_project(str(root))
    assert project.files == ("a/c.py", "a/gui.pyw", "b.py")
    assert project.others == (
        "a/Dockerfile",
        "a/Dockerfile.dev",
        "a/Procfile",
        "a/catalog-info.yaml",
        "a/lint-llm-tags.toml",
        "a/serverless.yml",
        "pyproject.toml",
    )


def test_gitignore_files_are_obeyed_the_deepest_first(root: Path) -> None:
    write(root, ".gitignore", text="gen/\n*_pb2.py\n/top.py\n")
    write(root, "a/.gitignore", text="!keep_pb2.py\nsecret.py\n")
    write(root, "top.py", "a/top.py", "gen/x.py", "a/gen/x.py", "b_pb2.py", "a/b_pb2.py", "a/keep_pb2.py")
    write(root, "secret.py", "a/secret.py", "a/b/secret.py")
    assert list_project(str(root)).files == ("a/keep_pb2.py", "a/top.py", "secret.py")


def test_environments_and_caches_are_not_the_project(root: Path) -> None:
    write(root, "env39/pyvenv.cfg", "env39/lib/x.py", ".venv/x.py", "a/node_modules/x.py", ".tox/x.py", "a/ok.py")
    assert list_project(str(root)).files == ("a/ok.py",)


def test_links_never_name_a_file_twice_nor_loop(root: Path, tmp_path: Path) -> None:
    write(root, "a/x.py")
    write(tmp_path, "elsewhere/y.py")
    (root / "a/loop").symlink_to(root)
    (root / "twin.py").symlink_to("a/x.py")
    (root / "broken.py").symlink_to("nowhere.py")
    (root / "outside.py").symlink_to(tmp_path / "elsewhere/y.py")
    assert list_project(str(root)).files == ("a/x.py", "outside.py")


def test_names_that_are_not_text(root: Path) -> None:
    name = os.fsdecode(b"caf\xe9.py")
    write(root, name, "two\nlines.py")
    assert list_project(str(root)).files == (name, "two\nlines.py")


def test_a_directory_named_like_a_file_and_a_pipe_are_no_files(root: Path) -> None:
    write(root, "odd.py/real.py")
    os.mkfifo(root / "pipe.py")
    assert list_project(str(root)).files == ("odd.py/real.py",)


def test_tracked_changed_and_new_files_are_listed_but_not_deleted_ones(tmp_path: Path) -> None:
    git(tmp_path, "init")
    write(tmp_path, "kept.py", "deleted.py", "ignored.py", "build/tracked.py")
    write(tmp_path, ".gitignore", text="ignored.py\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "add", "--force", "ignored.py")
    (tmp_path / "deleted.py").unlink()
    write(tmp_path, "new.py")
    assert list_project(str(tmp_path)).files == ("build/tracked.py", "ignored.py", "kept.py", "new.py")


def test_submodules_and_repositories_inside_are_listed(tmp_path: Path) -> None:
    for name in ("library", "main", "main/inner"):
        (tmp_path / name).mkdir()
        git(tmp_path / name, "init")
    write(tmp_path, "library/lib.py", "main/app.py", "main/inner/x.py", "main/inner/junk.py")
    write(tmp_path, "main/inner/.gitignore", text="junk.py\n")
    git(tmp_path / "library", "add", ".")
    git(tmp_path / "library", "commit", "-m", "first")
    git(tmp_path / "main", "submodule", "add", "../library", "vendored")
    assert list_project(str(tmp_path / "main")).files == ("app.py", "inner/x.py", "vendored/lib.py")


def test_variables_of_a_running_hook_do_not_point_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("here", "elsewhere"):
        (tmp_path / name).mkdir()
        git(tmp_path / name, "init")
        write(tmp_path, f"{name}/{name}.py")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere/.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "elsewhere"))
    assert list_project(str(tmp_path / "here")).files == ("here.py",)


def test_without_a_git_program_the_directories_are_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init")
    write(tmp_path, ".gitignore", text="no.py\n")
    write(tmp_path, "yes.py", "no.py")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert list_project(str(tmp_path)).files == ("yes.py",)


def test_a_project_that_a_surrounding_repository_ignores(tmp_path: Path) -> None:
    git(tmp_path, "init")
    write(tmp_path, ".gitignore", text="scratch/\n")
    write(tmp_path, "scratch/app.py")
    assert list_project(str(tmp_path / "scratch")).files == ("app.py",)


def test_part_of_a_project_keeps_the_names_of_the_whole(tmp_path: Path) -> None:
    write(tmp_path, "one/a.py", "two/b.py", "two/pyproject.toml")
    project = list_project(str(tmp_path), within=str(tmp_path / "two"))
    assert (project.root, project.files, project.others) == (tmp_path, ("two/b.py",), ("two/pyproject.toml",))
    assert list_project(str(tmp_path / "two"), within=str(tmp_path)).files == ("b.py",)
    below = project.below("two")
    assert (below.root, below.files, below.others) == (tmp_path / "two", ("b.py",), ("pyproject.toml",))


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


def test_exclusions_are_gitignore_patterns() -> None:
    excluded = exclusion(["legacy/", "/top.py", "**/gen/*.py", "!legacy/kept.py"])
    names = ["legacy/a.py", "x/legacy/a.py", "top.py", "x/top.py", "a/gen/b.py", "a/gen/deep/b.py"]
    assert [name for name in names if excluded(name)] == ["legacy/a.py", "x/legacy/a.py", "top.py", "a/gen/b.py"]
    assert not exclusion([])("a.py")


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
