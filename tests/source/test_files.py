"""Which files a project has: with the real git, and without."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint_llm_tags.source.files import list_project
from tests.trees import git, write


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
