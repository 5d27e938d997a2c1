"""What a statement binds, changes and calls, read off the syntax tree of ``ast`` before LibCST looks at anything."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HOLDING = frozenset({"add_component", "add_service", "set_lm", "add_node"})
"""Methods by which the provider data's holders are given a model."""
MUTATORS = HOLDING | {
    "update", "setdefault", "pop", "clear", "append", "extend", "add", "insert", "popitem", "remove", "add_header",
    "add_unredirected_header", "appendleft", "extendleft", "discard",
}  # fmt: skip
"""Methods that change their object."""
HOOKING = frozenset({"register", "register_first", "register_last"})
"""Methods of a botocore client's events, which may change every request."""
LIST_MUTATORS = frozenset({"append", "appendleft", "extend", "extendleft", "add", "insert", "remove", "discard"})
"""Those of lists and sets, which seldom hold tags."""
_TAKING = MUTATORS - HOLDING
"""Those which change nothing of what they are given."""
_EMPTYING = frozenset({"clear", "pop", "popitem"})
"""Methods of dicts after which they hold less."""
_CONTAINERS = frozenset({"dict", "list", "tuple"})
"""Built-in types whose objects hold what they are made of."""


def keeps_arguments(called: str) -> bool:
    """Whether a call of something of this name gives an object that holds its arguments."""
    return called in _CONTAINERS or called[:1].isupper()


def binds_derived_class(statement: ast.AST) -> bool:
    """Whether a class with bases stands in a statement, in any of its branches and not inside a function."""
    stack = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.ClassDef):
            # What a decorator makes of a class or a function may be another class.
            if node.bases or node.decorator_list:
                return True
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.decorator_list:
                return True
        elif isinstance(node, (ast.stmt, ast.ExceptHandler)) or type(node).__name__ == "match_case":
            stack.extend(ast.iter_child_nodes(node))
    return False


def bound_names(statement: ast.AST) -> Iterator[str]:
    """Names that a statement binds in its own scope, in any of its branches."""
    stack = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
            continue
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                yield node.id
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.asname or alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            yield node.name
        if not isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            stack.extend(ast.iter_child_nodes(node))


def changed_names(statement: ast.AST, helpers: Callable[[ast.Call], Iterable[ast.expr]] | None = None) -> Iterator[str]:
    """Names at the root of a subscript or attribute store, of a method's receiver, or passed to a call."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)):
        return
    for node in ast.walk(statement):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(node.ctx, ast.Load):
            yield from _root(node)
        elif isinstance(node, ast.AugAssign):
            yield from _root(node.target)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
                yield from _root(node.func)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            # The result of a helper is not kept: it may be there to change what it is given.
            for argument in (helpers or _all_arguments)(node.value):
                if isinstance(argument, ast.Name):
                    yield argument.id


def methods_called(statement: ast.AST) -> Iterator[tuple[str, str]]:
    """Methods that a statement calls, with the names at which their receivers begin."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)):
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            for name in _root(node.func):
                yield name, node.func.attr


def aliases(statement: ast.AST) -> Iterator[tuple[str, str]]:
    """Names whose objects an assignment's value is, holds or is a part of, each with the name that is bound."""
    if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        bound = [target.id for target in targets if isinstance(target, ast.Name)]
        for name in _held_by(statement.value) if bound else ():
            yield from ((name, alias) for alias in bound if alias != name)


def _held_by(value: ast.expr) -> Iterator[str]:
    parts: Iterable[ast.expr | None] = ()
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
        yield from _root(value)
    elif isinstance(value, ast.Call):
        called = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        if keeps_arguments(called):
            parts = (*value.args, *(keyword.value for keyword in value.keywords))
    elif isinstance(value, ast.Dict):
        parts = value.values
    elif isinstance(value, (ast.List, ast.Tuple)):
        parts = value.elts
    yield from (part.id for part in parts if isinstance(part, ast.Name))


def changed_outside(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Names that a function changes and does not bind itself."""
    arguments = function.args
    own = {argument.arg for argument in _parameters(function)}
    own |= {argument.arg for argument in (arguments.vararg, arguments.kwarg) if argument is not None}
    own |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for statement in function.body:
        yield from (name for name in changed_names(statement, helpers=_may_change) if name not in own)


def changing_functions(body: Iterable[ast.stmt], cls: str, attribute: str) -> Iterator[str]:
    """Functions and methods that use an attribute, and may change an object of a class that they are given.

    Annotations tell the class of what is given.
    """
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from changing_functions(node.body, cls, attribute)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = {argument.arg for argument in _parameters(node) if _last_name(argument.annotation) == cls}
            inside = list(ast.walk(node)) if given else []
            if any(isinstance(inner, ast.Attribute) and inner.attr == attribute for inner in inside):
                if any(name in given for inner in inside for name in _changed_by(inner)):
                    yield node.name


def _changed_by(node: ast.AST) -> Iterable[str]:
    """Names whose objects one piece of syntax changes, or hands on for that, attributes that are set left out."""
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        return _root(node)
    if isinstance(node, ast.AugAssign):
        return _root(node.target)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
        return _root(node.func)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        return [argument.id for argument in _all_arguments(node.value) if isinstance(argument, ast.Name)]
    return ()


def _parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterable[ast.arg]:
    return (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)


def _last_name(node: ast.AST | None) -> str:
    if isinstance(node, ast.Call):
        return _last_name(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _may_change(call: ast.Call) -> Iterable[ast.expr]:
    """Arguments that a call whose result is not kept may change: a function gets them, or a method by position."""
    if isinstance(call.func, ast.Name):
        values = () if call.func.id[:1].isupper() else (*call.args, *(keyword.value for keyword in call.keywords))
    elif isinstance(call.func, ast.Attribute) and not _is_super(call.func.value) and call.func.attr not in _TAKING:
        values = tuple(call.args)
    else:
        values = ()
    return values


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _all_arguments(call: ast.Call) -> Iterable[ast.expr]:
    return (*call.args, *(keyword.value for keyword in call.keywords))


def _root(node: ast.AST) -> Iterator[str]:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def stored_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def changed_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        held: ast.AST | None = None
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            held = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            held = node.func.value
        elif isinstance(node, ast.AugAssign):
            held = node.target
        if isinstance(held, ast.Attribute):
            yield held.attr


def emptied_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        held: ast.AST | None = None
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del):
            held = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _EMPTYING:
            held = node.func.value
        if isinstance(held, ast.Attribute):
            yield held.attr
