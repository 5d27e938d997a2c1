"""Changing objects: items, attributes and the methods of dicts and lists that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import spot_of
from lint_llm_tags.analysis.classes import find_member, linearised, setter_of
from lint_llm_tags.analysis.effects import HOOKING, LIST_MUTATORS
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.instances import after_item, after_method, initialised
from lint_llm_tags.analysis.mappings import merge, pairs_as_mapping, with_item
from lint_llm_tags.analysis.possibilities import either, openness, options, single
from lint_llm_tags.analysis.sessions import put, store_on
from lint_llm_tags.analysis.showing import show_change
from lint_llm_tags.analysis.stores import held_before
from lint_llm_tags.analysis.usefulness import is_promising
from lint_llm_tags.analysis.values import (
    NONE,
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    External,
    InstanceValue,
    Layer,
    Record,
    SequenceValue,
    Spot,
    Text,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.providers.model import Carrier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def write_back(ev: Evaluator, frame: Frame, place: facts.Expr, old: Value, new: Value) -> None:
    """The object at ``place`` was changed from ``old`` to ``new``: every name of it shows that."""
    if old is new:
        return
    identity = getattr(old, "identity", None)
    if identity in ev.watched:
        ev.watched[identity].append(new)
    if identity is not None:
        show_change(ev, frame, identity, new)
    value = evaluate(ev, frame, place)
    if all(option is not new for option in options(value)):
        rest = [option for option in options(value) if getattr(option, "identity", None) != identity]
        held = either([*rest, new])
        if isinstance(place, facts.Name):
            if frame.environment is not None:
                frame.environment[place.id] = held
        elif isinstance(place, facts.Attribute):
            store_attribute(ev, frame, place, held)
        elif isinstance(place, facts.Subscript):
            store_item(ev, frame, place, held)


def show_later(ev: Evaluator, frame: Frame, old: Value, change: Callable[[Value], Value]) -> None:
    """An object was changed that nobody has looked at yet: the change is made when somebody does."""
    new = ev.defer(lambda: either(change(option) for option in options(old)), (old,))
    scope: Frame | None = frame
    while scope is not None:
        for name, value in (scope.environment or {}).items():
            if value is old and scope.environment is not None:
                scope.environment[name] = new
        scope = scope.parent


def _with_stored(option: Value, key: Value, value: Value, spot: Spot | None) -> Value:
    if isinstance(option, DictValue):
        return with_item(option, key, value, spot)
    if isinstance(option, InstanceValue) and option.mapping is not None:
        return replace(option, mapping=with_item(option.mapping, key, value, spot))
    if isinstance(option, SequenceValue):
        return replace(option, items=(*option.items, value), exact=False)
    return option


def store_item(ev: Evaluator, frame: Frame, target: facts.Subscript, value: Value) -> None:
    """``base[key] = value``."""
    ev.hold(value)
    base = evaluate(ev, frame, target.base)
    key = evaluate(ev, frame, target.index)
    spot = spot_of(frame, target.index)
    if not isinstance(key, Const) and is_pending(value) and is_promising(ev, value, set()):
        value = either(options(value))  # It is kept under no key: who looks there later could not tell what it is.
    if isinstance(target.base, facts.Attribute) and target.base.name == "__dict__":
        _store_in_dict(ev, frame, target.base.base, {key.value: value} if isinstance(key, Const) else {})
        return
    if is_pending(base) and isinstance(target.base, facts.Name):
        show_later(ev, frame, base, lambda option: _with_stored(option, key, value, spot))
        return
    for option in options(base):
        if isinstance(option, Unknown):
            _change_field(ev, frame, target.base, option, lambda held: with_item(held, key, value, spot))
            continue
        setter = find_member(ev, option.cls, "__setitem__") if isinstance(option, InstanceValue) else None
        if setter is not None and isinstance(option, InstanceValue):
            write_back(ev, frame, target.base, option, after_item(ev, option, setter[1], key, value))
        else:
            write_back(ev, frame, target.base, option, _with_stored(option, key, value, spot))
        if isinstance(option, External):
            ev.recorder.stored(option.name, key, value, frame)
            put(ev, frame, option.name, key, value)
            if option.name == "os.environ" and isinstance(key, Const):
                ev.surroundings.assign(str(key.value), frame, spot, value)
        elif isinstance(option, ClientValue) and len(option.chain) == 1 and isinstance(target.base, facts.Attribute):
            added = with_item(DictValue(new_identity()), key, value, spot)
            add_layer(ev, frame, target.base.base, replace(option, chain=()), option.chain[0], added)


def _change_field(
    ev: Evaluator, frame: Frame, place: facts.Expr, held: Unknown, change: Callable[[DictValue], Value]
) -> None:
    """``options.env[key] = value``, of a library's object that was made without an ``env``."""
    if isinstance(place, facts.Attribute) and any(
        isinstance(option, Record) for option in options(evaluate(ev, frame, place.base))
    ):
        store_attribute(ev, frame, place, change(DictValue(new_identity(), rest=(held,))))


def _store_in_dict(ev: Evaluator, frame: Frame, holder: facts.Expr, values: Mapping[object, Value]) -> None:
    """``holder.__dict__[name] = value``, ``holder.__dict__.update(name=value)``."""
    for name, value in values.items():
        for option in options(evaluate(ev, frame, holder)):
            if isinstance(option, InstanceValue):
                set_attribute(ev, frame, option, str(name), value)


def set_attribute(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str, value: Value) -> InstanceValue:
    """``instance.name = value``; gives the changed object."""
    ev.recorder.keep(value)
    frame.stored.setdefault((instance.cls, name, instance.identity), []).append(value)
    earlier = instance.earlier
    if name not in instance.attributes and name not in earlier and not _is_plain(value):
        earlier = {**earlier, name: ev.defer(lambda: held_before(ev, frame, instance, name), maker=name)}
    changed = replace(instance, attributes={**instance.attributes, name: value}, earlier=earlier)
    if name == "data" and instance.mapping is not None and isinstance(value, DictValue):
        changed = replace(changed, mapping=value)  # Of a ``UserDict``.
    show_change(ev, frame, instance.identity, changed)
    return changed


def _is_plain(value: Value) -> bool:
    """Whether neither a request nor its tags can come from a value."""
    return not is_pending(value) and all(
        isinstance(option, (Const, Text, Unknown)) and option != NONE for option in options(value)
    )


def remove_item(ev: Evaluator, frame: Frame, place: facts.Expr, key: Value) -> None:
    """``del base[key]``."""
    base = evaluate(ev, frame, place)
    if is_pending(base) and isinstance(place, facts.Name):
        show_later(ev, frame, base, lambda option: _without(option, key) if isinstance(option, DictValue) else option)
        return
    for option in options(base):
        if isinstance(option, DictValue):
            write_back(ev, frame, place, option, _without(option, key))
        elif isinstance(option, InstanceValue) and option.mapping is not None:
            write_back(ev, frame, place, option, replace(option, mapping=_without(option.mapping, key)))
        elif isinstance(option, ClientValue) and len(option.chain) == 1 and isinstance(place, facts.Attribute):
            removed = with_item(DictValue(new_identity()), key, NONE, None)
            add_layer(ev, frame, place.base, replace(option, chain=()), option.chain[0], removed)


def _without(base: DictValue, key: Value) -> DictValue:
    if isinstance(key, Const):
        return replace(base, entries={name: entry for name, entry in base.entries.items() if name != key.value})
    return replace(base, entries={name: replace(entry, certain=False) for name, entry in base.entries.items()})


def store_attribute(ev: Evaluator, frame: Frame, target: facts.Attribute, value: Value) -> None:
    """``base.name = value``."""
    ev.hold(value)

    base = evaluate(ev, frame, target.base)
    if is_pending(base) and isinstance(target.base, facts.Attribute) and frame.one_path:
        base = either(options(base))  # What an object holds that others hold, too.
    if not is_pending(value) and any(isinstance(option, ClientValue) for option in options(value)):
        for option in options(base):
            if isinstance(option, Record):
                store_on(ev, frame, option, target.name, value)
    for option in options(base) if not is_pending(base) else ():
        if isinstance(option, InstanceValue):
            setter = setter_of(ev, option.cls, target.name)
            if setter is None:
                changed = set_attribute(ev, frame, option, target.name, value)
            else:
                frame.stored.setdefault((option.cls, target.name, option.identity), []).append(value)
                changed = after_method(ev, initialised(ev, option), setter, (value,))
                show_change(ev, frame, option.identity, changed)
            if isinstance(target.base, facts.Name) and frame.environment is not None:
                frame.environment.setdefault(target.base.id, changed)
        elif isinstance(option, ClassValue):
            key = (option.frame.path, option.fact.qualname)
            frame.class_stored.setdefault((key, target.name), []).append(value)
            _show_on_instances(ev, frame, option, target.name, value)
        elif isinstance(option, Record):
            fields = with_item(option.arguments.keywords, Const(target.name), value, spot_of(frame, target))
            changed_record = replace(option, arguments=replace(option.arguments, keywords=fields))
            write_back(ev, frame, target.base, option, changed_record)
        elif isinstance(option, External):
            stored = ev.knowledge.module_values.setdefault((option.name, target.name), {})
            stored[frame.path, frame.scope] = value
            ev.recorder.assigned(option.name, target.name, value, frame)
        elif isinstance(option, ClientValue) and not option.chain:
            add_layer(ev, frame, target.base, option, target.name, value, replaces=True)
        elif isinstance(option, ClientValue) and ".".join((*option.chain, target.name)) in option.client.methods:
            _replace_method(ev, frame, target, option, value)


def _replace_method(ev: Evaluator, frame: Frame, target: facts.Attribute, resource: ClientValue, value: Value) -> None:
    """``client.responses.create = value``: calls of that method call ``value``."""
    place = target.base
    for _ in resource.chain:
        if not isinstance(place, facts.Attribute):
            return
        place = place.base
    client = replace(resource, chain=())
    changed = replace(client, replaced=(*client.replaced, ((*resource.chain, target.name), value)))
    holders = options(evaluate(ev, frame, place))
    put_back(ev, frame, place, either(changed if option == client else option for option in holders))


def _show_on_instances(ev: Evaluator, frame: Frame, cls: ClassValue, name: str, value: Value) -> None:
    """``type(self).client = value``: ``self.client`` is the new value too."""
    for held in list((frame.environment or {}).values()):
        if isinstance(held, InstanceValue) and cls in linearised(ev, held.cls):
            frame.replace_object(held.identity, replace(held, attributes={**held.attributes, name: value}))


def add_layer(
    ev: Evaluator, frame: Frame, place: facts.Expr, client: ClientValue, attribute: str, value: Value,
    *, replaces: bool = False,
) -> None:  # fmt: skip
    """``session.headers.update(value)``: the client at ``place`` has one more layer."""
    argument = client.client.module_globals.get(attribute)
    carrier = next((carrier for carrier in client.client.carriers if carrier.argument == argument), None)
    if carrier is None:
        return
    kept = tuple(layer for layer in client.layers if not replaces or layer.carrier.argument != argument)
    changed = replace(client, layers=(*kept, Layer(carrier, value)))
    holders = options(evaluate(ev, frame, place))
    for holder in holders:
        if isinstance(holder, InstanceValue) and holder.client == client:
            frame.replace_object(holder.identity, replace(holder, client=changed))
    if client not in holders:
        return
    put_back(ev, frame, place, either(changed if option == client else option for option in holders))


def put_back(ev: Evaluator, frame: Frame, place: facts.Expr, held: Value) -> None:
    """What stands at ``place`` has become ``held``."""
    if isinstance(place, facts.Name):
        if frame.environment is not None:
            frame.environment[place.id] = held
    elif isinstance(place, facts.Attribute):
        store_attribute(ev, frame, place, held)


_HEADER_CHANGES = frozenset({"update", "setdefault", "pop"})


def change_client(ev: Evaluator, frame: Frame, callee: facts.Attribute, base: Value, arguments: Arguments) -> bool:
    """``session.headers.update(...)``, ``request.add_header(...)``; tells whether it was one of these."""
    found = False
    for option in options(base):
        if not isinstance(option, ClientValue):
            continue
        added = DictValue(new_identity())
        given = arguments.positional
        if callee.name in _HEADER_CHANGES and len(option.chain) == 1 and isinstance(callee.base, facts.Attribute):
            if callee.name == "update":
                for value in given:
                    added = merge(added, pairs_as_mapping(value))
                added = merge(added, arguments.keywords)
            elif given:
                value = given[1] if callee.name == "setdefault" and given[1:] else NONE
                added = with_item(added, given[0], value, None)
            add_layer(ev, frame, callee.base.base, replace(option, chain=()), option.chain[0], added)
            found = True
        elif callee.name in ("add_header", "add_unredirected_header") and len(given) == 2:
            added = with_item(added, given[0], given[1], None)
            add_layer(ev, frame, callee.base, option, "headers", added)
            found = True
        elif callee.name in HOOKING and option.chain == ("meta", "events"):
            _hook(ev, frame, callee.base, replace(option, chain=()))
            found = True
    return found


def _hook(ev: Evaluator, frame: Frame, events: facts.Expr, client: ClientValue) -> None:
    """``client.meta.events.register(...)``: what the handler does to requests is not followed."""
    carrier = Carrier("events", "meta.events.register()", "anything", "headers")
    changed = replace(client, layers=(*client.layers, Layer(carrier, Unknown("an event handler may add tags"))))
    if isinstance(events, facts.Attribute) and isinstance(events.base, facts.Attribute):
        place = events.base.base
        holders = options(evaluate(ev, frame, place))
        put_back(ev, frame, place, either(changed if option == client else option for option in holders))


def update_mapping(ev: Evaluator, frame: Frame, place: facts.Expr, other: Value) -> bool:
    """``place |= other`` for dicts and sets; tells whether it was one."""
    found = False
    for option in options(evaluate(ev, frame, place)):
        if isinstance(option, DictValue):
            found = True
            write_back(ev, frame, place, option, merge(option, other))
        elif isinstance(option, SequenceValue) and option.kind == "set":
            found = True
            added = tuple(item for one in options(other) if isinstance(one, SequenceValue) for item in one.items)
            write_back(ev, frame, place, option, replace(option, items=distinct((*option.items, *added), option.first)))
    return found


def mutate(
    ev: Evaluator, frame: Frame, place: facts.Expr, base: Value, name: str, arguments: Arguments, spot: Spot
) -> Value | None:
    """Call the method ``name`` of ``base``, which stands at ``place``; None when it changes nothing known."""
    if isinstance(base, DictValue) and isinstance(place, facts.Attribute) and place.name == "__dict__":
        if name != "update":
            return None
        given = _update(DictValue(new_identity()), arguments, spot)[0]
        if isinstance(given, DictValue):
            _store_in_dict(ev, frame, place.base, {key: entry.value for key, entry in given.entries.items()})
        return NONE
    change = DICT_CHANGES.get(name)
    changed: Value
    if isinstance(base, Unknown) and change is not None:
        _change_field(ev, frame, place, base, lambda held: change(held, arguments, spot)[0])
        return None
    if isinstance(base, DictValue) and change is not None:
        changed, result = change(base, arguments, spot)
    elif isinstance(base, InstanceValue) and base.mapping is not None and change is not None:
        mapping, result = change(base.mapping, arguments, spot)
        changed = replace(base, mapping=mapping)
    elif isinstance(base, SequenceValue) and name in LIST_MUTATORS:
        changed, result = _changed_list(base, name, arguments), NONE
    elif isinstance(base, SequenceValue) and name in ("pop", "clear"):
        changed, result = replace(base, items=()) if name == "clear" else _popped(base, arguments), either(base.items)
    else:
        return None
    write_back(ev, frame, place, base, changed)
    return result


def _changed_list(base: SequenceValue, name: str, arguments: Arguments) -> SequenceValue:
    if name in ("remove", "discard"):
        return _without_element(base, arguments)
    if name in ("extend", "extendleft"):
        added = [
            item
            for value in arguments.positional
            for option in options(value)
            for item in (option.items if isinstance(option, SequenceValue) else (Unknown("an element"),))
        ]
        return replace(base, items=distinct((*base.items, *added), base.first), exact=False)
    first = arguments.positional[0] if name == "insert" and arguments.positional else None
    if name == "appendleft" or (isinstance(first, Const) and first.value == 0):
        return replace(base, items=(*arguments.positional[-1:], *base.items))
    return replace(base, items=(*base.items, *arguments.positional[-1:]), exact=base.exact and name == "append")


def _popped(base: SequenceValue, arguments: Arguments) -> SequenceValue:
    place = single(arguments.positional[0]) if arguments.positional else Const(-1)
    if not base.exact or not isinstance(place, Const) or not isinstance(place.value, int):
        return replace(base, exact=False)
    items = list(base.items)
    del items[place.value : place.value + 1 or None]
    return replace(base, items=tuple(items))


def _without_element(base: SequenceValue, arguments: Arguments) -> SequenceValue:
    """A list or set after ``remove(element)``."""
    constants = [item.value for item in base.items if isinstance(item, Const)]
    gone = single(arguments.positional[0]) if arguments.positional else NONE
    if not base.exact or len(constants) < len(base.items) or not isinstance(gone, Const):
        return replace(base, items=(*base.items, Unknown("an element that may be gone")), exact=False)
    place = constants.index(gone.value) if gone.value in constants else len(constants)
    return replace(base, items=(*base.items[:place], *base.items[place + 1 :]))


def _update(base: DictValue, arguments: Arguments, _spot: Spot) -> tuple[DictValue, Value]:
    changed = base
    for value in arguments.positional:
        changed = merge(changed, pairs_as_mapping(value))
    return merge(changed, arguments.keywords), NONE


def _setdefault(base: DictValue, arguments: Arguments, spot: Spot) -> tuple[DictValue, Value]:
    key = arguments.positional[0] if arguments.positional else Unknown("a key")
    default = arguments.positional[1] if len(arguments.positional) > 1 else NONE
    if not isinstance(key, Const):
        return with_item(base, key, default, spot), Unknown("an item", openness(key))
    entry = base.entries.get(key.value)
    if entry is not None and entry.certain:
        return base, entry.value
    if entry is not None:
        value = either((entry.value, default))
    elif base.rest:
        value = either((default, Unknown("an item that may be there already", openness(either(base.rest)))))
    else:
        value = default
    return replace(base, entries={**base.entries, key.value: Entry(value, True, key.spot or spot)}), value


def _pop(base: DictValue, arguments: Arguments, _spot: Spot) -> tuple[DictValue, Value]:
    key = arguments.positional[0] if arguments.positional else Unknown("a key")
    found = list(options(arguments.positional[1])) if len(arguments.positional) > 1 else []
    if isinstance(key, Const) and (entry := base.entries.get(key.value)) is not None:
        found = [entry.value] if entry.certain else [entry.value, *found]
    else:
        found.extend(Unknown("a popped item", openness(value)) for value in base.rest)
    return _without(base, key), either(found)


def _set_item(base: DictValue, arguments: Arguments, spot: Spot) -> tuple[DictValue, Value]:
    if len(arguments.positional) != 2:
        return base, NONE
    return with_item(base, arguments.positional[0], arguments.positional[1], spot), NONE


def _clear(base: DictValue, _arguments: Arguments, _spot: Spot) -> tuple[DictValue, Value]:
    return replace(base, entries={}, rest=()), NONE


DICT_CHANGES: dict[str, Callable[[DictValue, Arguments, Spot], tuple[DictValue, Value]]] = {
    "update": _update,
    "setdefault": _setdefault,
    "pop": _pop,
    "clear": _clear,
    "__setitem__": _set_item,
}


def distinct(items: tuple[Value, ...], first: int = 0) -> tuple[Value, ...]:
    """Each element once, apart from the ``first`` ones, where it is not known how many there are of each.

    What is put into itself again and again (``groups[a] |= groups[b]``) would double each time.
    """
    found = {id(item): item for item in items[first:]}
    return (*items[:first], *found.values())
