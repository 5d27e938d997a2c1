"""Enumerations: their members, by name and by value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import linearised
from lint_llm_tags.analysis.possibilities import options, single
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    Const,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    SequenceValue,
    Value,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

_ENUMERATIONS = frozenset({"enum.Enum", "enum.StrEnum", "enum.IntEnum", "enum.Flag", "enum.IntFlag"})


def is_enumeration(ev: Evaluator, cls: ClassValue) -> bool:
    return any(isinstance(base, External) and base.name in _ENUMERATIONS for base in linearised(ev, cls))


def enumeration_member(ev: Evaluator, cls: ClassValue, name: str, value: Value) -> Value:
    """A member: the constant that it is, or an object where the enumeration has methods of its own."""
    if isinstance(value, FunctionValue):
        return value
    methods = [one for one in linearised(ev, cls) if isinstance(one, ClassValue) and _defines_functions(ev, one)]
    if not methods:
        return value
    items = value.items if isinstance(value, SequenceValue) and value.kind == "tuple" else (value,)
    attributes = {"name": Const(name), "_name_": Const(name), "value": value, "_value_": value}
    return InstanceValue(new_identity(), cls, Arguments(items, DictValue(new_identity())), attributes)


def enumeration_members(ev: Evaluator, cls: ClassValue) -> dict[str, Value]:
    """All members, in order."""
    found: dict[str, Value] = {}
    for unit in cls.fact.members:
        for statement in ev.facts(cls.frame.path, unit):
            for target in statement.targets if isinstance(statement, facts.Assign) else ():
                name = target.id if isinstance(target, facts.Name) else "_"
                value = ev.class_member(cls, name) if not name.startswith("_") else None
                if value is not None and len(options(value)) == 1:
                    found[name] = enumeration_member(ev, cls, name, single(value))
    return found


def member_with_value(ev: Evaluator, cls: ClassValue, value: Value) -> Value | None:
    """What ``Team("web")`` gives; None where that is not known."""
    wanted = single(value)
    if isinstance(wanted, Const):
        for member in enumeration_members(ev, cls).values():
            held = single(member.attributes["_value_"] if isinstance(member, InstanceValue) else member)
            if isinstance(held, Const) and held.value == wanted.value:
                return member
    return None


def _defines_functions(ev: Evaluator, cls: ClassValue) -> bool:
    return any(
        isinstance(statement, facts.Function)
        for unit in cls.fact.members
        for statement in ev.facts(cls.frame.path, unit)
    )
