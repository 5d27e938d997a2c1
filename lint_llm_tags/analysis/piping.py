"""Models that are put into a chain, an agent or a graph by something outside of the project: they are a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import Arguments, ClientValue, DictValue, SequenceValue, Value, is_pending

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint_llm_tags.analysis.evaluator import Evaluator


def _settled(value: Value) -> tuple[Value, ...]:
    """The possibilities of a value, unless they would have to be worked out."""
    return () if is_pending(value) else options(value)


def values_in(arguments: Arguments, *, pending: bool = False) -> list[Value]:
    """The values passed, those inside lists and dicts too; with ``pending`` those that are not worked out yet."""
    named = arguments.keywords
    passed = [*arguments.positional, *(entry.value for entry in named.entries.values()), *named.rest]
    return [part for value in passed if pending or not is_pending(value) for part in _parts(value)]


def _parts(value: Value, settle: Callable[[Value], tuple[Value, ...]] = _settled) -> list[Value]:
    """The possibilities of a value; of lists and dicts those of what is in them."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, DictValue):
            held = (*(entry.value for entry in option.entries.values()), *option.rest)
            found.extend(part for value in held for part in settle(value))
        elif isinstance(option, SequenceValue):
            found.extend(part for item in option.items for part in settle(item))
        else:
            found.append(option)
    return found


def is_piped(value: Value) -> bool:
    """A model that something outside of the project puts into a chain, an agent or a graph."""
    return isinstance(value, ClientValue) and bool(value.client.pipes) and not value.chain


def piped_in(ev: Evaluator, arguments: Arguments, name: str) -> list[Value]:
    """The models that are passed to something of this name. What builds chains is worth working out for what."""
    builds = bool(name) and ev.catalog.builds_pipes(name)
    return [in_pipe(ev, one) for one in values_in(arguments, pending=builds) if is_piped(one)]


def in_pipe(ev: Evaluator, value: Value) -> Value:
    """A model that is only one part of what was made of it: arguments of a call do not reach it."""
    from lint_llm_tags.analysis.holders import hold

    if not isinstance(value, ClientValue):
        return value
    client = ev.catalog.client_type(value.client.pipes)
    assert client is not None
    return hold(ev, client, value, (), None)


def piped(ev: Evaluator, left: Value, right: Value) -> Value | None:
    """``left | right`` where one of them is a model, or a mapping with models; None where none is."""
    if all(isinstance(option, DictValue) for option in (left, *options(right))):
        return None
    found = [left] if is_piped(left) else [in_pipe(ev, one) for one in _parts(left, options) if is_piped(one)]
    found += [in_pipe(ev, one) for one in _parts(right, options) if is_piped(one)]
    return either(found) if found else None
