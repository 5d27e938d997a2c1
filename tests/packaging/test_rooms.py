"""Rooms import what is below them in the list of docs/architecture.md, and nothing above."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "lint_llm_tags"
LOOKS_UP = {"runtime/suppressed.py"}
"""As the page says: suppressions are read by one reader."""


def rooms() -> list[list[str]]:
    """The rooms of each row, the highest first."""
    rows = re.findall(r"^\| (`[^|]+`) \|", (ROOT / "docs" / "architecture.md").read_text(), re.MULTILINE)
    return [[name.rstrip("/").removesuffix(".py") for name in re.findall(r"`([^`]+)`", row)] for row in rows]


LEVEL = {
    name: level
    for level, names in enumerate(rooms())
    for name in names
    if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()
}


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports from, whenever it does."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("lint_llm_tags"):
            inside = (node.module or "").split(".")[1:]
            yield from inside[:1] or [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (name.split(".")[1] for alias in node.names if (name := alias.name).startswith("lint_llm_tags."))


def test_every_room_is_in_the_list() -> None:
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} <= LEVEL.keys()


@pytest.mark.parametrize("room", LEVEL)
def test_imports_point_down(room: str) -> None:
    paths = [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else sorted((PACKAGE / room).rglob("*.py"))
    up = {
        (path.relative_to(PACKAGE).as_posix(), other)
        for path in paths
        for other in imported(path)
        if LEVEL.get(other, LEVEL[room]) < LEVEL[room]
    }
    assert {path for path, _ in up} <= LOOKS_UP, up
