"""An empty project for tests of listings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trees import git


@pytest.fixture(params=["git", "no git"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An empty project, inside git or not: listing must not depend on it where .gitignore says it all."""
    project = tmp_path / "project"
    project.mkdir()
    if request.param == "git":
        git(project, "init")
    return project
