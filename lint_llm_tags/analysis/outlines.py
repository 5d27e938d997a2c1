"""Outlines: what each statement of a function needs, binds and may change, by syntax alone."""

from __future__ import annotations

import builtins
from functools import cache
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import target_names
from lint_llm_tags.analysis.effects import MUTATORS, keeps_arguments
from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.providers.catalog import PROMPT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

Block = tuple[facts.Stmt, ...]

HARMLESS = frozenset(name for name in dir(builtins) if name[0].islower()) - {
    "setattr", "delattr", "next", "map", "filter",
}  # fmt: skip
"""Functions that change nothing that they are given."""
_LOOKING = frozenset({
    "signature", "getfullargspec", "get_origin", "get_args", "get_type_hints", "bind_partial", "iscoroutinefunction",
    "debug", "info", "warning", "error", "exception", "critical",
    "startswith", "endswith", "lower", "upper", "strip", "lstrip", "rstrip", "splitlines", "isdigit", "encode",
})  # fmt: skip
"""What changes neither its object nor an argument, of ``inspect`` and ``typing``, of loggers and of texts.

Names, since an outline is made of syntax alone, and a choice of names: others of the same modules and classes
(``translate``, ``replace``, ``log``) are also what projects call methods of their own that do change something.
"""
_HANDING_OUT = frozenset({"get", "setdefault", "pop", "copy"})
"""Methods that give an object which their own object holds."""


@cache
def outline(function: facts.Function) -> Outline:
    """The outline of a function's body."""
    return Outline.of(function)


def stored_attributes(function: facts.Function) -> frozenset[str]:
    """Attributes that the body sets on any object."""
    return frozenset(name for node in outline(function).nodes.values() for name in node.stores)


def stored_from(function: facts.Function, names: Collection[str]) -> frozenset[str]:
    """Attributes that the body sets on any object, from parameters with these names."""
    nodes = outline(function).nodes.values()
    return frozenset(name for node in nodes if not node.uses.isdisjoint(names) for name in node.stores)


@dataclass(slots=True, eq=False)
class Node:
    """One statement, or the head of one that holds others."""

    statement: object
    parent: Node | None
    words: set[str] = field(default_factory=set)
    """Every identifier in it."""
    uses: set[str] = field(default_factory=set)
    """Names whose values it needs."""
    prompts: dict[str, set[str]] = field(default_factory=dict)
    """Names that are only needed for the prompt of a call, by the last name of what is called."""
    binds: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    """Names whose objects it may change."""
    again: set[str] = field(default_factory=set)
    """Names that it hands to the function itself: those of ``changes``, if any, are changed by other statements."""
    receivers: set[str] = field(default_factory=set)
    """Names of objects that its calls are given parts of, or are methods of."""
    stores: set[str] = field(default_factory=set)
    """Attributes."""
    yields: bool = False
    called: set[str] = field(default_factory=set)
    """Names that it calls; empty for what has no name (``table[key]()``)."""
    constructs: bool = False
    """Something that is named like a class is called."""


@dataclass(slots=True, eq=False)
class Outline:
    """The nodes of a function, by statement and by name."""

    nodes: dict[int, Node] = field(default_factory=dict)
    binding: dict[str, list[Node]] = field(default_factory=dict)
    changing: dict[str, list[Node]] = field(default_factory=dict)
    uses_of_all: set[str] = field(default_factory=set)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    """Other names of what a name may hold."""
    acting: dict[str, set[str]] = field(default_factory=dict)
    """What local functions change when they are called."""
    own: str = ""
    """The function's name."""

    @classmethod
    def of(cls, function: facts.Function) -> Outline:
        outline = cls(own=function.name)
        if function.parameters:
            outline.aliases["super"] = {function.parameters[0].name}
        outline._add(function.body, None)
        for node in outline.nodes.values():
            for name in node.uses & outline.acting.keys():
                node.changes |= outline.acting[name]
            outline.uses_of_all |= node.uses
            for name in node.binds:
                outline.binding.setdefault(name, []).append(node)
            for name in outline.same(node.changes | node.again):
                outline.changing.setdefault(name, []).append(node)
        return outline

    def same(self, names: Iterable[str]) -> set[str]:
        found: set[str] = set()
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in found:
                found.add(name)
                pending.extend(self.aliases.get(name, ()))
        return found

    def _add(self, block: Block, parent: Node | None) -> None:
        for statement in block:
            node = Node(statement, parent)
            self.nodes[id(statement)] = node
            self._read(node, statement)
            for inner in blocks_of(statement):
                self._add(inner, node)

    def _read(self, node: Node, statement: facts.Stmt) -> None:
        """The statement's own words: for those that hold others, those of its head."""
        if isinstance(statement, (facts.Function, facts.Class)):
            self._define(node, statement)
            return
        if isinstance(statement, (facts.Import, facts.ImportFrom)):
            names = [statement.alias] if isinstance(statement, facts.Import) else [name for _, name in statement.names]
            node.binds.update(names)
            return
        for target, value in _bindings(statement):
            self._bind(node, target, value)
        for expression in _expressions(statement):
            self._expression(node, expression)
        if isinstance(statement, facts.AugmentedAssign):
            node.changes.add(_root(statement.target))
        elif isinstance(statement, facts.Delete):
            node.changes.update(map(_root, statement.targets))
        elif isinstance(statement, facts.Try):
            node.binds.update(handler.name for handler in statement.handlers if handler.name)
        elif isinstance(statement, facts.Match):
            node.binds.update(name for case in statement.cases for name in case.captures)

    def _define(self, node: Node, statement: facts.Function | facts.Class) -> None:
        node.binds.add(statement.name)
        inner = Node(statement, None)
        if isinstance(statement, facts.Class):
            parts: list[object] = [argument.value for argument in statement.bases]
            parts += [fact for unit in statement.members for fact in unit.facts()]
        else:
            parts = [statement.body, *(p.default for p in statement.parameters)]
        for part in (*parts, *statement.decorators):
            self._everything(inner, part)
        node.uses |= inner.uses
        node.words |= inner.words | {statement.name}
        node.called |= inner.called
        node.constructs = inner.constructs
        self.acting.setdefault(statement.name, set()).update(inner.changes)

    def _everything(self, node: Node, part: object) -> None:
        """All that stands in a nested function, as if it were one expression."""
        if isinstance(part, tuple) and not isinstance(part, facts.Mark):
            for item in part:
                self._everything(node, item)
        elif isinstance(part, facts.Scope):
            node.changes.update(part.names)
        elif isinstance(part, _STATEMENTS):
            inner = Node(part, None)
            self._read(inner, part)
            node.uses |= inner.uses
            node.words |= inner.words
            node.called |= inner.called
            node.constructs |= inner.constructs
            node.changes |= inner.changes
            node.again |= inner.again
            for block in blocks_of(part):
                self._everything(node, block)
        elif part is not None:
            self._expression(node, part)

    def _bind(self, node: Node, target: facts.Expr, value: facts.Expr | None) -> None:
        names = target_names(target)
        node.binds.update(names)
        if isinstance(target, (facts.Attribute, facts.Subscript)):
            node.changes.add(_root(target))
            self._expression(node, target.base)
            if isinstance(target, facts.Attribute):
                node.stores.add(target.name)
                node.words.add(target.name)
            else:
                self._expression(node, target.index)
        elif isinstance(target, facts.Sequence):
            for item in target.items:
                self._bind(node, item, value)
        elif isinstance(target, facts.Starred):
            self._bind(node, target.value, value)
        held = set(_held_by(value)) if value is not None else set()
        for name in names:
            self.aliases.setdefault(name, set()).update(held)
            if isinstance(value, facts.Lambda):
                inner = Node(value, None)
                self._expression(inner, value.body)
                self.acting.setdefault(name, set()).update(inner.changes)

    def _expression(self, node: Node, expression: object, uses: set[str] | None = None) -> None:
        uses = node.uses if uses is None else uses
        stack = [expression]
        while stack:
            item = stack.pop()
            if isinstance(item, facts.Name):
                uses.add(item.id)
                node.words.add(item.id)
            elif isinstance(item, tuple):
                if not isinstance(item, facts.Mark):
                    stack.extend(item)
            elif isinstance(item, facts.Constant) or item is None or isinstance(item, str):
                continue
            elif isinstance(item, facts.Attribute):
                node.words.add(item.name)
                stack.append(item.base)
            elif isinstance(item, facts.Call):
                self._call(node, item, uses)
            elif isinstance(item, facts.Walrus):
                self._bind(node, item.target, item.value)
                stack.append(item.value)
            elif hasattr(item, "__dataclass_fields__"):
                node.yields = node.yields or isinstance(item, facts.Yield)
                stack.extend(getattr(item, name) for name in item.__dataclass_fields__)

    def _call(self, node: Node, call: facts.Call, uses: set[str]) -> None:
        callee = call.callee
        self._expression(node, callee, uses)
        called = last_name(callee)
        if not isinstance(callee, facts.Attribute):
            node.called.add(called)
        node.constructs |= called[:1].isupper() and not called.endswith(("Error", "Exception"))
        for argument in call.arguments:
            prompt = argument.name in PROMPT_FIELDS
            node.words.add(argument.name)
            self._expression(node, argument.value, node.prompts.setdefault(called, set()) if prompt else uses)
        if called in _LOOKING or (isinstance(callee, facts.Name) and callee.id in HARMLESS):
            return
        if called == "bind" and all(argument.star for argument in call.arguments):
            return  # ``inspect.signature(function).bind(*args, **kwargs)``
        for argument in call.arguments:
            # ``**kwargs`` hands on what a dict holds, and not the dict.
            plain = isinstance(argument.value, facts.Name) and not argument.star
            handed = node.again if isinstance(callee, facts.Name) and callee.id == self.own else node.changes
            (handed if plain else node.receivers).update(_held_by(argument.value))
        if isinstance(callee, facts.Attribute):
            (node.changes if callee.name in MUTATORS else node.receivers).add(_root(callee.base))


_STATEMENTS = (
    facts.Assign, facts.AnnotatedAssign, facts.AugmentedAssign, facts.Expression, facts.Return, facts.Raise, facts.Jump,
    facts.Assert, facts.Delete, facts.Import, facts.ImportFrom, facts.If, facts.For, facts.While, facts.Try,
    facts.With, facts.Match, facts.Function, facts.Class,
)  # fmt: skip


def blocks_of(statement: object) -> Iterator[Block]:
    """The blocks inside a statement, without those of functions and classes."""
    if isinstance(statement, (facts.If, facts.For, facts.While)):
        yield statement.body
        yield statement.orelse
    elif isinstance(statement, facts.Try):
        yield statement.body
        for handler in statement.handlers:
            yield handler.body
        yield statement.orelse
        yield statement.final
    elif isinstance(statement, facts.With):
        yield statement.body
    elif isinstance(statement, facts.Match):
        for case in statement.cases:
            yield case.body


def _bindings(statement: facts.Stmt) -> Iterator[tuple[facts.Expr, facts.Expr | None]]:
    """What a statement assigns, with where it comes from."""
    if isinstance(statement, facts.Assign):
        for target in statement.targets:
            yield target, statement.value
    elif isinstance(statement, (facts.AnnotatedAssign, facts.AugmentedAssign)):
        yield statement.target, statement.value
    elif isinstance(statement, facts.For):
        yield statement.target, statement.iterable
    elif isinstance(statement, facts.With):
        for value, bound in statement.items:
            if bound is not None:
                yield bound, value


def _expressions(statement: facts.Stmt) -> Iterator[object]:
    """The expressions of a statement, without those of statements inside it."""
    if isinstance(statement, (facts.Assign, facts.Expression, facts.Return, facts.AnnotatedAssign)):
        yield statement.value
    elif isinstance(statement, facts.AugmentedAssign):
        yield statement.target
        yield statement.value
    elif isinstance(statement, facts.Raise):
        yield statement.parts
    elif isinstance(statement, facts.Delete):
        yield statement.targets
    elif isinstance(statement, (facts.Assert, facts.If, facts.While)):
        yield statement.test
    elif isinstance(statement, facts.For):
        yield statement.iterable
    elif isinstance(statement, facts.With):
        yield tuple(value for value, _ in statement.items)
    elif isinstance(statement, facts.Try):
        yield tuple(handler.type for handler in statement.handlers)
    elif isinstance(statement, facts.Match):
        yield statement.subject
        for case in statement.cases:
            yield case.pattern
            yield case.guard


def _held_by(expr: facts.Expr) -> Iterator[str]:
    """Names of objects that the value of an expression may be or hold."""
    if isinstance(expr, (facts.Name, facts.Attribute, facts.Subscript)):
        yield _root(expr)
    elif isinstance(expr, (facts.Conditional, facts.Boolean)):
        yield from _held_by(expr.body if isinstance(expr, facts.Conditional) else expr.left)
        yield from _held_by(expr.orelse if isinstance(expr, facts.Conditional) else expr.right)
    elif isinstance(expr, (facts.Await, facts.Starred, facts.Walrus)):
        yield from _held_by(expr.value)
    elif isinstance(expr, facts.Call):
        if isinstance(expr.callee, facts.Attribute) and expr.callee.name in _HANDING_OUT:
            yield _root(expr.callee.base)
        elif keeps_arguments(last_name(expr.callee)):
            yield from (argument.value.id for argument in expr.arguments if isinstance(argument.value, facts.Name))
    elif isinstance(expr, facts.Sequence):
        yield from (item.id for item in expr.items if isinstance(item, facts.Name))
    elif isinstance(expr, facts.Dict):
        yield from (value.id for _, value in expr.items if isinstance(value, facts.Name))


def _root(expr: facts.Expr) -> str:
    """The name at which a chain of attributes, items and calls begins."""
    while not isinstance(expr, facts.Name):
        if isinstance(expr, (facts.Attribute, facts.Subscript)):
            expr = expr.base
        elif isinstance(expr, facts.Call):
            expr = expr.callee
        elif isinstance(expr, facts.Await):
            expr = expr.value
        else:
            return ""
    return expr.id


def last_name(callee: facts.Expr) -> str:
    """The name by which something is called; empty where there is none."""
    if isinstance(callee, facts.Attribute):
        return callee.name
    return callee.id if isinstance(callee, facts.Name) else ""
