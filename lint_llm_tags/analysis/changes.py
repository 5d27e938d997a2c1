"""Which names a function changes in place: syntax alone, to tell whether a call has to be followed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.effects import MUTATORS
from lint_llm_tags.analysis.units import words_of_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

_known: dict[int, tuple[facts.Function, frozenset[str]]] = {}


def changed_names(fact: facts.Function) -> frozenset[str]:
    """Names whose objects the body stores items in, calls changing methods of, or hands to helpers for that."""
    if id(fact) not in _known:
        _known[id(fact)] = (fact, frozenset(_changed(fact.body)))
    return _known[id(fact)][1]


def attribute_holders(fact: facts.Function) -> frozenset[str]:
    """Names on whose objects the body sets attributes."""
    if id(fact) not in _holders:
        _holders[id(fact)] = (fact, frozenset(_held(fact.body)))
    return _holders[id(fact)][1]


_holders: dict[int, tuple[facts.Function, frozenset[str]]] = {}


def _held(body: object) -> set[str]:
    found: set[str] = set()
    stack: list[object] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        elif isinstance(item, facts.Assign):
            found.update(_root(target) for target in item.targets if isinstance(target, facts.Attribute))
        elif hasattr(item, "__dataclass_fields__") and not isinstance(item, _EXPRESSIONS):
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)
    return found


_EXPRESSIONS = (facts.Call, facts.Attribute, facts.Name, facts.Constant, facts.Dict, facts.Compare, facts.FString)


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
            given = {_root(target) for target in item.targets}
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


def words_of(fact: facts.Function) -> frozenset[str]:
    """Every name and attribute in a function's body."""
    if id(fact) not in _words:
        _words[id(fact)] = (fact, frozenset(words_of_facts(fact.body)))
    return _words[id(fact)][1]


_words: dict[int, tuple[facts.Function, frozenset[str]]] = {}


def acting_names(fact: facts.Function, methods: frozenset[str]) -> frozenset[str]:
    """Names on whose objects, or on what these hold, the body calls one of these methods."""
    if methods.isdisjoint(words_of(fact)):
        return frozenset()
    key = (id(fact), methods)
    if key not in _acting:
        _acting[key] = (fact, frozenset(_acted_on(fact.body, methods)))
    return _acting[key][1]


_acting: dict[tuple[int, frozenset[str]], tuple[facts.Function, frozenset[str]]] = {}


def _acted_on(body: object, methods: frozenset[str]) -> Iterator[str]:
    stack: list[object] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
            continue
        if isinstance(item, facts.Call) and isinstance(item.callee, facts.Attribute) and item.callee.name in methods:
            yield _root(item.callee.base)
        if hasattr(item, "__dataclass_fields__"):
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)


def words_in(body: tuple[facts.Stmt, ...]) -> frozenset[str]:
    """Every name and attribute in a block."""
    if id(body) not in _words_in:
        _words_in[id(body)] = (body, frozenset(words_of_facts(body)))
    return _words_in[id(body)][1]


_words_in: dict[int, tuple[object, frozenset[str]]] = {}


def touches_mappings(body: tuple[facts.Stmt, ...]) -> bool:
    """Whether a branch makes or changes a dict, so that taking it may decide about tags."""
    if not body:
        return False
    if id(body) not in _touching:
        _touching[id(body)] = (body, _touches(body))
    return _touching[id(body)][1]


_touching: dict[int, tuple[object, bool]] = {}


def _touches(body: object) -> bool:
    stack: list[object] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        elif (
            isinstance(item, facts.Dict)
            or (isinstance(item, facts.Assign) and any(isinstance(target, facts.Subscript) for target in item.targets))
            or (
                isinstance(item, facts.Call)
                and isinstance(item.callee, facts.Attribute)
                and item.callee.name in _MAPPING
            )
            or (isinstance(item, facts.Name) and item.id == "setattr")
        ):
            return True
        elif hasattr(item, "__dataclass_fields__"):
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)
    return False


_MAPPING = frozenset({"update", "setdefault", "pop"})


def _changed(body: object) -> set[str]:
    found: set[str] = set()
    stack: list[object] = [body]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
            continue
        if isinstance(item, facts.Assign):
            found.update(_root(target) for target in item.targets if isinstance(target, facts.Subscript))
        elif isinstance(item, facts.AugmentedAssign):
            found.add(_root(item.target))
        elif isinstance(item, facts.Delete):
            found.update(_root(target) for target in item.targets)
        elif isinstance(item, facts.Call) and isinstance(item.callee, facts.Attribute) and item.callee.name in MUTATORS:
            found.add(_root(item.callee.base))
        elif isinstance(item, facts.Expression) and isinstance(item.value, facts.Call):
            found.update(arg.value.id for arg in item.value.arguments if isinstance(arg.value, facts.Name))
        if hasattr(item, "__dataclass_fields__"):
            stack.extend(getattr(item, name) for name in item.__dataclass_fields__)
    return found - {""}


def _root(expr: facts.Expr) -> str:
    while isinstance(expr, (facts.Subscript, facts.Attribute)):
        expr = expr.base
    if isinstance(expr, facts.Call) and isinstance(expr.callee, facts.Attribute):
        return _root(expr.callee.base)
    return expr.id if isinstance(expr, facts.Name) else ""
