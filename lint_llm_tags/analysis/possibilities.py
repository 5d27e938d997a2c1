"""What a value may be: its possibilities, what is left of several paths, and what it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    Deferred,
    DictValue,
    Either,
    Entry,
    EnvironmentVariable,
    External,
    FunctionValue,
    InstanceValue,
    Never,
    Openness,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Setting,
    Text,
    Unknown,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_OPTIONS = 16
"""A value with more possibilities is called unknown."""


def otherwise(value: Value) -> Value:
    """What else a value may be that turned out to be None; ``NEVER`` where that is all."""
    held = value.options if isinstance(value, Either) else (value,)
    return either(one.otherwise() for one in held if isinstance(one, Deferred) and one.otherwise is not None)


def options(value: Value) -> tuple[Value, ...]:
    """The possibilities of a value."""
    kind = type(value)
    if kind is Deferred:
        return options(value.force())  # type: ignore[union-attr]
    if kind is Either:
        held: tuple[Value, ...] = value.options  # type: ignore[union-attr]
        for option in held:
            if type(option) is Deferred:
                return options(either(one for option in held for one in options(option)))
        return held
    return () if kind is Never else (value,)


def unforced(value: Value) -> tuple[Value, ...]:
    """The possibilities of a value, where pending results stand for themselves."""
    if isinstance(value, Deferred):
        return (value,) if value.pending else unforced(value.force())
    if isinstance(value, Either):
        return value.options
    return () if isinstance(value, Never) else (value,)


def single(value: Value) -> Value:
    """The value itself where there is only one possibility, whether or not it was evaluated before."""
    found = options(value)
    return found[0] if len(found) == 1 else value


def either(values: Iterable[Value]) -> Value:
    """One value that may be any of ``values``."""
    found: list[Value] = []
    for value in values:
        for option in unforced(value):
            if not found:
                found.append(option)
            elif type(option) is DictValue and (index := _same_object(found, option)) is not None:
                if found[index] is not option:
                    found[index] = merge_paths(found[index], option)  # type: ignore[arg-type]
            elif type(option) is InstanceValue and (index := _same_object(found, option)) is not None:
                if found[index] is not option:
                    found[index] = _merge_versions(found[index], option)  # type: ignore[arg-type]
            elif _is_among(found, option):
                continue
            elif type(option) is ClientValue and (index := _same_client(found, option)) is not None:
                found[index] = _merge_layers(found[index], option)  # type: ignore[arg-type]
            else:
                found.append(option)
    if not found:
        return NEVER
    if len(found) == 1:
        return found[0]
    if len(found) > MAX_OPTIONS:
        unknown = Unknown("it has too many possible values", openness(Either(tuple(found))))
        clients = [option for option in found if type(option) is ClientValue]
        return Either((*clients[:MAX_OPTIONS], unknown)) if clients else unknown
    return Either(tuple(found))


def _is_among(found: list[Value], value: Value) -> bool:
    """``value in found``, without asking values of other kinds whether they are equal."""
    kind = type(value)
    for other in found:  # noqa: SIM110 - a generator takes twice as long
        if other is value or (type(other) is kind and other == value):
            return True
    return False


def _same_client(found: list[Value], value: ClientValue) -> int | None:
    """Where the same client stands with fewer or more layers, put on it after its construction, or another URL."""
    for index, other in enumerate(found):
        if type(other) is not ClientValue or other.origin != value.origin or other.chain != value.chain:
            continue
        if replace(other, layers=(), base_url=None) == replace(value, layers=(), base_url=None):
            shorter, longer = sorted((other.layers, value.layers), key=len)
            if longer[: len(shorter)] == shorter:
                return index
    return None


def _merge_layers(first: ClientValue, second: ClientValue) -> ClientValue:
    shorter, longer = sorted((first.layers, second.layers), key=len)
    added = tuple(replace(layer, certain=False) for layer in longer[len(shorter) :])
    return replace(first, layers=(*shorter, *added), base_url=_either_url(first, second))


def _either_url(first: ClientValue, second: ClientValue) -> Value | None:
    urls = [url for url in (first.base_url, second.base_url) if url is not None]
    return either(urls) if urls else None


def any_of(clients: Sequence[ClientValue]) -> ClientValue:
    """One client that stands for several of the same class: what only some of them carry is not certain."""
    first, *others = clients
    for other in others:
        if other.layers == first.layers and other.base_url == first.base_url:
            continue
        pairs = list(zip(first.layers, other.layers, strict=False))
        alike = next((place for place, (one, two) in enumerate(pairs) if one.carrier != two.carrier), len(pairs))
        layers = [
            replace(
                one,
                value=either((one.value, two.value)),
                certain=one.certain and two.certain,
                dead=one.dead and two.dead,
            )
            for one, two in pairs[:alike]
        ]
        layers += [replace(layer, certain=False) for layer in (*first.layers[alike:], *other.layers[alike:])]
        first = replace(first, layers=tuple(layers), base_url=_either_url(first, other))
    return first


def _same_object(found: list[Value], value: DictValue | InstanceValue) -> int | None:
    for index, other in enumerate(found):
        if type(other) is type(value) and other.identity == value.identity:
            return index
    return None


def _merge_versions(first: InstanceValue, second: InstanceValue) -> InstanceValue:
    """The same object after two paths: its attributes are what either of them left there."""
    if first == second:
        return first
    earlier = {**second.earlier, **first.earlier}
    attributes: dict[str, Value] = {}
    for name in {**first.attributes, **second.attributes}:
        one, two = (version.attributes.get(name, earlier.get(name, NEVER)) for version in (first, second))
        attributes[name] = one if one is two else either((one, two))
    mapping = either(one for one in (first.mapping, second.mapping) if one is not None)
    clients = [one.client for one in (first, second) if one.client is not None]
    return replace(
        first,
        attributes=attributes,
        client=any_of(clients) if clients else None,
        mapping=mapping if isinstance(mapping, DictValue) else first.mapping,
        earlier=earlier,
    )


def merge_paths(first: DictValue, second: DictValue) -> DictValue:
    """The same dict after two paths: what only one of them stored is not certain."""
    if first == second:
        return first
    entries: dict[object, Entry] = {}
    for key in {**first.entries, **second.entries}:
        one, two = first.entries.get(key), second.entries.get(key)
        if one is not None and two is not None:
            value = one.value if one.value == two.value else either((one.value, two.value))
            entries[key] = Entry(value, one.certain and two.certain, one.spot or two.spot)
        else:
            entry = one or two
            assert entry is not None
            entries[key] = replace(entry, certain=False)
    rest = first.rest + tuple(value for value in second.rest if value not in first.rest)
    return DictValue(first.identity, entries, rest)


_WHOLE = frozenset({Const, External, FunctionValue, ClassValue, ModuleValue, SdkFunction, Never})
"""Types of values that come from no parameter."""


def openness(value: object, depth: int = 4) -> Openness:
    """The parameters that a value depends on."""
    if type(value) in _WHOLE:
        return CLOSED
    if isinstance(value, Deferred):
        if value.pending:
            return CLOSED.union(*(openness(source, depth - 1) for source in value.sources)) if depth else CLOSED
        value = value.force()
    if isinstance(value, (Unknown, ClientValue)):
        found = value.open
        if isinstance(value, ClientValue) and depth:
            for layer in value.layers:
                found |= openness(layer.value, depth - 1)
        return found
    if not depth:
        return CLOSED
    parts: Iterable[object] = ()
    if isinstance(value, Either):
        parts = value.options
    elif isinstance(value, Text):
        parts = value.parts
    elif isinstance(value, SequenceValue):
        parts = value.items
    elif isinstance(value, DictValue):
        parts = (*(entry.value for entry in value.entries.values()), *value.rest)
    elif isinstance(value, Record):
        parts = (*value.arguments.positional, value.arguments.keywords)
    elif isinstance(value, Arguments):
        parts = (*value.positional, value.keywords, value.more)
    found = CLOSED
    for part in parts:
        found |= openness(part, depth - 1)
    return found


def truth(value: Value) -> bool | None:
    """Whether a value is true, where that is certain and need not be worked out."""
    if any(is_pending(option) for option in unforced(value)):
        return None
    verdicts = {_truth(option) for option in options(value)}
    return verdicts.pop() if len(verdicts) == 1 else None


def _truth(value: Value) -> bool | None:
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, DictValue):
        if any(entry.certain for entry in value.entries.values()):
            return True
        return None if value.entries or value.rest else False
    if isinstance(value, SequenceValue):
        return bool(value.items) if value.exact else None
    if isinstance(value, (EnvironmentVariable, Setting)):
        return True if value.given or (value.given is None and _is_name(value.default)) else None
    if isinstance(
        value, (ClientValue, FunctionValue, ClassValue, InstanceValue, ModuleValue, SdkFunction, Partial, BoundMethod)
    ):
        return True
    return None


_SWITCHES = frozenset({"1", "true", "yes", "on"})


def _is_name(default: Value | None) -> bool:
    """Whether a default says what something is called: who sets that sets it to another name, and not to nothing."""
    if not isinstance(default, Const) or not isinstance(default.value, str):
        return False
    return bool(default.value.strip()) and default.value.lower() not in _SWITCHES


HOLDING = frozenset({DictValue, SequenceValue, InstanceValue, Record, Either, Deferred})
"""Types of values that may hold an object."""


def substitute(value: Value, identity: int, new: Value, depth: int = 5) -> Value:
    """``value`` with the object ``identity`` replaced by ``new``, wherever it is held."""
    if type(value) not in HOLDING:
        return value  # Most values: by far the cheapest way to tell.
    if isinstance(value, Deferred):
        if value.pending:
            return value
        looked_at = value.force()
        changed_later = substitute(looked_at, identity, new, depth)
        return value if changed_later is looked_at else changed_later
    if isinstance(value, Either):
        found = tuple(substitute(option, identity, new, depth - 1) for option in value.options) if depth else ()
        return value if all(map(_is, found, value.options)) else either(found)
    assert isinstance(value, (DictValue, SequenceValue, InstanceValue, Record))
    if value.identity == identity:
        return new
    if not depth or isinstance(value, Record):
        return value
    if isinstance(value, InstanceValue):
        attributes = {
            name: changed
            for name, held in value.attributes.items()
            if type(held) in HOLDING and (changed := substitute(held, identity, new, depth - 1)) is not held
        }
        return replace(value, attributes={**value.attributes, **attributes}) if attributes else value
    if isinstance(value, DictValue):
        entries = {
            key: replace(entry, value=changed)
            for key, entry in value.entries.items()
            if (changed := substitute(entry.value, identity, new, depth - 1)) is not entry.value
        }
        return replace(value, entries={**value.entries, **entries}) if entries else value
    items = tuple(substitute(item, identity, new, depth - 1) for item in value.items)
    return value if all(map(_is, items, value.items)) else replace(value, items=items)


def _is(first: object, second: object) -> bool:
    return first is second
