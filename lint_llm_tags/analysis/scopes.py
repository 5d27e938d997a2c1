"""Which function or class encloses a line."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.modules import Module


def scope_at(module: Module, line: int) -> str:
    """Qualified name of the innermost function or class around a line; empty at module level."""
    names: list[str] = []
    body: Iterable[ast.AST] = [node for unit in module.units for node in getattr(unit, "nodes", ())]
    while True:
        inner = next((node for node in _definitions(body) if node.lineno <= line <= (node.end_lineno or 0)), None)
        if inner is None:
            return ".".join(names)
        names.append(inner.name)
        body = inner.body


def _definitions(body: Iterable[ast.AST]) -> Iterable[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    stack = list(body)[::-1]
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node
        elif isinstance(node, (ast.stmt, ast.ExceptHandler)) or type(node).__name__ == "match_case":
            stack.extend(child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr))
