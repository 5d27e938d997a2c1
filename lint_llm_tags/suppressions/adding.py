"""Writes suppressions above the statements that findings stand in, and changes nothing else of a file."""

from __future__ import annotations

import ast
import re
import tokenize
import warnings
from itertools import groupby
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source.deployment import says_the_same
from lint_llm_tags.source.names import is_deployment_file
from lint_llm_tags.source.text import lines_of
from lint_llm_tags.suppressions.comments import comments_of, deployment_comments_of, tokens_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from lint_llm_tags.rules.model import Diagnostic

NEVER_SUPPRESSED = ("LLT901", "LLT902", "LLT903")
"""Findings about suppressions themselves, and about files in which no comment can be found."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_MEANT_FOR_US = re.compile(r"#\s*(?:lint-)?llm-tags\b")
_LAYOUT = frozenset(
    {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)


@dataclass(frozen=True, slots=True)
class Added:
    """A file with its new suppressions."""

    text: str
    suppressed: tuple[Diagnostic, ...]
    left: tuple[tuple[Diagnostic, str], ...]
    """What could not be suppressed, with the reason."""


def add_suppressions(text: str, found: Sequence[Diagnostic], until: datetime.date, reason: str) -> Added:
    """Put a comment above each statement in which one of ``found`` begins; all of them stand in this file."""
    if is_deployment_file(found[0].place.path):
        return _in_deployment_file(text, found, until, reason)
    starts = _statements(text)
    taken = _lines_with_suppressions(text)
    by_line: dict[int, list[Diagnostic]] = {}
    left = []
    for item in found:
        start = starts.get(item.place.line)
        if item.code in NEVER_SUPPRESSED:
            left.append((item, "cannot be suppressed by a comment"))
        elif start is None:
            left.append((item, "stands in no statement"))
        elif start in taken:
            left.append((item, "the statement has a suppression already: mend that one"))
        else:
            by_line.setdefault(start, []).append(item)
    new = _with_comments(text, {line: _comment(items, until, reason) for line, items in by_line.items()})
    _check_unchanged(text, new)
    suppressed = tuple(item for items in by_line.values() for item in items)
    return Added(new, suppressed, tuple(left))


def _in_deployment_file(text: str, found: Sequence[Diagnostic], until: datetime.date, reason: str) -> Added:
    """A comment above each line with a finding, where what the file says stays the same."""
    path = found[0].place.path
    taken = {comment.first for comment in deployment_comments_of(path, text)}
    comments: dict[int, str] = {}
    suppressed, left = [], []
    for line, items in groupby(found, key=lambda item: item.place.line):
        here = list(items)
        tried = {**comments, line: _comment(here, until, reason)}
        if line in taken:
            left += [(item, "the line has a suppression already: mend that one") for item in here]
        elif not says_the_same(path, text, _with_comments(text, tried)):
            left += [(item, "add the comment by hand: a line above may be part of a value") for item in here]
        else:
            comments = tried
            suppressed += here
    return Added(_with_comments(text, comments), tuple(suppressed), tuple(left))


def _comment(found: Iterable[Diagnostic], until: datetime.date, reason: str) -> str:
    codes = ", ".join(sorted({item.code for item in found}))
    escaped = reason.replace("\\", "\\\\").replace('"', '\\"')
    return f'# llm-tags: ignore[{codes}] until={until} reason="{escaped}"'


def _statements(text: str) -> dict[int, int]:
    """By line, the line at which the statement in it begins."""
    found: dict[int, int] = {}
    start = 0
    for token in tokens_of(text):
        if token.type == tokenize.NEWLINE:
            found.update(dict.fromkeys(range(start, token.start[0] + 1), start))
            start = 0
        elif start == 0 and token.type not in _LAYOUT:
            start = token.start[0]
    return found


def _lines_with_suppressions(text: str) -> set[int]:
    return {comment.first for comment in comments_of(text) if _MEANT_FOR_US.search(comment.text)}


def _with_comments(text: str, comments: Mapping[int, str]) -> str:
    """``text`` with a comment before each of some lines, indented as they are."""
    lines = _LINE.findall(text)
    newline = next((end[0] for line in lines if (end := re.search(r"\r\n|\r|\n", line))), "\n")
    parts = []
    for number, line in enumerate(lines, 1):
        if number in comments:
            indentation = re.match(r"[ \t\f]*", line)
            parts.append(f"{indentation.group() if indentation else ''}{comments[number]}{newline}")
        parts.append(line)
    return "".join(parts)


def _check_unchanged(old: str, new: str) -> None:
    """Comments change no syntax tree: anything else would be a mistake of ours, and nothing is written then."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            before = ast.dump(ast.parse(old))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            # Newer than this Python: the lines that were there are still there, in their order.
            same = [line for line in lines_of(new) if not _MEANT_FOR_US.search(line)]
            assert same == [line for line in lines_of(old) if not _MEANT_FOR_US.search(line)]
            return
        assert ast.dump(ast.parse(new)) == before
