"""Which names a function changes in place: syntax alone, to tell whether a call has to be followed at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.effects import MUTATORS
from lint_llm_tags.analysis.lowered_units import words_of_facts

if TYPE_CHECKING:
    from collections.abc import Iterator


def single_targets(assigned: facts.Assign) -> Iterator[facts.Expr]:
    """What an assignment assigns to, one by one: ``a``, ``b.c`` and ``d[0]`` of ``a, (b.c, *d[0]) = ...``."""
    pending = list(assigned.targets)
    while pending:
        target = pending.pop()
        if isinstance(target, facts.Sequence):
            pending.extend(target.items)
        elif isinstance(target, facts.Starred):
            pending.append(target.value)
        else:
            yield target


@cache
def changed_names(fact: facts.Function) -> frozenset[str]:
    """Names whose objects the body stores items in, calls changing methods of, or hands to helpers for that."""
    return frozenset(_changed(fact.body)) - {""}


@cache
def attribute_holders(fact: facts.Function) -> frozenset[str]:
    """Names on whose objects the body sets attributes."""
    assigned = (item for item in everything(fact.body) if isinstance(item, facts.Assign))
    return frozenset(
        _root(target) for item in assigned for target in single_targets(item) if isinstance(target, facts.Attribute)
    )


@cache
def filled_holders(fact: facts.Function) -> frozenset[str]:
    """Names on whose objects the body changes what a dict in an attribute holds: ``request.headers["x"] = ...``."""
    return frozenset(_root(place) for place in _filled(fact.body) if isinstance(place, facts.Attribute))


def _filled(body: object) -> Iterator[facts.Expr]:
    for item in everything(body):
        if isinstance(item, facts.Assign):
            yield from (target.base for target in single_targets(item) if isinstance(target, facts.Subscript))
        elif isinstance(item, facts.AugmentedAssign) and item.operator == "|":
            yield item.target
        elif isinstance(item, facts.Call) and isinstance(item.callee, facts.Attribute) and item.callee.name in _MAPPING:
            yield item.callee.base


def only_hands_on(fact: facts.Function) -> bool:
    """Whether a method only passes its parameters to the method that it overrides, and gives back what that gives."""
    own = {parameter.name for parameter in fact.parameters[1:]}
    stack: list[object] = [fact.body]
    handed = False
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        elif isinstance(item, facts.Name):
            if item.id in own:
                return False
        elif isinstance(item, facts.Assign) and _calls_overridden(item.value, fact.name):
            given = set(map(_root, single_targets(item)))
            if given & (changed_names(fact) | attribute_holders(fact)):
                return False
            stack.append(item.value)
        elif isinstance(item, facts.Return) and not _gives_on(item.value, fact.name):
            return False
        elif isinstance(item, facts.Call) and _is_overridden(item.callee, fact.name):
            handed = True
            stack.extend(argument.value for argument in item.arguments if not isinstance(argument.value, facts.Name))
        elif hasattr(item, "__dataclass_fields__"):
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)
    return handed


def _gives_on(value: facts.Expr | None, name: str) -> bool:
    return value is None or isinstance(value, facts.Name) or _calls_overridden(value, name)


def _calls_overridden(value: facts.Expr, name: str) -> bool:
    called = value.value if isinstance(value, facts.Await) else value
    return isinstance(called, facts.Call) and _is_overridden(called.callee, name)


def _is_overridden(callee: facts.Expr, name: str) -> bool:
    """``super().name``."""
    return (
        isinstance(callee, facts.Attribute)
        and callee.name == name
        and isinstance(callee.base, facts.Call)
        and isinstance(callee.base.callee, facts.Name)
        and callee.base.callee.id == "super"
    )


@cache
def calls_items(fact: facts.Function) -> bool:
    """Whether the body calls what it goes through, or what a dict or list holds: ``for job in self.jobs: job()``."""
    found = list(everything(fact.body))
    targets = [item.target for item in found if isinstance(item, facts.For)]
    targets += [one.target for item in found if isinstance(item, facts.Comprehension) for one in item.clauses]
    names = {name.id for target in targets for name in everything(target) if isinstance(name, facts.Name)}
    called = (item.callee for item in found if isinstance(item, facts.Call))
    return any(isinstance(one, facts.Subscript) or _root(one) in names for one in called)


@cache
def words_of(fact: facts.Function) -> frozenset[str]:
    """Every name and attribute in a function's body."""
    return frozenset(words_of_facts(fact.body))


@cache
def acting_names(fact: facts.Function, methods: frozenset[str]) -> frozenset[str]:
    """Names on whose objects, or on what these hold, the body calls one of these methods."""
    if methods.isdisjoint(words_of(fact)):
        return frozenset()
    return frozenset(
        _root(item.callee.base)
        for item in everything(fact.body)
        if isinstance(item, facts.Call) and isinstance(item.callee, facts.Attribute) and item.callee.name in methods
    )


@cache
def words_in(body: tuple[facts.Stmt, ...]) -> frozenset[str]:
    """Every name and attribute in a block."""
    return frozenset(words_of_facts(body))


@cache
def touches_mappings(body: tuple[facts.Stmt, ...]) -> bool:
    """Whether a branch makes or changes a dict, so that taking it may decide about tags."""
    return any(map(_touches, everything(body)))


def _touches(item: object) -> bool:
    if isinstance(item, facts.Assign):
        return any(isinstance(target, facts.Subscript) for target in single_targets(item))
    if isinstance(item, facts.Call):
        return isinstance(item.callee, facts.Attribute) and item.callee.name in _MAPPING
    if isinstance(item, facts.Yield):  # ``yield "x-llm-team", team``
        return isinstance(item.value, facts.Sequence) and len(item.value.items) == 2
    return isinstance(item, facts.Dict) or (isinstance(item, facts.Name) and item.id == "setattr")


_MAPPING = frozenset({"update", "setdefault", "pop"})


def _changed(body: object) -> Iterator[str]:
    for item in everything(body):
        if isinstance(item, facts.Assign):
            yield from (_root(target) for target in single_targets(item) if isinstance(target, facts.Subscript))
        elif isinstance(item, facts.AugmentedAssign):
            yield _root(item.target)
        elif isinstance(item, facts.Delete):
            yield from map(_root, item.targets)
        elif isinstance(item, facts.Call) and isinstance(item.callee, facts.Attribute) and item.callee.name in MUTATORS:
            yield _root(item.callee.base)
        elif isinstance(item, facts.Expression) and isinstance(item.value, facts.Call):
            yield from (arg.value.id for arg in item.value.arguments if isinstance(arg.value, facts.Name))


@cache
def read_of(fact: facts.Function, name: str) -> frozenset[str]:
    """Attributes and keys that the body reads of what a name holds."""
    return frozenset(_read(fact.body, name))


def _read(body: object, name: str) -> Iterator[str]:
    for item in everything(body):
        if isinstance(item, facts.Attribute) and _is(item.base, name):
            yield item.name
        elif isinstance(item, facts.Subscript) and _is(item.base, name):
            yield from _text(item.index)
        elif isinstance(item, facts.Call) and item.arguments:
            callee, first = item.callee, item.arguments[0].value
            if isinstance(callee, facts.Attribute) and _is(callee.base, name) and callee.name in _READING:
                yield from _text(first)
            elif _is(callee, "getattr") and _is(first, name) and len(item.arguments) > 1:
                yield from _text(item.arguments[1].value)


_READING = frozenset({"get", "pop", "setdefault"})


def _is(expr: facts.Expr, name: str) -> bool:
    return isinstance(expr, facts.Name) and expr.id == name


def _text(expr: facts.Expr) -> Iterator[str]:
    if isinstance(expr, facts.Constant) and isinstance(expr.value, str):
        yield expr.value


def everything(body: object) -> Iterator[object]:
    """Every fact in a body, with those of the functions in it."""
    stack: list[object] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        elif hasattr(item, "__dataclass_fields__"):
            yield item
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)


def _root(expr: facts.Expr) -> str:
    while isinstance(expr, (facts.Subscript, facts.Attribute)):
        expr = expr.base
    if isinstance(expr, facts.Call) and isinstance(expr.callee, facts.Attribute):
        return _root(expr.callee.base)
    return expr.id if isinstance(expr, facts.Name) else ""
