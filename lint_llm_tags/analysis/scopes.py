"""Which function or class encloses a line."""

from __future__ import annotations

import ast
from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Scopes:
    """The functions and classes of one body by their lines. What is in them is looked at when it is asked for."""

    def __init__(self, body: Iterable[ast.AST]) -> None:
        self._definitions = sorted(_definitions(body), key=lambda node: node.lineno)
        self._starts = [node.lineno for node in self._definitions]
        self._inner: dict[int, Scopes] = {}

    def at(self, line: int) -> str:
        """Qualified name of the innermost function or class around a line; empty outside of all."""
        position = bisect_right(self._starts, line) - 1
        if position < 0 or line > ((node := self._definitions[position]).end_lineno or 0):
            return ""
        if position not in self._inner:
            self._inner[position] = Scopes(node.body)
        below = self._inner[position].at(line)
        return f"{node.name}.{below}" if below else node.name


def _definitions(body: Iterable[ast.AST]) -> Iterable[Definition]:
    stack = list(body)
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node
        elif isinstance(node, (ast.stmt, ast.ExceptHandler)) or type(node).__name__ == "match_case":
            stack.extend(child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr))
