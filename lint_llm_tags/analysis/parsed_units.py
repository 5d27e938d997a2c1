"""Units that ``ast`` has placed; LibCST opens each only when somebody asks for its facts."""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.effects import (
    aliases,
    binds_derived_class,
    bound_names,
    changed_attributes,
    changed_names,
    changed_outside,
    changing_functions,
    emptied_attributes,
    methods_called,
    stored_attributes,
)
from lint_llm_tags.analysis.opening import lower_slice
from lint_llm_tags.analysis.units import Units
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.facts import Class, Stmt

_WORD = re.compile(r"[^\W\d]\w*")
_PROSE = re.compile(r"\w[,.;:]? +\w")
"""Words with nothing but a space between them."""
COMPLETING = frozenset({"setter", "deleter"})
"""Decorators that add to the property of the same name."""
_CERTAIN = (
    ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom,
)  # fmt: skip
"""Statements that bind their names in any case."""


class ParsedUnit:
    """A unit that ``ast`` has placed and LibCST has not read yet."""

    def __init__(self, nodes: Sequence[ast.stmt], lines: Sequence[str], qualname: str) -> None:
        self.nodes = nodes
        self.line = _first_line(nodes[0])
        self.end_line = max(node.end_lineno or node.lineno for node in nodes)
        self._lines = lines
        self._qualname = qualname
        self._facts: tuple[Stmt, ...] | Unreadable | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for node in self.nodes for name in bound_names(node))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_words_of_syntax(self.nodes))

    @cached_property
    def changes(self) -> frozenset[str]:
        return frozenset(name for node in self.nodes for name in changed_names(node))

    @cached_property
    def receivers(self) -> Mapping[str, frozenset[str]]:
        return _grouped(pair for node in self.nodes for pair in methods_called(node))

    @cached_property
    def aliases(self) -> Mapping[str, frozenset[str]]:
        return _grouped(pair for node in self.nodes for pair in aliases(node))

    @cached_property
    def inner_changes(self) -> frozenset[str]:
        return frozenset(
            name
            for node in self.nodes
            for function in ast.walk(node)
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
            for name in changed_outside(function)
        )

    @cached_property
    def conditional(self) -> bool:
        last = self.nodes[-1]
        decorators = getattr(last, "decorator_list", ())
        completes = any(isinstance(item, ast.Attribute) and item.attr in COMPLETING for item in decorators)
        return completes or not isinstance(last, _CERTAIN)

    @cached_property
    def stores(self) -> dict[str, frozenset[str]]:
        methods = (function for function in self._functions if function.args.args)
        return _grouped((attribute, method.name) for method in methods for attribute in stored_attributes(method))

    @cached_property
    def changed_attributes(self) -> frozenset[str]:
        return frozenset(attribute for function in self._functions for attribute in changed_attributes(function))

    @cached_property
    def emptied_attributes(self) -> frozenset[str]:
        return frozenset(attribute for function in self._functions for attribute in emptied_attributes(function))

    @property
    def _functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        return [node for node in self.nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]

    def changing_functions(self, cls: str, attribute: str) -> Iterable[str]:
        return changing_functions(self.nodes, cls, attribute)

    @cached_property
    def source(self) -> str:
        return "\n".join(self._lines[self.line - 1 : self.end_line])

    def facts(self) -> tuple[Stmt, ...]:
        if self._facts is None:
            try:
                self._facts = self._lower()
            except Unreadable as error:
                self._facts = error
        if isinstance(self._facts, Unreadable):
            raise self._facts
        return self._facts

    @property
    def is_class(self) -> bool:
        return len(self.nodes) == 1 and isinstance(self.nodes[0], ast.ClassDef)

    @cached_property
    def holds_classes(self) -> bool:
        if "class" not in self.source:
            return False
        return any(binds_derived_class(node) for node in self.nodes)

    @property
    def opened(self) -> int:
        found = self._facts
        if not isinstance(found, tuple):
            return 0
        return 1 + sum(statement.members.opened for statement in found if isinstance(statement, facts.Class))

    def _lower(self) -> tuple[Stmt, ...]:
        node = self.nodes[0]
        if len(self.nodes) == 1 and isinstance(node, ast.ClassDef) and _first_line(node.body[0]) > _header_end(node):
            return (self._lower_class(node),)
        return lower_slice(self.source, self.nodes, self._lines, self.line, self._qualname)

    def _lower_class(self, node: ast.ClassDef) -> Class:
        """The class's header; its members stay units of their own."""
        header = [*self._lines[self.line - 1 : _header_end(node)], " " * (node.col_offset + 1) + "pass"]
        marked = [*node.decorator_list, *sorted([*node.bases, *node.keywords], key=_place)]
        (lowered,) = lower_slice("\n".join(header), marked, self._lines, self.line, self._qualname)
        assert isinstance(lowered, facts.Class)
        members = Units(units_of(node.body, self._lines, lowered.qualname))
        return facts.Class(lowered.name, lowered.bases, lowered.decorators, lowered.qualname, members)


def units_of(body: Iterable[ast.stmt], lines: Sequence[str], qualname: str = "") -> Iterator[ParsedUnit]:
    """The units of a body: statements that share a line stay together."""
    group: list[ast.stmt] = []
    for node in body:
        if group and _first_line(node) > (group[-1].end_lineno or 0):
            yield ParsedUnit(group, lines, qualname)
            group = []
        group.append(node)
    if group:
        yield ParsedUnit(group, lines, qualname)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The second of the pairs by their first."""
    found: dict[str, set[str]] = {}
    for first, second in pairs:
        found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _words_of_syntax(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every identifier below syntax nodes, with those in strings that are no prose: types, paths, names."""
    stack: list[object] = list(nodes)
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield from _WORD.findall(item) if not item.isidentifier() else (item,)
        elif isinstance(item, list):
            stack.extend(item)
        elif isinstance(item, ast.Constant):
            if isinstance(item.value, str) and not _PROSE.search(item.value):
                stack.append(item.value)
        elif isinstance(item, ast.AST):
            if isinstance(item, ast.Global):
                yield "global"
            stack.extend([part for part in vars(item).values() if part.__class__ is not int])  # Lines and columns.


def _first_line(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", ())
    first: int = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return first


def _header_end(node: ast.ClassDef) -> int:
    """Last line before the first member."""
    parts: list[ast.expr | ast.keyword] = [*node.decorator_list, *node.bases, *node.keywords]
    ends = [part.end_lineno or 0 for part in parts]
    last = max([node.lineno, *ends])
    return max(last, _first_line(node.body[0]) - 1)


def _place(node: ast.AST) -> tuple[int, int]:
    return node.lineno, node.col_offset  # type: ignore[attr-defined]
