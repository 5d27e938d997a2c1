"""The documentation of the rules, which comes with the package."""

from __future__ import annotations

import re
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_PLACES = (_PACKAGE / "pages", _PACKAGE.parent / "docs" / "rules")
"""In an installed package, and in a clone of the repository."""

_LINK = re.compile(r"\[([^\]]*)\]\((?!https?:)[^)]*\)")


def page(code: str) -> str:
    """The page of a rule as Markdown that makes sense by itself; raises ``KeyError`` for a code without one."""
    for directory in _PLACES:
        file = directory / f"{code}.md"
        if file.is_file():
            return _LINK.sub(r"\1", file.read_text(encoding="utf-8"))
    raise KeyError(code)


def summary_of_page(text: str) -> str:
    """What the rule does: the first section in one line."""
    section = text.split("\n## What it does\n", 1)[-1].split("\n## ", 1)[0]
    return " ".join(section.split())
