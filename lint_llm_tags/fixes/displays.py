"""Dict displays that a site's tags stand in although its call only names them, and who else uses them."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_MUTATORS = frozenset({"update", "setdefault", "pop", "clear"})


@dataclass(frozen=True)
class Display:
    """A dict display, or the construction of an object that has a mapping inside, with the name that leads to it."""

    path: str
    node: ast.expr
    name: str = ""
    """Variable, attribute or function that leads to it on every path; empty where that cannot be told."""
    scope: ast.AST | None = None
    """The function that it is a variable of; None: it can be reached from everywhere."""
    is_attribute: bool = False
    """``name`` is an attribute, and no variable."""


def display_of(files: Files, keys: Sequence[Place]) -> Display | None:
    """The one dict display that all ``keys`` stand in."""
    found = displays_of(files, keys)
    return found[0] if len(found) == 1 else None


def displays_of(files: Files, keys: Sequence[Place]) -> list[Display]:
    """The dict displays that ``keys`` stand in; none where one of them stands somewhere else."""
    found: dict[tuple[str, int], Display] = {}
    for key in keys:
        try:
            source = files.source(key.path)
            node = source.node_at(key, (ast.Constant, ast.JoinedStr))
        except Unreadable:
            return []
        parent = source.parents.get(node) if node is not None else None
        if isinstance(parent, ast.Subscript) and isinstance(parent.ctx, ast.Store):
            continue  # ``headers["a"] = ...``: stored later into what a display began.
        if not isinstance(parent, ast.Dict):
            return []
        found[key.path, source.begins(parent)] = named(source, parent)
    return list(found.values())


def named(source: Source, node: ast.expr) -> Display:
    """The display with the name that it, or what it goes into, is bound to."""
    parent = source.parents.get(_holder(source, node))
    target: ast.AST | None = None
    if isinstance(parent, ast.Assign) and len(parent.targets) == 1:
        target = parent.targets[0]
    elif isinstance(parent, (ast.AnnAssign, ast.NamedExpr)):
        target = parent.target
    elif isinstance(parent, ast.Return):
        function = next((above for above in source.ancestors(parent) if isinstance(above, _FUNCTIONS)), None)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return Display(source.path, node, function.name)
    if isinstance(target, ast.Name):
        return Display(source.path, node, target.id, scope_of(source, node))
    if isinstance(target, ast.Attribute):
        return Display(source.path, node, target.attr, is_attribute=True)
    return Display(source.path, node)


def _holder(source: Source, node: ast.expr) -> ast.AST:
    """What an expression goes into: dicts and lists around it, calls that it is an argument of, methods of these."""
    whole: ast.AST = node
    while True:
        parent = source.parents.get(whole)
        if isinstance(parent, ast.keyword):
            parent = source.parents.get(parent)
        if isinstance(parent, ast.Attribute) and isinstance(whole, ast.Call):
            called = source.parents.get(parent)
            parent = called if isinstance(called, ast.Call) and called.func is parent else None
        elif isinstance(parent, ast.Call) and parent.func is whole:
            parent = None
        if not isinstance(parent, (ast.Dict, ast.List, ast.Call, ast.Await)):
            return whole
        whole = parent


def scope_of(source: Source, node: ast.AST) -> ast.AST | None:
    """The innermost function around a node; None outside of all."""
    return next((above for above in source.ancestors(node) if isinstance(above, _FUNCTIONS)), None)


def binding(source: Source, name: ast.Name) -> ast.expr | None:
    """What a variable is bound to, where a single assignment of its scope says so."""
    scope: ast.AST | None = scope_of(source, name)
    while True:
        bound = list(_bindings(source, scope, name.id))
        if bound:
            return bound[0] if len(bound) == 1 else None
        if scope is None:
            return None
        scope = scope_of(source, scope)


def bound_to(source: Source, expression: ast.expr) -> ast.expr | None:
    """What a variable, or an attribute of ``self``, is bound to by the one assignment that there is."""
    if isinstance(expression, ast.Name):
        return binding(source, expression)
    if not (isinstance(expression, ast.Attribute) and isinstance(expression.value, ast.Name)):
        return None
    cls = next((one for one in source.ancestors(expression) if isinstance(one, ast.ClassDef)), None)
    stored = [
        statement.value
        for statement in ast.walk(cls if cls is not None else source.tree)
        if isinstance(statement, ast.Assign)
        and any(ast.unparse(target) == ast.unparse(expression) for target in statement.targets)
    ]
    return stored[0] if len(stored) == 1 else None


def _bindings(source: Source, scope: ast.AST | None, name: str) -> Iterator[ast.expr | None]:
    """Every way in which the scope binds the name; None for those that are no plain assignment."""
    arguments = getattr(scope, "args", None)
    if isinstance(arguments, ast.arguments):
        for node in ast.walk(arguments):
            if isinstance(node, ast.arg) and node.arg == name:
                yield None
    for node in ast.walk(scope if scope is not None else source.tree):
        if isinstance(node, ast.Name) and node.id == name and not isinstance(node.ctx, ast.Load):
            if scope_of(source, node) is scope:
                parent = source.parents.get(node)
                plain = isinstance(parent, (ast.Assign, ast.AnnAssign)) and node in (
                    parent.targets if isinstance(parent, ast.Assign) else [parent.target]
                )
                yield parent.value if plain and isinstance(parent, (ast.Assign, ast.AnnAssign)) else None
        elif (isinstance(node, ast.alias) and (node.asname or node.name).partition(".")[0] == name) or (
            isinstance(node, (ast.Global, ast.Nonlocal)) and name in node.names
        ):
            yield None


@dataclass
class Uses:
    """Who else uses what a name leads to."""

    files: Files
    _found: dict[str, list[tuple[str, ast.AST]]] = field(default_factory=dict)

    def all_inside(self, display: Display, allowed: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
        """Whether every use of a display stands in ``allowed``: by path, stretches of source."""
        uses = self._uses(display) if display.name else []
        for path, node in uses:
            source = self.files.source(path)
            start, end = source.begins(node), source.ends(node)
            inside = any(first <= start and end <= last for first, last in allowed.get(path, ()))
            if not inside and not _is_change(source, node):
                return False
        return bool(uses)

    def _uses(self, display: Display) -> list[tuple[str, ast.AST]]:
        if display.scope is not None:
            return [
                (display.path, node)
                for node in ast.walk(display.scope)
                if isinstance(node, ast.Name) and node.id == display.name and isinstance(node.ctx, ast.Load)
            ]
        if display.name not in self._found:
            self._found[display.name] = list(self._everywhere(display.name))
        found = self._found[display.name]
        return [use for use in found if isinstance(use[1], ast.Attribute)] if display.is_attribute else found

    def _everywhere(self, name: str) -> Iterator[tuple[str, ast.AST]]:
        word = re.compile(rb"\b" + re.escape(name.encode()) + rb"\b")
        for path in self.files.paths:
            if not word.search(self.files.raw(path)):
                continue
            try:
                source = self.files.source(path)
            except Unreadable:
                continue
            for node in ast.walk(source.tree):
                named = getattr(node, "id", None) == name or getattr(node, "attr", None) == name
                if named and isinstance(getattr(node, "ctx", None), ast.Load) and not _is_local(source, node, name):
                    yield path, node


def _is_local(source: Source, node: ast.AST, name: str) -> bool:
    """Whether a name is a variable or a parameter of a function around it, and not the one of the module."""
    scope = scope_of(source, node) if isinstance(node, ast.Name) else None
    while scope is not None:
        if any(isinstance(one, (ast.Global, ast.Nonlocal)) and name in one.names for one in ast.walk(scope)):
            return False
        if any(True for _ in _bindings(source, scope, name)):
            return True
        scope = scope_of(source, scope)
    return False


def _is_change(source: Source, node: ast.AST) -> bool:
    """``headers["a"] = ...``, ``config.a = ...`` and ``headers.update(...)``: the mapping or object goes nowhere."""
    parent = source.parents.get(node)
    if (
        isinstance(parent, (ast.Subscript, ast.Attribute))
        and parent.value is node
        and isinstance(parent.ctx, ast.Store)
    ):
        return True
    above = source.parents.get(parent) if parent is not None else None
    return (
        isinstance(parent, ast.Attribute)
        and parent.attr in _MUTATORS
        and isinstance(above, ast.Call)
        and isinstance(source.parents.get(above), ast.Expr)
    )
