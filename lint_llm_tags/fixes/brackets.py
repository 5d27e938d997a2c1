"""Bracketed lists in the source: the arguments of a call, the entries of a dict, the elements of a list."""

from __future__ import annotations

import tokenize
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.sources import is_layout

if TYPE_CHECKING:
    import ast

    from lint_llm_tags.fixes.sources import Source, Token

_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True)
class Element:
    """From its first to behind its last token, without its comma."""

    start: int
    end: int


@dataclass(frozen=True)
class Brackets:
    """A pair of brackets and what stands between its commas."""

    open: int
    close: int
    """Offset of the closing bracket."""
    elements: tuple[Element, ...]
    comma: int | None
    """Offset of the trailing comma."""
    kind: str
    """``(``, ``[`` or ``{``."""


def of_call(source: Source, node: ast.Call) -> Brackets:
    """The parentheses of a call."""
    for token in source.tokens_from(source.ends(node.func)):
        if token.text == "(":
            return _from(source, token.start)
    raise ValueError("a call without parentheses")


def of_display(source: Source, node: ast.AST) -> Brackets:
    """The brackets of a dict or list display."""
    return _from(source, source.begins(node))


def _from(source: Source, opening: int) -> Brackets:
    depth = 0
    first: Token | None = None
    last: Token | None = None
    comma: int | None = None
    elements: list[Element] = []
    for token in source.tokens_from(opening):
        if is_layout(token):
            continue
        if token.text in _OPEN and token.kind == tokenize.OP:
            depth += 1
            if depth == 1:
                continue
        elif token.text in _CLOSE and token.kind == tokenize.OP:
            depth -= 1
            if depth == 0:
                if first is not None and last is not None:
                    elements.append(Element(first.start, last.end))
                return Brackets(opening, token.start, tuple(elements), comma, source.text[opening])
        elif token.text == "," and depth == 1 and first is not None and last is not None:
            elements.append(Element(first.start, last.end))
            first, comma = None, token.start
            continue
        if first is None:
            first, comma = token, None
        last = token
    raise ValueError("brackets that are not closed")
