"""Dicts: merging, looking up, and the many things that are or wrap one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import either, merge_paths, openness, options, single, unforced
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    EnvironmentVariable,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAPPING_TYPES = ("dict", "OrderedDict", "MappingProxyType", "Headers", "CaseInsensitiveDict", "CIMultiDict",
                  "HTTPHeaderDict", "ChainMap", "UserDict", "frozendict", "immutabledict")  # fmt: skip


def item_of(base: Value, index: Value) -> Value:
    """``base[index]``."""
    index = single(index)
    if isinstance(base, InstanceValue) and base.mapping is not None:
        base = base.mapping
    if isinstance(base, DictValue):
        if isinstance(index, Const):
            entry = base.entries.get(index.value)
            if entry is not None:
                return entry.value
            return either(base.rest) if base.rest else Unknown("an item that nobody was seen storing")
        return either([*(entry.value for entry in base.entries.values()), *base.rest])
    if isinstance(base, SequenceValue):
        if isinstance(index, SequenceValue) and index.kind == "slice":
            return _part_of(base, index)
        if base.exact and isinstance(index, Const) and isinstance(index.value, int):
            return base.items[index.value] if -len(base.items) <= index.value < len(base.items) else NEVER
        return either(base.items)
    if isinstance(base, ClassValue):
        return base
    if isinstance(base, External):
        if base.name == "os.environ" and isinstance(index, Const):
            return EnvironmentVariable(str(index.value))
        if base.name.startswith(("typing.", "typing_extensions.", "builtins.", "collections.abc.")):
            items = index.items if isinstance(index, SequenceValue) and index.kind == "tuple" else (index,)
            return Record(base.name, Arguments(items, DictValue(new_identity())))
        if isinstance(index, Const) and "secrets" in base.name.split("."):
            return External(f"{base.name}.{index.value!s}")
        return Unknown(f"an item of {base.name}")
    if isinstance(base, Record) and (mapping := as_mapping(base)) is not None:
        return item_of(mapping, index)
    return Unknown("an item of an unknown object", openness(base))


def _part_of(base: SequenceValue, bounds: SequenceValue) -> SequenceValue:
    """``base[1:3]``; where the bounds are not known, any of its elements."""
    found = [bound.value if isinstance(bound, Const) else "" for bound in bounds.items]
    start, stop, step = [bound if bound is None or isinstance(bound, int) else "" for bound in found]
    if not base.exact or isinstance(start, str) or isinstance(stop, str) or isinstance(step, str) or step == 0:
        return replace(base, identity=new_identity(), exact=False)
    return replace(base, identity=new_identity(), items=base.items[start:stop:step])


_OBJECTS = (ClientValue, InstanceValue, FunctionValue, ClassValue, SdkFunction, Partial, Record)


def with_item(base: DictValue, key: Value, value: Value, spot: Spot | None, *, certain: bool = True) -> DictValue:
    """``base`` after ``base[key] = value``."""
    keys = options(key)
    if not keys or not all(isinstance(option, Const) for option in keys):
        # What may be looked up by it again: ``self.clients[name] = OpenAI()``.
        objects = tuple(one for one in unforced(value) if isinstance(one, _OBJECTS) and one not in base.rest)
        return replace(base, rest=(*base.rest, *objects, Unknown("a key that is not known", openness(key))))
    entries = dict(base.entries)
    for option in keys:
        assert isinstance(option, Const)
        old = entries.get(option.value)
        sure = certain and len(keys) == 1
        if sure or old is None:
            entries[option.value] = Entry(value, sure, spot or option.spot)
        else:
            entries[option.value] = Entry(either((old.value, value)), old.certain, old.spot or spot)
    return replace(base, entries=entries)


def merge(base: DictValue, splat: Value, *, certain: bool = True) -> DictValue:
    """``{**base, **splat}``."""
    merged: list[DictValue] = []
    for option in options(splat):
        mapping = as_mapping(option)
        if mapping is not None:
            merged.append(_overlay(base, mapping, certain))
        elif isinstance(option, Const):
            merged.append(base)  # None: a TypeError at run time, or an `or {}` that was not narrowed.
        else:
            reason = option.reason if isinstance(option, Unknown) else "a mapping that cannot be followed"
            merged.append(replace(base, rest=(*base.rest, Unknown(reason, openness(option)))))
    if not merged:
        return base
    result = merged[0]
    for other in merged[1:]:
        result = merge_paths(result, other)
    return result


def _overlay(base: DictValue, top: DictValue, certain: bool) -> DictValue:
    entries = dict(base.entries)
    for key, entry in top.entries.items():
        old = entries.get(key)
        if (entry.certain and certain) or old is None:
            entries[key] = replace(entry, certain=entry.certain and certain)
        else:
            entries[key] = Entry(either((old.value, entry.value)), old.certain, entry.spot)
    return DictValue(base.identity, entries, (*base.rest, *top.rest))


def as_mapping(value: Value) -> DictValue | None:
    """The dict that a value is or wraps."""
    if isinstance(value, DictValue):
        return value
    if isinstance(value, Record) and value.name.rpartition(".")[2] in _MAPPING_TYPES:
        mapping = DictValue(new_identity())
        for argument in value.arguments.positional:
            mapping = merge(mapping, pairs_as_mapping(argument))
        return merge(mapping, value.arguments.keywords)
    if isinstance(value, ClientValue) and len(value.chain) == 1 and not value.open:
        return _of_client(value, value.chain[0])
    return value.mapping if isinstance(value, InstanceValue) else None


def _of_client(client: ClientValue, attribute: str) -> DictValue | None:
    """``client.default_headers``: what it was given there."""
    argument = client.client.module_globals.get(attribute, attribute)
    if all(carrier.argument != argument for carrier in client.client.carriers):
        return None
    mapping = DictValue(new_identity())
    for layer in client.layers:
        if layer.carrier.argument == argument:
            mapping = merge(mapping, layer.value, certain=layer.certain)
    return mapping


def pairs_as_mapping(value: Value) -> Value:
    """What ``dict(value)`` is for one argument: a mapping, or pairs."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, SequenceValue):
            found.append(_of_pairs(option.items, option.exact))
        elif isinstance(option, Generated) and option.paths:
            found.extend(_of_pairs(items, True) for items in option.paths)
        else:
            found.append(option)
    return either(found)


def _of_pairs(items: Iterable[Value], exact: bool) -> DictValue:
    mapping = DictValue(new_identity())
    for item in items:
        pair = single(item)
        if isinstance(pair, SequenceValue) and len(pair.items) == 2:
            mapping = with_item(mapping, pair.items[0], pair.items[1], None, certain=exact)
        else:
            mapping = merge(mapping, Unknown("pairs that cannot be followed", openness(item)))
    return mapping


def dict_of(arguments: Arguments) -> DictValue:
    """``dict(...)``."""
    built = DictValue(new_identity())
    for value in arguments.positional:
        built = merge(built, pairs_as_mapping(value))
    return merge(built, arguments.keywords)
