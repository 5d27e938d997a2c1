"""How a project writes Python: line length, quotes, indentation, as its formatter is told or its files show."""

from __future__ import annotations

import re
import sys
import tokenize
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lint_llm_tags.fixes.layout import Style

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lint_llm_tags.fixes.sources import Source

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_WIDEST_BY_HAND = 120
_HOOK = re.compile(r"-\s*id:\s*(?:ruff-format|black|black-jupyter)\b(?P<rest>(?:(?!-\s*(?:id|repo):).)*)", re.DOTALL)
_WIDTH = re.compile(r"(?:--line-length|-l)[=\s,\"']+(\d+)")
_STRING = re.compile(r"[A-Za-z]*(\"\"\"|'''|\"|')")


def style_of(root: Path, source: Source) -> Style:
    """The style of a file: what the nearest formatter's configuration says, else what the file itself shows."""
    configured, width, quote = _configured((root / source.path).parent)
    if not configured:
        longest = max((len(line) for line in source.text.splitlines()), default=0)
        width = min(max(width, longest), _WIDEST_BY_HAND)
    return Style(
        width,
        _quote(source, quote or '"'),
        _indent(source),
        trailing_commas=configured or _ends_in_commas(source),
        counts_comments=configured,
    )


def _quote(source: Source, configured: str) -> str:
    """The quotation mark that most of the file's plain strings have, whatever a formatter would do to them."""
    marks: Counter[str] = Counter()
    for token in source.tokens:
        if token.kind == tokenize.STRING and (found := _STRING.match(token.text)) and len(found[1]) == 1:
            other = "'" if found[1] == '"' else '"'
            if other not in token.text[1:-1]:
                marks[found[1]] += 1
    if marks["'"] == marks['"']:
        return configured
    return max(marks, key=lambda mark: marks[mark])


def _indent(source: Source) -> str:
    """One step of indentation: the shortest with which a block begins."""
    blocks = [token.text for token in source.tokens if token.kind == tokenize.INDENT]
    shortest = min(blocks, key=len, default="    ")
    return "\t" if "\t" in shortest else "  " if shortest == "  " else "    "


def _ends_in_commas(source: Source) -> bool:
    """Whether lists over several lines end in a comma, as most do here."""
    with_comma = without = 0
    significant = [token for token in source.tokens if token.kind != tokenize.COMMENT]
    opened: list[int] = []
    """The index of each bracket that is open."""
    for index, token in enumerate(significant):
        if token.kind != tokenize.OP:
            continue
        if token.text in ("(", "[", "{"):
            opened.append(index)
        elif token.text in (")", "]", "}") and opened:
            inside = significant[opened.pop() + 1 : index]
            breaks = [other for other in inside if other.kind == tokenize.NL]
            # Two breaks are those of the brackets: black puts no comma behind what fits on one line between them.
            if len(breaks) > 2 and inside[-1].kind == tokenize.NL and inside[0].kind == tokenize.NL:
                with_comma += inside[-2].text == ","
                without += inside[-2].text != ","
    return with_comma >= without


@lru_cache(maxsize=1024)
def _configured(directory: Path) -> tuple[bool, int, str]:
    """Whether a formatter is configured at or above, its line length, and its quotation mark (empty: as it stands)."""
    for place in (directory, *directory.parents):
        for name in (".ruff.toml", "ruff.toml", "pyproject.toml"):
            content = _toml(place / name)
            tool = content.get("tool", {}) if name == "pyproject.toml" else {"ruff": content} if content else {}
            found = _of_ruff(place, tool.get("ruff")) or _of_black(tool.get("black"))
            if found is not None:
                return found
        if (found := _of_pre_commit(place / ".pre-commit-config.yaml")) is not None:
            return found
        if (place / ".git").exists():
            break
    return False, 88, ""


def _of_ruff(place: Path, table: Mapping[str, Any] | None) -> tuple[bool, int, str] | None:
    if table is None:
        return None
    width = table.get("line-length")
    if width is None and isinstance(table.get("extend"), str):
        base = _toml(place / str(table["extend"]))
        width = base.get("tool", {}).get("ruff", base).get("line-length")
    form = table.get("format", {})
    quote = {"single": "'", "double": '"'}.get(form.get("quote-style", "double"), "")
    return True, width if isinstance(width, int) else 88, quote


def _of_black(table: Mapping[str, Any] | None) -> tuple[bool, int, str] | None:
    if table is None:
        return None
    width = table.get("line-length", table.get("line_length", 88))
    plain = table.get("skip-string-normalization", table.get("skip_string_normalization", False))
    return True, width if isinstance(width, int) else 88, "" if plain else '"'


def _of_pre_commit(path: Path) -> tuple[bool, int, str] | None:
    """A formatter that is only a hook, with its arguments."""
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError):
        return None
    hook = _HOOK.search(text)
    if hook is None:
        return None
    width = _WIDTH.search(hook["rest"])
    plain = "skip-string-normalization" in hook["rest"]
    return True, int(width[1]) if width else 88, "" if plain else '"'


@lru_cache(maxsize=1024)
def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}


__all__ = ["replace", "style_of"]
