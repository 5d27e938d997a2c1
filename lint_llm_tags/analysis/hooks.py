"""Hooks of HTTP clients (``auth``, ``event_hooks``): which headers they set on the requests that pass through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import everything
from lint_llm_tags.analysis.effects import MUTATORS
from lint_llm_tags.analysis.outlines import HARMLESS
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import Const, DictValue, FunctionValue, InstanceValue, SequenceValue
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from lint_llm_tags.analysis.values import Value

_SHOWING = frozenset({"debug", "info", "warning", "error", "exception", "log", "append", "get", "write"})
"""Methods that do not change the request which they are given."""


def headers_added(value: Value, depth: int = 3) -> frozenset[str] | None:
    """Names of the headers that the hooks in a value set; None where that cannot be told."""
    found: frozenset[str] = frozenset()
    for option in options(value):
        added: list[frozenset[str] | None] = [None]
        if isinstance(option, Const):
            added = []
        elif isinstance(option, FunctionValue):
            added = [_added_by(option.fact)]
        elif isinstance(option, InstanceValue):
            added = _added_by_methods(option)
        elif isinstance(option, DictValue) and depth and not option.rest:
            added = [headers_added(entry.value, depth - 1) for entry in option.entries.values()]
        elif isinstance(option, SequenceValue) and depth:
            added = [headers_added(item, depth - 1) for item in option.items]
        for names in added:
            if names is None:
                return None
            found |= names
    return found


def _added_by_methods(instance: InstanceValue) -> list[frozenset[str] | None]:
    try:
        statements = [one for unit in instance.cls.fact.members for one in unit.facts()]
    except Unreadable:
        return [None]
    functions = [one for one in statements if isinstance(one, facts.Function) and one.name != "__init__"]
    return [_added_by(function) for function in functions] or [None]


def _added_by(function: facts.Function) -> frozenset[str] | None:
    """The headers that a function sets by constant names, if it does nothing else with what it is given."""
    own = {parameter.name for parameter in function.parameters if parameter.name != "self"}
    found: set[str] = set()
    for item in everything(function.body):
        if isinstance(item, (facts.Assign, facts.AugmentedAssign)):
            targets = item.targets if isinstance(item, facts.Assign) else (item.target,)
            for target in targets:
                if isinstance(target, facts.Subscript) and _is_headers(target.base):
                    if not isinstance(target.index, facts.Constant) or not isinstance(target.index.value, str):
                        return None
                    found.add(target.index.value)
                elif _is_headers(target):
                    return None
        elif isinstance(item, facts.Call) and _may_change(item, own):
            return None
    return frozenset(found)


def _may_change(call: facts.Call, own: set[str]) -> bool:
    """Whether a call may change the headers of a request that a function is given."""
    callee = call.callee
    if isinstance(callee, facts.Attribute) and callee.name in MUTATORS and _is_headers(callee.base):
        return callee.name != "pop"
    if isinstance(callee, facts.Name) and callee.id in HARMLESS:
        return False
    if isinstance(callee, facts.Attribute) and callee.name in _SHOWING:
        return False
    return any(
        _is_headers(argument.value) or (isinstance(argument.value, facts.Name) and argument.value.id in own)
        for argument in call.arguments
    )


def _is_headers(place: facts.Expr) -> bool:
    name = place.name if isinstance(place, facts.Attribute) else place.id if isinstance(place, facts.Name) else ""
    return name == "headers"
