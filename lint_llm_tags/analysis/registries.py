"""Registries of a class: what its ``__init_subclass__`` puts into a dict or list of the class for each subclass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.budgets import Exhausted
from lint_llm_tags.analysis.classes import class_keywords, find_member, subclasses
from lint_llm_tags.analysis.parameters import bind_arguments
from lint_llm_tags.analysis.possibilities import either, options, unforced
from lint_llm_tags.analysis.slicing import Wanted
from lint_llm_tags.analysis.values import Arguments, ClassValue, DictValue, FunctionValue, SequenceValue, Value
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

_HOOK = "__init_subclass__"
MAX_SUBCLASSES = 32
"""A registry of more classes is not known."""


def registered(ev: Evaluator, owner: ClassValue, name: str, value: Value) -> Value:
    """The attribute ``name`` of a class with what is put there when classes derive from it."""
    hooks = [unit for unit in owner.fact.members if _HOOK in unit.names and name in unit.words]
    if not hooks or not any(isinstance(option, (DictValue, SequenceValue)) for option in unforced(value)):
        return value
    key = ("registry", owner.frame.path, owner.fact.qualname, name)
    if key in ev.registries:
        ev.reuse(key)
        return ev.registries[key]
    ev.registries[key] = value  # Who fills it sees it as it was.
    stack, ev.stack = ev.stack, []
    try:
        with ev.keeping(key), ev.recorder.muted():
            ev.registries[key] = either(_registered(ev, owner, option) for option in options(value))
    except Exhausted:
        del ev.registries[key]
        raise
    finally:
        ev.stack = stack
    return ev.registries[key]


def _registered(ev: Evaluator, owner: ClassValue, table: Value) -> Value:
    derived = subclasses(ev, owner)
    if not isinstance(table, (DictValue, SequenceValue)) or len(derived) > MAX_SUBCLASSES:
        return table
    changes = ev.watched[table.identity] = []
    try:
        for cls in derived:
            _derive(ev, owner, cls)
    finally:
        del ev.watched[table.identity]
    for change in changes:
        if isinstance(table, DictValue) and isinstance(change, DictValue):
            rest = (part for part in change.rest if part not in table.rest)
            table = replace(table, entries={**table.entries, **change.entries}, rest=(*table.rest, *rest))
        elif isinstance(table, SequenceValue) and isinstance(change, SequenceValue):
            items = (item for item in change.items if item not in table.items)
            table = replace(table, items=(*table.items, *items), exact=False)
    return table


def _derive(ev: Evaluator, owner: ClassValue, cls: ClassValue) -> None:
    """A class statement whose class derives from ``owner`` runs."""
    from lint_llm_tags.analysis.functions import new_frame, run_function

    found = find_member(ev, owner, _HOOK)
    for hook in options(found[1]) if found is not None else ():
        if isinstance(hook, FunctionValue) and hook.fact.parameters:
            frame = new_frame(hook)
            frame.known_arguments = True
            bind_arguments(ev, frame, hook, Arguments((cls,), class_keywords(ev, cls)))
            run_function(ev, frame, hook, Wanted(ev.vocabulary(frame.path), effects=True))
