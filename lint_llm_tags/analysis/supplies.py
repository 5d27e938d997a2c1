"""Supplies: what calls are supposed to pass besides what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.mappings import merge
from lint_llm_tags.analysis.possibilities import options, single
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    Const,
    DictValue,
    Entry,
    InstanceValue,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from lint_llm_tags.analysis.values import FunctionValue, Spot

    Change: TypeAlias = Callable[[Value, Arguments], Arguments]
    """What a call passes instead of what it does, by what is called."""

GIVEN = Const("given")
"""A tag's value."""


def rehearsed_arguments(spot: Spot, arguments: Arguments, rehearsed: Mapping[Spot, Change]) -> Arguments:
    """What a construction that was seen passes if calls pass something else, also those that make what it passes."""
    change = rehearsed.get(spot)
    arguments = arguments if change is None else change(NEVER, arguments)
    made = [one for one in passed_objects(arguments) if one.made_at in rehearsed]
    if not made:
        return arguments
    changed = {one.identity: _remade(one, rehearsed) for one in made}

    def renewed(value: Value) -> Value:
        return changed.get(value.identity, value) if isinstance(value, InstanceValue) else value

    entries = {name: replace(one, value=renewed(one.value)) for name, one in arguments.keywords.entries.items()}
    keywords = replace(arguments.keywords, entries=entries)
    return Arguments(tuple(map(renewed, arguments.positional)), keywords, arguments.more)


def _remade(instance: InstanceValue, rehearsed: Mapping[Spot, Change]) -> InstanceValue:
    if instance.made_at is None or instance.arguments is None:
        return instance
    return replace(instance, arguments=rehearsed_arguments(instance.made_at, instance.arguments, rehearsed))


def passed_objects(arguments: Arguments) -> Iterator[InstanceValue]:
    """Objects of the project's classes that a call passes."""
    values = [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]
    return (value for value in values if isinstance(value, InstanceValue))


def argument_for(function: FunctionValue, arguments: Arguments, name: str) -> Value | None:
    """What a call of a function passes in a parameter; None for nothing."""
    if name in arguments.keywords.entries:
        return arguments.keywords.entries[name].value
    names = [one.name for one in function.fact.parameters if one.kind in ("any", "position")]
    place = names.index(name) - (function.bound is not None) if name in names else -1
    return arguments.positional[place] if 0 <= place < len(arguments.positional) else None


def may_be_given(given: Arguments, name: str, order: Sequence[str]) -> bool:
    """Whether an argument can be added, or a dict in its place extended."""
    if name in order[: len(given.positional)]:
        return False
    entry = given.keywords.entries.get(name)
    return entry is None or all(_is_open_to_more(option) for option in options(entry.value))


def _is_open_to_more(value: Value) -> bool:
    return isinstance(value, DictValue) or (isinstance(value, Const) and value.value in (None, ""))


def adding(keywords: Mapping[str, Value], order: Sequence[str] = ()) -> Change:
    """Arguments added to those of a call; what it passes by position, in this order, it goes on to pass."""

    def change(_: Value, arguments: Arguments) -> Arguments:
        entries = dict(arguments.keywords.entries)
        for name, value in keywords.items():
            old = entries.get(name)
            if old is not None:
                entries[name] = Entry(_joined(single(old.value), value))
            elif name not in order[: len(arguments.positional)]:
                entries[name] = Entry(value)
        return Arguments(arguments.positional, replace(arguments.keywords, entries=entries), arguments.more)

    return change


def extending(function: FunctionValue, path: Sequence[str], value: Value) -> Change:
    """Something put into a dict that a call passes, under the keys of a path that begins with the parameter."""
    name, *keys = path

    def change(_: Value, arguments: Arguments) -> Arguments:
        old = argument_for(function, arguments, name)
        new = _with(single(old) if old is not None else None, keys, value)
        if old is None or name in arguments.keywords.entries:
            entries = {**arguments.keywords.entries, name: Entry(new)}
            return Arguments(arguments.positional, replace(arguments.keywords, entries=entries), arguments.more)
        positional = tuple(new if one is old else one for one in arguments.positional)
        return Arguments(positional, arguments.keywords, arguments.more)

    return change


def _with(held: Value | None, keys: Sequence[str], value: Value) -> Value:
    if not keys:
        return _joined(held, value)
    base = held if isinstance(held, DictValue) else DictValue(new_identity())
    old = base.entries.get(keys[0])
    inner = _with(single(old.value) if old is not None else None, keys[1:], value)
    return replace(base, entries={**base.entries, keys[0]: Entry(inner)})


def _joined(held: Value | None, value: Value) -> Value:
    """What a dict holds stays, and the same for tags and headers that are there."""
    if not isinstance(held, DictValue) or not isinstance(value, DictValue):
        return value
    return merge(value, held)


def dict_with(values: Mapping[str, Value]) -> DictValue:
    return DictValue(new_identity(), {key: Entry(value) for key, value in values.items()})


def mapping_of(values: Mapping[str, str]) -> DictValue:
    return dict_with({key: Const(value) for key, value in values.items()})
