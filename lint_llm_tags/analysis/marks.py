"""Places of calls and strings without LibCST's PositionProvider.

The k-th call or string that ``ast`` sees in textual order is the k-th that LibCST sees, so the places which ``ast``
gives for nothing can be handed to LibCST's nodes (LibCST's own provider costs more than its parser).
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.facts import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STRINGS: tuple[type[ast.AST], ...] = tuple(
    getattr(ast, name) for name in ("JoinedStr", "TemplateStr") if hasattr(ast, name)
)
_INTERPOLATIONS: tuple[type[ast.AST], ...] = tuple(
    getattr(ast, name) for name in ("FormattedValue", "Interpolation") if hasattr(ast, name)
)


def marks_of(nodes: Iterable[ast.AST], lines: Sequence[str]) -> Iterator[tuple[bool, Mark]]:
    """Yield ``(is_call, place)`` of each call and string below ``nodes``, in textual pre-order."""
    # An explicit stack: a generator per node would be slow and would end at the recursion limit.
    stack = list(nodes)[::-1]
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is ast.Call:
            yield True, _mark(node, lines)
        elif kind is ast.Constant:
            if isinstance(node.value, (str, bytes)):  # type: ignore[attr-defined]
                yield False, _mark(node, lines)
            continue
        elif kind in _STRINGS:
            yield False, _mark(node, lines)
            stack.extend(reversed(_interpolated(node)))
            continue
        stack.extend(reversed(_children(node)))


def _mark(node: ast.AST, lines: Sequence[str]) -> Mark:
    line, end_line = node.lineno, node.end_lineno  # type: ignore[attr-defined]
    return Mark(
        line,
        _column(lines, line, node.col_offset),  # type: ignore[attr-defined]
        end_line,
        _column(lines, end_line, node.end_col_offset),  # type: ignore[attr-defined]
    )


def _column(lines: Sequence[str], line: int, offset: int) -> int:
    """1-based column in characters of a 0-based offset in UTF-8 bytes."""
    text = lines[line - 1] if line <= len(lines) else ""
    if text.isascii():
        return offset + 1
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore")) + 1


def _interpolated(node: ast.AST) -> list[ast.AST]:
    """The expressions inside an f-string, format specifications included, without its text."""
    found: list[ast.AST] = []
    for part in node.values:  # type: ignore[attr-defined]
        if isinstance(part, _INTERPOLATIONS):
            found.append(part.value)  # type: ignore[attr-defined]
            if part.format_spec is not None:  # type: ignore[attr-defined]
                found.extend(_interpolated(part.format_spec))  # type: ignore[attr-defined]
    return found


def _children(node: ast.AST) -> list[ast.AST]:
    """Child nodes in textual order, where ``ast`` keeps its fields in another one."""
    if isinstance(node, (ast.Name, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)):
        return []
    if isinstance(node, ast.Attribute):
        return [node.value]
    if isinstance(node, ast.Call):
        return [node.func, *_by_place([*node.args, *node.keywords])]
    if isinstance(node, ast.Dict):
        return [part for pair in zip(node.keys, node.values, strict=True) for part in pair if part is not None]
    if isinstance(node, ast.IfExp):
        return [node.body, node.test, node.orelse]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        returns = [node.returns] if node.returns is not None else []
        return [*node.decorator_list, *getattr(node, "type_params", ()), node.args, *returns, *node.body]
    if isinstance(node, ast.ClassDef):
        arguments = _by_place([*node.bases, *node.keywords])
        return [*node.decorator_list, *getattr(node, "type_params", ()), *arguments, *node.body]
    if isinstance(node, ast.arguments):
        return _parameters(node)
    if isinstance(node, ast.MatchMapping):
        return [part for pair in zip(node.keys, node.patterns, strict=True) for part in pair]
    return list(ast.iter_child_nodes(node))


def _by_place(nodes: list[ast.AST]) -> list[ast.AST]:
    return sorted(nodes, key=lambda node: (node.lineno, node.col_offset))  # type: ignore[attr-defined]


def _parameters(arguments: ast.arguments) -> list[ast.AST]:
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(arguments.defaults))
    defaults.extend(arguments.defaults)
    found: list[ast.AST | None] = []
    for parameter, default in zip(positional, defaults, strict=True):
        found += [parameter, default]
    found.append(arguments.vararg)
    for parameter, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found += [parameter, default]
    found.append(arguments.kwarg)
    return [node for node in found if node is not None]
