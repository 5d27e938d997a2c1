"""What methods store in the attributes of their objects, whoever calls them and whenever."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.budgets import MAX_CHANGERS, Exhausted
from lint_llm_tags.analysis.changes import single_targets
from lint_llm_tags.analysis.classes import class_keywords, find_member, is_classmethod, linearised, setter_of
from lint_llm_tags.analysis.decorators import VALIDATORS, completes, finishes, is_validator
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.globals import functions_with
from lint_llm_tags.analysis.instances import initialised
from lint_llm_tags.analysis.outlines import stored_attributes
from lint_llm_tags.analysis.parameters import bind_arguments, bind_open
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.slicing import Wanted
from lint_llm_tags.analysis.traces import CHANGES
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    Arguments,
    ClassValue,
    Const,
    DictValue,
    FunctionValue,
    InstanceValue,
    Never,
    Open,
    Openness,
    SequenceValue,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.traces import Question


_CONSTRUCTORS = frozenset({"__init__", "__post_init__"})

Stored: TypeAlias = tuple[tuple[Value, ...], tuple[Value, ...]]


def stored_anywhere(ev: Evaluator, instance: InstanceValue, name: str) -> list[Value]:
    """What is stored in an attribute; for objects whose construction is not seen it is worked out once."""
    if instance.arguments is not None or instance.attributes:
        return _all_stored(ev, instance, name, _stored(ev, instance, name))
    key = (instance.cls.frame.path, instance.cls.fact.qualname, name)
    if key in ev.unseen_attributes:
        ev.reuse(("stored", *key))
    elif key in ev.unfinished_attributes:
        ev.reuse(("stored", *key))
        return _all_stored(ev, instance, name, ev.unfinished_attributes[key])
    else:
        before = ev.placeholders
        with ev.keeping(("stored", *key)):
            found = _stored(ev, instance, name)
        if ev.placeholders != before:
            # Something is still being worked out that may store more: good for this body, not for others.
            ev.unfinished_attributes[key] = found
            return _all_stored(ev, instance, name, found)
        ev.unseen_attributes[key] = found
    return _all_stored(ev, instance, name, ev.unseen_attributes[key])


def _all_stored(ev: Evaluator, instance: InstanceValue, name: str, stored: Stored) -> list[Value]:
    built, later = stored
    return [*(changed_elsewhere(ev, instance, name, value) for value in built), *later]


def is_nothing(value: Value) -> bool:
    return all(
        isinstance(option, (Never,)) or (isinstance(option, Const) and option.value is None)
        for option in options(value)
    )


def _stored(ev: Evaluator, instance: InstanceValue, name: str) -> Stored:
    """What the constructor stores in an attribute, and what other methods do."""
    built = initialised(ev, instance)
    found = (built.attributes[name],) if name in built.attributes else ()
    return found, tuple(stored_later(ev, instance, name))


def stored_later(ev: Evaluator, instance: InstanceValue, name: str) -> list[Value]:
    """What methods other than the constructor store in an attribute."""
    own = find_member(ev, instance.cls, "__init__") is not None
    return [
        value
        for base, function in _storing(ev, instance.cls, name)
        if function not in _CONSTRUCTORS and (own or not _finishes(ev, base, function))
        for value in _stored_by(ev, instance, base, function, name)
    ]


def _finishes(ev: Evaluator, owner: ClassValue, function: str) -> bool:
    """Whether a method is what the constructor of a model runs last: what it stores is known of each object."""
    return any(finishes(option.fact) for option in _bodies(ev, owner, function))


def stored_by_constructors(ev: Evaluator, cls: ClassValue, name: str) -> list[Value]:
    """What making objects of a class puts into an attribute (``Service.client = OpenAI()`` in ``__init__``)."""
    instance = InstanceValue(new_identity(), cls)
    return [
        value
        for base, function in _storing(ev, cls, name)
        if function in _CONSTRUCTORS
        for value in _stored_by(ev, instance, base, function, name)
    ]


def _storing(ev: Evaluator, cls: ClassValue, name: str) -> Iterator[tuple[ClassValue, str]]:
    """The methods that store something in an attribute, with their classes."""
    for base in linearised(ev, cls):
        if isinstance(base, ClassValue):
            yield from ((base, function) for function in base.fact.members.storing(name, VALIDATORS))


def changed_elsewhere(ev: Evaluator, instance: InstanceValue, name: str, value: Value) -> Value:
    """A dict that other methods change in place may hold more than the constructor put there."""
    changing = [
        unit
        for base in linearised(ev, instance.cls)
        if isinstance(base, ClassValue)
        for unit in base.fact.members
        if name in unit.changed_attributes
    ]
    changers = [function for unit in changing for function in unit.names - _CONSTRUCTORS]
    if instance.arguments is None and any(isinstance(option, DictValue) for option in options(value)):
        changers += _changers_outside(ev, instance.cls, name)
    if not changers:
        return value
    if ev.has_made(instance.identity):
        # What its methods changed is seen where they are called.
        if any(
            isinstance(one, SequenceValue) or (isinstance(one, DictValue) and one.entries) for one in options(value)
        ):
            ev.knowledge.changers.update(changers)
            ev.trace.questions.update((CHANGES, changer, "") for changer in changers)
        return value
    opened: Openness = CLOSED
    root = ev.recorder.innermost_root
    if instance.arguments is None and root is not None:
        opened = frozenset({Open(root.path, root.name, "self", state=True)})
    unknown = Unknown(f"{changers[0]}() may change {name}", opened)
    ev.knowledge.may_change.setdefault(unknown.reason, set()).update(changers)
    held = [may_hold_more(option, unknown) for option in options(value)]
    emptying = (function for unit in changing if name in unit.emptied_attributes for function in unit.names)
    if any(isinstance(option, DictValue) and option.entries for option in held) and any(map(ev.is_called, emptying)):
        held.append(unknown)
    return either(held)


def held_before(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value:
    """What an attribute held before the first assignment that the running body makes, as far as that is known."""
    from lint_llm_tags.analysis.objects import instance_attribute

    return either(
        option for option in options(instance_attribute(ev, frame, instance, name)) if not isinstance(option, Unknown)
    )


def changes_of(ev: Evaluator, cls: ClassValue, names: frozenset[str]) -> Iterator[Question]:
    """Whether the methods are known to change their objects that put something into one of these attributes."""
    for base in linearised(ev, cls):
        for unit in base.fact.members if isinstance(base, ClassValue) else ():
            if not names.isdisjoint(unit.changed_attributes):
                yield from ((CHANGES, name, "") for name in unit.names - _CONSTRUCTORS)


def _changers_outside(ev: Evaluator, cls: ClassValue, name: str) -> list[str]:
    """Functions that are given objects of a class and change what these hold in an attribute."""
    key = (cls.frame.path, cls.fact.qualname, name)
    if key not in ev.knowledge.changers_outside:
        changing = (
            function
            for path in ev.program.mentioning(f".{name}".encode(), cls.fact.name.encode())
            if path == cls.frame.path or ev.imports.reaches(path, cls.frame.path)
            for function in ev.program.changing_functions(path, cls.fact.name, name)
        )
        ev.knowledge.changers_outside[key] = list(islice(changing, MAX_CHANGERS))
    return ev.knowledge.changers_outside[key]


def may_hold_more(value: Value, unknown: Unknown) -> Value:
    """A dict or list that may have been changed: with ``unknown`` in it."""
    if isinstance(value, DictValue):
        return replace(value, rest=(*value.rest, unknown))
    if isinstance(value, SequenceValue):
        return replace(value, items=(*value.items, unknown), exact=False)
    return value


def _stored_by(ev: Evaluator, instance: InstanceValue, owner: ClassValue, function: str, name: str) -> list[Value]:
    """What one method stores in an attribute of ``self``."""
    cls = instance.cls
    key = (owner.frame.path, owner.fact.qualname, function, cls.frame.path, cls.fact.qualname, name)
    if key in ev.storing:
        ev.placeholders += 1
        return []
    if key in ev.stores:
        ev.reuse(key)
    else:
        ev.storing.add(key)
        ev.stores[key] = None
        # The method may be running right now: what it stores has to be known all the same.
        running, ev.stack = ev.stack, []
        try:
            with ev.keeping(key):
                ev.stores[key] = _run_storing(ev, instance, owner, function, name)
        except Exhausted:
            del ev.stores[key]
            raise
        finally:
            ev.storing.discard(key)
            ev.stack = running
    value = ev.stores[key]
    return [] if value is None else [value]


def _bodies(ev: Evaluator, owner: ClassValue, name: str) -> Iterator[FunctionValue]:
    """The functions of a class's body that have a name: what they store does not depend on their decorators."""
    from lint_llm_tags.analysis.statements import define_function

    for unit in owner.fact.members:
        for statement in ev.facts(owner.frame.path, unit) if name in unit.names else ():
            if isinstance(statement, facts.Function) and statement.name == name and not completes(statement):
                home = Frame("class", owner.frame.path, owner.fact.qualname, parent=owner.frame, owner=owner)
                yield define_function(home, statement, owner)


def _run_storing(
    ev: Evaluator, instance: InstanceValue, owner: ClassValue, function: str, attribute: str
) -> Value | None:
    from lint_llm_tags.analysis.functions import new_frame, run_function

    found: list[Value] = []
    for option in _bodies(ev, owner, function):
        if ev.is_spent(option.fact):
            found.append(Unknown(f"following {function}() takes too many steps"))
        elif option.fact.parameters:
            inner = new_frame(option, ())
            receiver: Value = replace(instance, identity=new_identity())
            if is_classmethod(option) or option.fact.name == "__new__":
                receiver = instance.cls
            with ev.recorder.muted():
                if option.fact.name != "__init_subclass__":
                    bind_open(ev, inner, option, receiver)
                elif instance.cls != owner:
                    bind_arguments(ev, inner, option, Arguments((receiver,), class_keywords(ev, instance.cls)))
                else:
                    continue
                made = new_identity() if isinstance(receiver, InstanceValue) else None
                receiver_name, *others = (parameter.name for parameter in option.fact.parameters)
                fields = others[0] if others and is_validator(option.fact) else ""
                if fields:
                    unknown = Unknown(f"a field of {owner.fact.name}")
                    inner.bind(fields, DictValue(new_identity(), {}, (unknown,)))
                objects = frozenset({fields} - {""})
                wanted = Wanted(ev.vocabulary(inner.path), attribute=attribute, fixed=receiver_name, objects=objects)
                with ev.spending(option.fact):
                    run_function(ev, inner, option, wanted)
            found.extend(value for name, value in _stored_in(ev, inner, instance.cls, made) if name == attribute)
            found.extend(_put_under(attribute, (inner.environment or {}).get(fields, NEVER)))
    if (setter := setter_of(ev, owner, function)) is not None:
        found.extend(_stored_by_setter(ev, instance, setter, attribute))
    return either(found) if found else None


def _stored_by_setter(ev: Evaluator, instance: InstanceValue, setter: FunctionValue, attribute: str) -> Iterator[Value]:
    """What a property's setter stores of what others assign to the property."""
    from lint_llm_tags.analysis.functions import new_frame, run_function

    assigned = stored_outside(ev, instance.cls, setter.fact.name)
    if assigned and setter.fact.parameters:
        frame = new_frame(setter)
        receiver = replace(instance, identity=new_identity())
        wanted = Wanted(ev.vocabulary(frame.path), attribute=attribute, fixed=setter.fact.parameters[0].name)
        with ev.recorder.muted(), ev.spending(setter.fact):
            bind_arguments(ev, frame, setter, Arguments((receiver, either(assigned)), DictValue(new_identity())))
            run_function(ev, frame, setter, wanted)
        yield from (value for name, value in _stored_in(ev, frame, instance.cls) if name == attribute)


def _put_under(name: str, fields: Value) -> Iterator[Value]:
    """What a validator left under the name of a field in the dict that it was given."""
    for option in options(fields):
        if isinstance(option, DictValue) and name in option.entries:
            yield option.entries[name].value


def stored_outside(ev: Evaluator, cls: ClassValue, name: str) -> list[Value]:
    """What code that is none of a class's methods puts into an attribute of its objects, or of the class."""
    key = (cls.frame.path, cls.fact.qualname, name)
    if key in ev.outside:
        ev.reuse(("outside", *key))
    else:
        ev.outside[key] = []
        running, ev.stack = ev.stack, []
        try:
            with ev.keeping(("outside", *key)):
                ev.outside[key] = list(_run_setters(ev, cls, name))
        except Exhausted:
            del ev.outside[key]
            raise
        finally:
            ev.stack = running
    return ev.outside[key]


def _run_setters(ev: Evaluator, cls: ClassValue, name: str) -> Iterator[Value]:
    from lint_llm_tags.analysis.functions import new_frame, run_function

    order = linearised(ev, cls)
    for path in ev.program.files:
        if not ev.program.sets(path, name):
            continue
        for function in functions_with(ev, path, name):
            if function.owner in order or name not in stored_attributes(function.fact) or ev.is_spent(function.fact):
                continue
            frame = new_frame(function)
            with ev.recorder.muted(), ev.spending(function.fact):
                bind_open(ev, frame, function)
                run_function(ev, frame, function, Wanted(ev.vocabulary(path), attribute=name))
            yield from (value for stored, value in _stored_in(ev, frame, cls) if stored == name)
        for frame in _run_assigning_units(ev, path, name):
            yield from (value for stored, value in _stored_in(ev, frame, cls) if stored == name)


def _run_assigning_units(ev: Evaluator, path: str, name: str) -> Iterator[Frame]:
    """Statements of a module that assign an attribute of this name, each as it runs."""
    from lint_llm_tags.analysis.statements import run_unit

    for index, unit in enumerate(ev.program.module(path).units):
        targets = (
            target
            for statement in (ev.facts(path, unit) if name in unit.words else ())
            for target in (single_targets(statement) if isinstance(statement, facts.Assign) else ())
        )
        if any(isinstance(target, facts.Attribute) and target.name == name for target in targets):
            frame = Frame("module", path, position=index, environment={})
            with ev.recorder.muted():
                run_unit(ev, frame, unit)
            yield frame


def _stored_in(ev: Evaluator, frame: Frame, cls: ClassValue, made: int | None = None) -> Iterator[tuple[str, Value]]:
    """Attributes that a body set on objects of a class, up to the identity ``made``, or on the class itself."""
    order = linearised(ev, cls)
    for (holder, name, identity), values in frame.stored.items():
        if holder in order and (made is None or identity <= made):
            yield name, either(values)
    keys = {(base.frame.path, base.fact.qualname) for base in order if isinstance(base, ClassValue)}
    for (key, name), values in frame.class_stored.items():
        if key in keys:
            yield name, either(values)
