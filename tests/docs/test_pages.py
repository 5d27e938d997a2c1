"""What the documentation shows is what happens; every page has its place in the site."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import tomllib

from tests.docs.pages import Command, agrees, follow, steps
from tests.docs.reference import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    page for page in DOCS.glob("**/*.md") if any(isinstance(step, Command) for step in steps(page.read_text()))
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if "examples/" in text:
        shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path / "home"),
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    }  # fmt: skip
    for command, printed in follow(text, tmp_path, environment):
        assert agrees(command.output, printed), f"$ {command.line}\n{printed}"


@pytest.mark.parametrize("name", pages())
def test_generated_pages_are_what_the_program_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == pages()[name], "python -m tests.docs.reference makes it anew"


def test_the_site_has_every_page() -> None:
    navigation = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"]
    assert sorted(_pages(navigation)) == sorted(page.relative_to(DOCS).as_posix() for page in DOCS.glob("**/*.md"))


def _pages(entry: Any) -> list[str]:
    if isinstance(entry, str):
        return [entry]
    return [page for inner in (entry.values() if isinstance(entry, dict) else entry) for page in _pages(inner)]


@pytest.mark.parametrize(
    ("shown", "printed", "agreed"),
    [
        ("a\nb\n", "a\nb", True),
        ("a\n...\nc", "a\nb\nb\nc\n", True),
        ("a\n...", "a", True),
        ("a ...", "a (b)", True),
        ("a", "a\nb", False),
        ("...\nb", "a\nb\nc", False),
        ("", "a", False),
    ],
)
def test_agreement(shown: str, printed: str, agreed: bool) -> None:
    assert agrees(shown, printed) is agreed


def test_links_inside_pages_lead_to_headings() -> None:
    """Zensical's strict build checks this too, where it is installed; here it costs nothing."""
    for page in DOCS.glob("**/*.md"):
        for target, anchor in re.findall(r"\]\(([^)#:\s]*)#([^)\s]+)\)", page.read_text(encoding="utf-8")):
            goal = page.parent / target if target else page
            headings = re.findall(r"^#+ (.*)$", goal.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {_slug(heading) for heading in headings}, f"{page}: #{anchor}"


def _slug(heading: str) -> str:
    plain = re.sub(r"[^\w\s-]", "", heading.lower())
    return re.sub(r"[\s]+", "-", plain.strip())
