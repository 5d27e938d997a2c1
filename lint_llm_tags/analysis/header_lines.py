"""Headers that are written as one text with a line ``Name: value`` for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.carriage import JSON_WRITERS
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import Const, DictValue, Entry, Record, SequenceValue, Text, Value, new_identity

if TYPE_CHECKING:
    from collections.abc import Mapping


def headers_of_lines(value: Value) -> Value:
    """The mapping that a text says. Other values say no headers; what cannot be followed stays as it is."""
    found: list[Value] = []
    for option in options(value):
        lines = _lines(option)
        found.append(option if lines is None else DictValue(new_identity(), *lines))
    return either(found)


def _lines(value: Value) -> tuple[Mapping[object, Entry], tuple[Value, ...]] | None:
    """The headers in a text, and what may hold others: lines of which not even the name is known (``${HEADERS}``)."""
    if isinstance(value, Const) and isinstance(value.value, str):
        parts: tuple[Value, ...] = (value,)
    elif isinstance(value, Text):
        parts = value.parts
    else:
        return ({}, ()) if _is_no_such_text(value) else None
    entries: dict[object, Entry] = {}
    pending: list[list[Value]] = [[]]
    for part in parts:
        if not (isinstance(part, Const) and isinstance(part.value, str)):
            pending[-1].append(part)
            continue
        first, *more = part.value.split("\n")
        pending[-1].append(Const(first, part.spot))
        pending += [[Const(line, part.spot)] for line in more]
    others: list[Value] = []
    for line in pending:
        head = line[0]
        if not (isinstance(head, Const) and isinstance(head.value, str) and ":" in head.value):
            others += [part for part in line if not isinstance(part, Const)]
            continue
        name, _, rest = head.value.partition(":")
        tail = [one for one in line[1:] if not (isinstance(one, Const) and not one.value)]
        content: Value = Text((Const(rest.lstrip(), head.spot), *tail)) if tail else Const(rest.strip(), head.spot)
        entries[name.strip()] = Entry(content, True, head.spot)
    return entries, tuple(others)


def _is_no_such_text(value: Value) -> bool:
    """Whether it is a mapping, a list, or JSON, none of which has such lines."""
    return isinstance(value, (DictValue, SequenceValue)) or (isinstance(value, Record) and value.name in JSON_WRITERS)
