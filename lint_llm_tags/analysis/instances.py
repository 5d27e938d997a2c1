"""Objects of project classes: constructing them, and what their constructors leave in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import sdk
from lint_llm_tags.analysis.budgets import Exhausted
from lint_llm_tags.analysis.classes import find_member, is_mapping_class, is_typed_dict, linearised, sdk_base
from lint_llm_tags.analysis.coercion import coerced
from lint_llm_tags.analysis.decorators import FINISHING_WORDS, finishes
from lint_llm_tags.analysis.enumerations import is_enumeration, member_with_value
from lint_llm_tags.analysis.fields import alias, declared_fields, field_default, fields_as_dict, is_model, open_fields
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.mappings import dict_of, merge
from lint_llm_tags.analysis.outlines import stored_from
from lint_llm_tags.analysis.parameters import bind_arguments, bind_open
from lint_llm_tags.analysis.possibilities import any_of, either, openness, options
from lint_llm_tags.analysis.slicing import Wanted
from lint_llm_tags.analysis.usefulness import is_certain
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    Openness,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator


MAX_CONSTRUCTIONS = 8
"""A class that is constructed in more places is taken as if its constructor's arguments were not known."""
MAX_FILLED = 16
"""The same for one without a constructor of its own: what its fields are is soon told."""


def construct(ev: Evaluator, frame: Frame, cls: ClassValue, arguments: Arguments, spot: Spot) -> Value:
    """Call a class of the project."""
    key = (cls.frame.path, cls.fact.qualname)
    chain = _of_decorated((*frame.chain, spot), arguments)
    supplied = _note_clients(ev, cls, arguments)
    for base in linearised(ev, cls):
        if isinstance(base, ClassValue):
            owner = (base.frame.path, base.fact.qualname)
            visible = ev.knowledge.constructions.setdefault(owner, {})
            if chain not in visible:
                visible[chain] = arguments
            elif owner in ev.knowledge.suspects and _is_decided(visible[chain], arguments):
                visible[chain] = arguments
                ev.knowledge.decided.add(owner)
            if supplied:
                ev.knowledge.supplied.add(owner)
    if is_typed_dict(ev, cls):
        return dict_of(arguments)
    if is_enumeration(ev, cls) and len(arguments.positional) == 1:
        return member_with_value(ev, cls, arguments.positional[0]) or Unknown("a member of an enumeration")
    ev.recorder.constructed(key)
    instance = InstanceValue(new_identity(), cls, arguments, made_at=spot)
    if ev.making:
        ev.belonging.add(instance.identity)
    if not ev.only_gives or (ev.making and _has_changers(ev, cls)):
        ev.note_made(instance.identity)
    if sdk_base(ev, cls) is not None or ev.is_wrapper(*key) or is_mapping_class(ev, cls):
        return initialise(ev, frame, instance, arguments, spot)
    return instance


def _is_decided(before: Arguments, now: Arguments) -> bool:
    """Whether a construction was seen before with what other constructors' callers decide, and is so no more."""
    return _is_up_to_constructors(before) and not _is_up_to_constructors(now)


def _is_up_to_constructors(arguments: Arguments) -> bool:
    return any(one.constructs for one in openness(arguments))


def _of_decorated(chain: tuple[Spot, ...], arguments: Arguments) -> tuple[Spot, ...]:
    """Where a construction stands: decorators without arguments have no places, what they decorate tells them apart."""
    from lint_llm_tags.analysis.objects import NOWHERE

    decorated = arguments.positional[0] if arguments.positional else None
    if not isinstance(decorated, FunctionValue) or all(spot.mark != NOWHERE for spot in chain):
        return chain
    return (Spot(f"{decorated.frame.path}:{decorated.fact.qualname}", NOWHERE), *chain)


def _has_changers(ev: Evaluator, cls: ClassValue) -> bool:
    """Whether methods of a class are known to change what requests carry."""
    return any(
        not unit.names.isdisjoint(ev.changers)
        for base in linearised(ev, cls)
        if isinstance(base, ClassValue)
        for unit in base.fact.members
    )


def note_construction(ev: Evaluator, frame: Frame, instance: InstanceValue, spot: Spot) -> None:
    """An object was made of another one, with other fields: as good as constructed with these."""
    passed = Arguments((), fields_as_dict(ev, instance))
    key = (instance.cls.frame.path, instance.cls.fact.qualname)
    ev.knowledge.constructions.setdefault(key, {}).setdefault((*frame.chain, spot), passed)
    ev.recorder.constructed(key)
    ev.note_made(instance.identity)


def _note_clients(ev: Evaluator, cls: ClassValue, arguments: Arguments) -> bool:
    """Note the names under which objects of a class may hold clients that their constructor is given, if it is any."""
    given = {str(name) for name, entry in arguments.keywords.entries.items() if is_certain(ev, entry.value)}
    places = [place for place, value in enumerate(arguments.positional) if is_certain(ev, value)]
    if places:
        given.update(name for place, name in enumerate(declared_fields(ev, cls)) if place in places)
    found = find_member(ev, cls, "__init__") if given or places else None
    for function in options(found[1]) if found else ():
        if isinstance(function, FunctionValue):
            parameters = function.fact.parameters[1:]
            given.update(parameters[place].name for place in places if place < len(parameters))
            ev.given.update(stored_from(function.fact, given))
    ev.given.update(given)
    return bool(given or places)


def unseen_instance(ev: Evaluator, cls: ClassValue, open: Openness = CLOSED) -> Value:
    """An object of a class whose construction is not seen."""
    instance = InstanceValue(new_identity(), cls, open=open)
    base = sdk_base(ev, cls)
    if base is None:
        return instance
    client = ev.sdks(cls.frame.path).client(base.name)
    assert client is not None
    built = initialised(ev, instance)
    return built if built.client is not None else replace(built, client=ClientValue(client, open=open))


def initialised(ev: Evaluator, instance: InstanceValue) -> InstanceValue:
    """The instance after its constructor ran: once for known arguments, else for every visible construction."""
    from lint_llm_tags.analysis.objects import NOWHERE

    key = (instance.identity, id(instance.arguments))
    cls = (instance.cls.frame.path, instance.cls.fact.qualname)
    kept = cls if instance.arguments is None else key
    if key in ev.initialised:
        ev.reuse(kept)
        built = ev.initialised[key]
        if not instance.attributes or instance.attributes is built.attributes:
            return built
        return replace(built, attributes={**built.attributes, **instance.attributes})  # What was set afterwards wins.
    if instance.arguments is None and cls in ev.unseen:
        ev.reuse(kept)
        built = ev.unseen[cls]
        return replace(instance, attributes={**built.attributes, **instance.attributes}, client=built.client)
    ev.initialised[key] = instance
    before = ev.placeholders
    frame = Frame("function", instance.cls.frame.path, instance.cls.fact.qualname, parent=instance.cls.frame)
    spot = Spot(frame.path, NOWHERE)
    belongs = ev.has_made(instance.identity) or instance.identity in ev.belonging
    before_making, ev.making = ev.making, belongs
    try:
        with ev.keeping(kept):
            if instance.arguments is not None:
                result = initialise(ev, frame, instance, instance.arguments, spot)
            else:
                result = _constructed_anywhere(ev, frame, instance, spot)
        if instance.attributes:
            result = replace(result, attributes={**result.attributes, **instance.attributes})
    finally:
        ev.making = before_making
    if ev.placeholders != before:
        del ev.initialised[key]  # Its constructor is still running further out: more will be known later.
        return result
    ev.initialised[key] = result
    if instance.arguments is None:
        ev.unseen[cls] = result
    return result


def _constructed_anywhere(ev: Evaluator, frame: Frame, instance: InstanceValue, spot: Spot) -> InstanceValue:
    key = (instance.cls.frame.path, instance.cls.fact.qualname)
    ev.knowledge.relied.add(key)
    known = ev.constructions(*key)
    inner = {part for chain in known for part in _seen_from_further_in(chain)}
    visible = {chain: arguments for chain, arguments in known.items() if chain not in inner}
    most = (
        MAX_FILLED
        if is_model(ev, instance.cls) and not find_member(ev, instance.cls, "__init__")
        else MAX_CONSTRUCTIONS
    )
    if len(visible) > most:
        # A function that builds it stands for all that call the function.
        visible = {
            chain: arguments
            for chain, arguments in known.items()
            if not any(part in known for part in _seen_from_further_in(chain))
        }
    if not visible or len(visible) > most:
        return initialise(ev, frame, instance, None, spot)
    ev.knowledge.believed.add(key)
    built = [
        _made_at(chain[-1], initialise(ev, frame, replace(instance, identity=new_identity()), arguments, spot))
        for chain, arguments in visible.items()
    ]
    names = dict.fromkeys(name for one in built for name in one.attributes)
    attributes = {name: either(_set_or_default(ev, frame, one, name) for one in built) for name in names}
    clients = [one.client for one in built if one.client is not None]
    return replace(instance, attributes=attributes, client=any_of(clients) if clients else None)


def _set_or_default(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value:
    """An attribute as a constructor left it; where it did not touch it, what the class says."""
    if name in instance.attributes:
        return instance.attributes[name]
    member = find_member(ev, instance.cls, name)
    return field_default(ev, frame, instance, name, member[1]) if member is not None else NEVER


def _made_at(spot: Spot, instance: InstanceValue) -> InstanceValue:
    """The instance with the place of its construction, where the client that it is knows none."""
    from lint_llm_tags.analysis.objects import NOWHERE

    client = instance.client
    if client is None or client.origin is None or client.origin.mark != NOWHERE:
        return instance
    return replace(instance, client=replace(client, origin=spot))


def _seen_from_further_in(chain: tuple[Spot, ...]) -> Iterator[tuple[Spot, ...]]:
    """The same construction, as it is seen where not all of the calls are followed that lead to it."""
    return (chain[start:] for start in range(1, len(chain)))


def initialise(
    ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments | None, spot: Spot
) -> InstanceValue:
    """Run the constructor on ``instance``; ``arguments`` None means that they are not known."""
    key = (instance.identity, id(instance.arguments))
    ev.initialised[key] = instance
    try:
        ev.initialised[key] = _initialise(ev, frame, instance, arguments, spot)
    except Exhausted:
        del ev.initialised[key]
        raise
    return ev.initialised[key]


def _initialise(
    ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments | None, spot: Spot
) -> InstanceValue:
    from lint_llm_tags.analysis.functions import new_frame, run_function
    from lint_llm_tags.analysis.objects import NOWHERE

    found = find_member(ev, instance.cls, "__init__")
    function = (
        next((option for option in options(found[1]) if isinstance(option, FunctionValue)), None) if found else None
    )
    if function is None:
        return _without_init(ev, frame, instance, arguments, spot)
    if ev.is_running(function) or not function.fact.parameters:
        ev.placeholders += 1
        return instance
    if arguments is not None and instance.mapping is None and is_mapping_class(ev, instance.cls):
        instance = replace(instance, mapping=DictValue(new_identity()))
    chain = (*frame.chain, spot) if spot.mark != NOWHERE else frame.chain
    calls = (*frame.calls, (instance.cls.frame.path, instance.cls.fact.qualname)) if chain else ()
    inner = new_frame(function, chain, calls)
    receiver = function.fact.parameters[0].name
    inner.known_arguments = arguments is not None
    with ev.recorder.muted(when=spot.mark == NOWHERE), ev.unheld(instance.identity):
        if arguments is None:
            bind_open(ev, inner, function, instance)
        else:
            passed = Arguments((instance, *arguments.positional), arguments.keywords, arguments.more)
            bind_arguments(ev, inner, function, passed)
        wanted = Wanted(ev.vocabulary(inner.path), requests=not ev.recorder.is_muted, objects=frozenset({receiver}))
        run_function(ev, inner, function, wanted)
    return replace(_after(instance, (inner.environment or {}).get(receiver)), arguments=instance.arguments)


def _without_init(
    ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments | None, spot: Spot
) -> InstanceValue:
    """A class without ``__init__``: an SDK client's own, a dataclass's or a model's."""
    from lint_llm_tags.analysis.objects import NOWHERE

    base = sdk_base(ev, instance.cls)
    if base is not None and arguments is not None:
        client = ev.sdks(frame.path).client(base.name)
        assert client is not None
        with ev.recorder.muted(when=spot.mark == NOWHERE):
            value = sdk.construct_client(ev, frame, client, base.name, arguments, spot)
        return replace(instance, client=sdk.client_in(value))
    if arguments is None:
        many = len(ev.constructions(instance.cls.frame.path, instance.cls.fact.qualname)) > MAX_CONSTRUCTIONS
        opened = open_fields(ev, instance.cls, filled=many)
        return _after_post_init(ev, replace(instance, attributes={**opened, **instance.attributes}))
    if is_mapping_class(ev, instance.cls):
        return filled(ev, replace(instance, mapping=DictValue(new_identity())), dict_of(arguments))
    fields = declared_fields(ev, instance.cls)
    attributes = dict(zip(fields, arguments.positional, strict=False))
    names = {alias(ev, instance.cls, name).value: name for name in fields}
    keywords = {str(name): entry.value for name, entry in arguments.keywords.entries.items() if entry.certain}
    attributes.update(coerced(ev, instance.cls, {names.get(name, name): value for name, value in keywords.items()}))
    hidden = (*arguments.keywords.rest, *([arguments.more] if arguments.more is not None else []))
    for name in fields if hidden else ():
        attributes.setdefault(name, Unknown(f"field {name!r} may be in a splat", openness(either(hidden))))
    return _after_post_init(ev, replace(instance, attributes=attributes))


def filled(ev: Evaluator, instance: InstanceValue, given: DictValue) -> InstanceValue:
    """An object that is a dict too, after its constructor was given ``given``: ``UserDict`` stores item by item."""
    own = find_member(ev, instance.cls, "__setitem__")
    bases = linearised(ev, instance.cls)
    if own is None or not any(isinstance(base, External) and base.name.endswith(".UserDict") for base in bases):
        return replace(instance, mapping=merge(instance.mapping or DictValue(new_identity()), given))
    for key, entry in given.entries.items():
        instance = after_item(ev, instance, own[1], Const(key), entry.value)  # type: ignore[arg-type]
    return instance


def after_item(ev: Evaluator, instance: InstanceValue, setter: Value, key: Value, value: Value) -> InstanceValue:
    """The object after ``instance[key] = value`` where its class says what that does."""
    after = after_method(ev, instance, setter, (key, value))
    if after.mapping is not None and after.mapping is instance.mapping:
        unknown = Unknown(f"__setitem__() of {instance.cls.fact.name} is not followed")
        after = replace(after, mapping=replace(after.mapping, rest=(*after.mapping.rest, unknown)))
    return after


def _after_post_init(ev: Evaluator, instance: InstanceValue) -> InstanceValue:
    """The object after the methods that a generated constructor calls last."""
    for base in reversed(linearised(ev, instance.cls)):
        for unit in base.fact.members if isinstance(base, ClassValue) else ():
            if unit.words.isdisjoint(FINISHING_WORDS) and unit.names.isdisjoint(FINISHING_WORDS):
                continue
            for name in sorted(unit.names):
                found = find_member(ev, instance.cls, name)
                for option in options(found[1]) if found is not None and found[0] == base else ():
                    if isinstance(option, FunctionValue) and finishes(option.fact):
                        instance = after_method(ev, instance, option)
    return instance


def after_method(
    ev: Evaluator, instance: InstanceValue, method: Value, passed: tuple[Value, ...] | None = None
) -> InstanceValue:
    """The object after a method of it ran with known arguments, or with ones that are not known."""
    from lint_llm_tags.analysis.functions import new_frame, run_function

    for function in options(method):
        if isinstance(function, FunctionValue) and ev.is_running(function):
            ev.placeholders += 1
        elif isinstance(function, FunctionValue) and function.fact.parameters:
            inner = new_frame(function, ())
            inner.known_arguments = passed is not None or instance.arguments is not None
            with ev.recorder.muted():
                if passed is None:
                    bind_open(ev, inner, function, instance)
                else:
                    bind_arguments(ev, inner, function, Arguments((instance, *passed), DictValue(new_identity())))
                run_function(ev, inner, function, Wanted(ev.vocabulary(inner.path), effects=True))
            return _after(instance, (inner.environment or {}).get(function.fact.parameters[0].name))
    return instance


def _after(instance: InstanceValue, held: Value | None) -> InstanceValue:
    """The object as the name that it was given to a body under holds it now."""
    for option in options(held) if held is not None else ():
        if isinstance(option, InstanceValue) and option.identity == instance.identity:
            return option
    return instance
