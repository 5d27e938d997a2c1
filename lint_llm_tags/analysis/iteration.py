"""Going through things: the elements of iterables, what generators and ``with`` give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.possibilities import either, openness, options, single
from lint_llm_tags.analysis.values import (
    ClassValue,
    Const,
    DictValue,
    External,
    Generated,
    InstanceValue,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
    no_arguments,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


MOST_ELEMENTS = 10_000
_LONGEST_WORD = 32
"""A text that is longer is not gone through letter by letter."""


def sequence_of(kind: str, items: Sequence[Value], exact: bool) -> SequenceValue:
    if len(items) > MOST_ELEMENTS:
        items, exact = (*items[:MOST_ELEMENTS], Unknown("an element of a long list")), False
    return SequenceValue(new_identity(), kind, tuple(items), exact)


def iterate(ev: Evaluator, value: Value) -> tuple[list[Value], bool]:
    """The elements of an iterable, and whether these are all of them in order."""
    elements, exact = _elements(ev, value)
    for element in elements:
        ev.hold(element)
    return elements, exact


def sequences(value: Value) -> tuple[tuple[Value, ...], ...]:
    """The elements that something with several possibilities may give, one possibility after the other."""
    found: list[tuple[Value, ...]] = []
    for option in options(value):
        if isinstance(option, Generated) and option.paths:
            found.extend(option.paths)
        elif isinstance(option, SequenceValue) and option.exact:
            found.append(option.items)
        else:
            return ()
    return tuple(found)


def spread(ev: Evaluator, value: Value) -> tuple[list[Value], Value | None]:
    """The arguments that ``*value`` passes, and what stands for those which cannot be told."""
    elements, exact = iterate(ev, value)
    if exact:
        return elements, None
    sequence = single(value)
    known = sequence.first if isinstance(sequence, SequenceValue) else 0
    more = Unknown("positional arguments that cannot be followed", openness(either(elements[known:])))
    return elements[:known], more


def _elements(ev: Evaluator, value: Value) -> tuple[list[Value], bool]:
    from lint_llm_tags.analysis.enumerations import enumeration_members, is_enumeration
    from lint_llm_tags.analysis.objects import method_result

    choices = options(value)
    found: list[Value] = []
    for option in choices:
        if isinstance(option, SequenceValue):
            if option.exact and len(choices) == 1:
                return list(option.items), True
            found.extend(option.items)
        elif isinstance(option, DictValue):
            keys: list[Value] = [Const(key) for key in option.entries]  # type: ignore[arg-type]
            if not option.rest and len(choices) == 1 and all(entry.certain for entry in option.entries.values()):
                return keys, True
            found.extend([*keys, *option.rest])
        elif isinstance(option, Const) and isinstance(option.value, str) and len(option.value) <= _LONGEST_WORD:
            letters: list[Value] = [Const(letter, option.spot) for letter in option.value]
            if len(choices) == 1:
                return letters, True
            found.extend(letters)
        elif isinstance(option, Generated):
            if len(option.paths) == 1 and len(choices) == 1:
                return list(option.paths[0]), True
            found.append(option.element)
        elif isinstance(option, ClassValue) and is_enumeration(ev, option):
            members = list(enumeration_members(ev, option).values())
            if len(choices) == 1:
                return members, True
            found.extend(members)
        elif isinstance(option, InstanceValue) and (fields := tuple_fields(ev, option)) is not None:
            if len(choices) == 1:
                return fields, True
            found.extend(fields)
        elif isinstance(option, InstanceValue):
            produced = method_result(ev, option, "__iter__")
            if produced is not None and any(isinstance(one, InstanceValue) for one in options(produced)):
                found.append(method_result(ev, option, "__next__") or Unknown("an element"))
                continue
            found.extend(iterate(ev, produced)[0] if produced is not None else [Unknown("an element")])
        else:
            found.append(Unknown("an element of something that cannot be followed", openness(option)))
    return found, False


def tuple_fields(ev: Evaluator, instance: InstanceValue) -> list[Value] | None:
    """The elements of a named tuple, and of a pydantic model, which gives pairs; None for other objects."""
    from lint_llm_tags.analysis.classes import linearised
    from lint_llm_tags.analysis.fields import fields_as_dict

    kinds = {base.name.rpartition(".")[2] for base in linearised(ev, instance.cls) if isinstance(base, External)}
    if kinds.isdisjoint({"NamedTuple", "BaseModel"}):
        return None
    fields = fields_as_dict(ev, instance).entries
    if "NamedTuple" in kinds:
        return [entry.value for entry in fields.values()]
    return [SequenceValue(new_identity(), "tuple", (Const(str(name)), entry.value)) for name, entry in fields.items()]


def generated_value(value: Value) -> Value:
    """The element of a generator, everything else as it is."""
    return either(option.element if isinstance(option, Generated) else option for option in options(value))


def enter(ev: Evaluator, frame: Frame, value: Value) -> Value:
    """What ``with value as x`` binds."""
    from lint_llm_tags.analysis.calls import call
    from lint_llm_tags.analysis.objects import method_of

    if is_pending(value):
        return ev.defer(lambda: enter(ev, frame, either(options(value))), (value,))
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Generated):
            found.append(option.element)
        elif isinstance(option, InstanceValue):
            method = method_of(ev, option, "__enter__") or method_of(ev, option, "__aenter__")
            spot = Spot(frame.path, facts.Mark(0, 0, 0, 0))
            entered = call(ev, frame, method, no_arguments(), spot) if method is not None else option
            found.extend(option if isinstance(one, Unknown) else one for one in options(entered))
        elif isinstance(option, Record) and option.arguments.positional:
            inner = option.arguments.positional[0]
            wraps = option.name.rpartition(".")[2] in ("closing", "aclosing", "nullcontext")
            found.append(enter(ev, frame, inner) if wraps else option)
        else:
            found.append(option)
    return either(found)
