"""The top-level statements of a file by its text alone, so that a file need not be parsed whole for a few of them."""

from __future__ import annotations

import ast
import re
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_START = re.compile(rb"(?m)^(?=[A-Za-z_@])")
_QUOTES = (b'"""', b"'''")


def statements_with(raw: bytes, needed: Sequence[re.Pattern[bytes]]) -> list[ast.stmt] | None:
    """The top-level statements in whose text all of ``needed`` are found; None where text does not tell them apart.

    A statement ends where a line begins with a letter that is not in a long string. Where that is in the middle of
    brackets, what is cut off does not parse.
    """
    found: list[ast.stmt] = []
    for block in _blocks(raw):
        if all(pattern.search(block) for pattern in needed):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    found += ast.parse(block).body
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return None
    return found


def _blocks(raw: bytes) -> Iterator[bytes]:
    begun = b""
    for part in _START.split(raw):
        begun += part
        if not any(begun.count(quotes) % 2 for quotes in _QUOTES):
            yield begun
            begun = b""
    yield begun
