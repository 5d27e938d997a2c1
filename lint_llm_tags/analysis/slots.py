"""Where tags can be added at a site, and what stands there already: what a fix has to know, told without a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.envelope import open_of
from lint_llm_tags.analysis.http import BODY
from lint_llm_tags.analysis.mappings import as_mapping
from lint_llm_tags.analysis.possibilities import openness, options
from lint_llm_tags.analysis.records import CallRecord, ClientRecord
from lint_llm_tags.analysis.sites import Content, Given, Place, Slot
from lint_llm_tags.analysis.values import DECIDES, ClientValue, Const, DictValue, Never, Record, SequenceValue, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.values import Layer, Open, Value
    from lint_llm_tags.providers.model import Carrier

Seen = CallRecord | ClientRecord


def slot_of(records: Sequence[Seen], carrier: Carrier | None) -> Slot | None:
    """The slot of a line that calls the SDK itself."""
    # A view from inside a function whose callers are seen too tells nothing that these do not tell better.
    records = [record for record in records if not open_of(record.envelope)] or records
    layers = [layer for record in records for layer in _own_layers(record)]
    if carrier is None:
        # A request object that is sent: its headers stand where it was made.
        keys = tuple(dict.fromkeys(key for layer in layers for key in _inner_keys(layer)))
        return Slot("", "headers", "yes", keys=keys) if keys else None
    held = [layer for layer in layers if layer.carrier == carrier]
    dropped = _dropped(records, carrier)
    return Slot(
        carrier.argument,
        carrier.holds,
        _given(records, carrier.argument.partition(".")[0]),
        _content(held),
        _more(held),
        _keys(held),
        _positional(records[0]),
        beside=_beside(records),
        shadows=_keys(dropped),
        object=carrier.object,
        recommended=carrier.insert,
        local=carrier.local,
        drops=bool(dropped),
        replaces=carrier.replaces and any(_replaced(record, carrier) for record in records),
    )


def wrapper_slot(
    records: Sequence[Seen], inside: Iterable[Seen], carrier: Carrier | None, parameter: Open
) -> Slot | None:
    """The slot of a line that calls a wrapper. ``inside`` are views of the SDK's call from within the wrapper."""
    function = (parameter.path, parameter.function)
    seen = [layer for record in inside for layer in _own_layers(record)]
    parameters = dict.fromkeys(pair for layer in seen for pair in _value_parameters(layer, function))
    parameters |= dict.fromkeys((name, name) for layer in seen for name in _deciding_parameters(layer, function))
    passed = [(layer.carrier, name) for layer in seen for name in _mapping_parameters(layer, function)]
    passed.sort(key=lambda pair: pair[0] != carrier)  # The recommended carrier first.
    argument = ""
    given: Given = "maybe"
    if passed:
        carrier, argument = passed[0]
    elif parameter.splat and carrier is not None:
        argument = carrier.argument
    if not argument and not parameters:
        return None
    if carrier is not None and argument in (*_argument_parameters(inside, function), carrier.argument):
        given = "no" if _given(records, carrier.argument.partition(".")[0]) == "no" else "maybe"
        argument = carrier.argument if argument == carrier.argument else f"{argument}.{carrier.argument}"
    elif carrier is not None and argument in _whole_parameters(inside, function, carrier):
        argument = f"{argument}.{carrier.argument.partition('.')[2]}"
    held = [layer for record in records for layer in _own_layers(record) if layer.carrier == carrier]
    return Slot(
        argument,
        carrier.holds if carrier is not None else "headers",
        given,
        _content(held),
        _more(held),
        _keys(held),
        function=function,
        parameters=tuple(parameters),
        inner=tuple(dict.fromkeys(map(_place, _lacking(records) or records[:1]))),
        beside=_beside(records),
        replaces=carrier is not None and carrier.replaces and any(_replaced(record, carrier) for record in records),
    )


def _lacking(records: Iterable[Seen]) -> list[Seen]:
    return [record for record in records if record.envelope.lacking]


def _beside(records: Iterable[Seen]) -> tuple[Place, ...]:
    tags = (tag for record in _lacking(records) for tag in record.envelope.tags.values())
    spots = (tag.value_spot or tag.spot for tag in tags)
    return tuple(dict.fromkeys(Place(spot.path, *spot.mark) for spot in spots if spot is not None))


def _value_parameters(layer: Layer, function: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Keys of the mapping whose value is a parameter of the function, and the parameter."""
    for option in options(layer.value):
        mapping = as_mapping(option)
        for key, entry in mapping.entries.items() if mapping is not None else ():
            for item in openness(entry.value):
                if (item.path, item.function) == function:
                    yield str(key), item.name


def _mapping_parameters(layer: Layer, function: tuple[str, str]) -> Iterator[str]:
    """Parameters of the function that are the mapping, or are merged into it."""
    if layer.carrier.dead or layer.carrier.holds in ("anything", "http-client"):
        return
    for option in options(layer.value):
        mapping = as_mapping(option)
        for value in (option,) if mapping is None else mapping.rest:
            if _is_decision(value) or (isinstance(value, Unknown) and value.reason == BODY):
                continue
            for item in openness(value):
                if (item.path, item.function) == function and not item.splat:
                    yield item.name


def _whole_parameters(inside: Iterable[Seen], function: tuple[str, str], carrier: Carrier) -> Iterator[str]:
    """Parameters of the function that are an argument inside of which the carrier is: ``run_config=config``."""
    argument, _, path = carrier.argument.partition(".")
    for record in inside if path else ():
        entry = record.given.entries.get(argument)
        for value in options(entry.value) if entry is not None else ():
            for item in openness(value) if isinstance(value, Unknown) else ():
                if (item.path, item.function) == function and not item.splat:
                    yield item.name


def _argument_parameters(inside: Iterable[Seen], function: tuple[str, str]) -> Iterator[str]:
    """Parameters of the function that hold arguments of the call inside of it: ``converse(**request)``."""
    for record in inside:
        for value in record.given.rest:
            for item in openness(value):
                if (item.path, item.function) == function and not item.splat:
                    yield item.name


def _deciding_parameters(layer: Layer, function: tuple[str, str]) -> Iterator[str]:
    """Parameters of the function that decide whether a tag is there: ``{...: feature} if feature else {}``."""
    for value in options(layer.value):
        for item in openness(value) if _is_decision(value) else ():
            if (item.path, item.function) == function:
                yield item.name


def _is_decision(value: Value) -> bool:
    return isinstance(value, Unknown) and value.reason.endswith(DECIDES)


def _place(record: Seen) -> Place:
    return Place(record.spot.path, *record.spot.mark)


def keys_of(record: Seen) -> Iterator[str]:
    """The keys of the mappings that a call is given for tags, also of those without a value."""
    for layer in _own_layers(record):
        for option in options(layer.value):
            if (mapping := as_mapping(option)) is not None:
                yield from map(str, mapping.entries)


def _own_layers(record: Seen) -> tuple[Layer, ...]:
    return record.layers if isinstance(record, CallRecord) else record.value.layers


def _positional(record: Seen) -> tuple[str, ...]:
    return record.method.positional if isinstance(record, CallRecord) else record.value.client.positional


def _given(records: Iterable[Seen], name: str) -> Given:
    found = {_given_in(record.given, name) for record in records}
    return found.pop() if len(found) == 1 else "maybe"


def _given_in(given: DictValue, name: str) -> Given:
    entry = given.entries.get(name)
    if entry is not None and entry.certain:
        return "yes"
    return "no" if entry is None and not given.rest else "maybe"


def _content(layers: Iterable[Layer]) -> Content:
    values = [option for layer in layers for option in options(layer.value)]
    if values and all(isinstance(value, SequenceValue) for value in values):
        return "pairs"
    found: Content = "mapping"
    for layer in layers:
        for option in options(layer.value):
            if as_mapping(option) is not None:
                continue
            if (isinstance(option, Const) and option.value is None) or isinstance(option, Never):
                found = "optional" if found == "mapping" else found
            else:
                found = "other"
    return found


def _more(layers: Iterable[Layer]) -> bool:
    """Whether a mapping may have keys that cannot be told."""
    mappings = (as_mapping(option) for layer in layers for option in options(layer.value))
    return any(mapping.rest for mapping in mappings if mapping is not None)


def _keys(layers: Iterable[Layer]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(key for layer in layers for key in _value_keys(layer.value)))


def _value_keys(value: Value) -> Iterator[Place]:
    for option in options(value):
        held = option
        if isinstance(held, Record) and held.name.endswith(".dumps") and held.arguments.positional:
            yield from _value_keys(held.arguments.positional[0])
            continue
        mapping = as_mapping(held)
        for entry in mapping.entries.values() if mapping is not None else ():
            if entry.spot is not None:
                yield Place(entry.spot.path, *entry.spot.mark)


def _inner_keys(layer: Layer) -> Iterator[Place]:
    if layer.carrier.holds == "http-client":
        for option in options(layer.value):
            if isinstance(option, ClientValue):
                for inner in option.layers:
                    if inner.carrier.holds == "headers":
                        yield from _value_keys(inner.value)


def _dropped(records: Iterable[Seen], carrier: Carrier) -> list[Layer]:
    """Layers that are dropped when the carrier is given, and may have something to lose."""
    if not carrier.replaces:
        return []
    return [
        layer
        for record in records
        if isinstance(record, CallRecord) and record.receiver is not None
        for layer in record.receiver.layers
        # What is there without tags is lost as well, with all that it holds.
        if layer.carrier.layer == carrier.layer and (layer.carrier.replaces_on or not _is_empty(layer.value))
    ]


def _replaced(record: Seen, carrier: Carrier) -> bool:
    """Whether the argument in which a client is best given tags is of the same layer."""
    if not isinstance(record, CallRecord) or record.receiver is None:
        return False
    return any(one.insert and one.layer == carrier.layer for one in record.receiver.client.carriers)


def _is_empty(value: Value) -> bool:
    return all(
        (isinstance(option, DictValue) and not option.entries and not option.rest)
        or (isinstance(option, Const) and option.value is None)
        for option in options(value)
    )
