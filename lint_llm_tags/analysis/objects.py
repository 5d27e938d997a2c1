"""Attributes of every kind of value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import only_hands_on
from lint_llm_tags.analysis.classes import (
    bind,
    find_in_metaclass,
    find_member,
    is_abstract,
    is_classmethod,
    linearised,
    sdk_function,
    subclasses,
)
from lint_llm_tags.analysis.decorators import is_property, last_name
from lint_llm_tags.analysis.enumerations import enumeration_member, is_enumeration
from lint_llm_tags.analysis.expressions import EVALUATE, evaluate
from lint_llm_tags.analysis.fields import field_default, fields_as_dict, is_model, members_as_dict
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.http import URL_METHODS, URL_TYPES
from lint_llm_tags.analysis.instances import after_method, initialised
from lint_llm_tags.analysis.mutations import DICT_CHANGES
from lint_llm_tags.analysis.piping import in_pipe, is_piped
from lint_llm_tags.analysis.possibilities import either, openness, options, otherwise, unforced
from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.analysis.protocols import implementers
from lint_llm_tags.analysis.registries import registered
from lint_llm_tags.analysis.sessions import held_by
from lint_llm_tags.analysis.stores import (
    changed_elsewhere,
    is_nothing,
    stored_anywhere,
    stored_by_constructors,
    stored_later,
    stored_outside,
)
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    NONE,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    Deferred,
    DictValue,
    EnvironmentVariable,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Layer,
    Never,
    Open,
    Partial,
    Record,
    SequenceValue,
    Setting,
    Spot,
    Super,
    Text,
    Unknown,
    Value,
    is_pending,
    new_identity,
    no_arguments,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.providers.model import Carrier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator


_CALL_THE_FUNCTION = frozenset({"__wrapped__", "__func__", "delay", "remote", "fn", "func", "spawn", "aio"})
"""What task queues and decorators give a function under which it is called with the same arguments."""


_MODEL_METHODS = frozenset({"model_dump", "dict", "_asdict", "model_copy", "copy", "_replace"})
"""Methods that named tuples and models have without anybody writing them."""


_VALIDATING = frozenset({"model_validate", "parse_obj"})
"""Class methods of models that make an object of a mapping."""

NOWHERE = facts.Mark(0, 0, 0, 0)


def evaluate_attribute(ev: Evaluator, frame: Frame, expr: facts.Attribute) -> Value:
    base = evaluate(ev, frame, expr.base)
    if is_pending(base):
        return ev.defer(lambda: attribute(ev, frame, base, expr.name), (base,), expr.name)
    return ev.hold(attribute(ev, frame, base, expr.name))


EVALUATE[facts.Attribute] = evaluate_attribute


def attribute(ev: Evaluator, frame: Frame, base: Value, name: str) -> Value:
    """``base.name``. Possibilities that have no such attribute (None) are left out: there the code would fail."""
    found = either(_attribute(ev, frame, option, name) for option in options(base))
    if isinstance(found, Never) and not isinstance(more := otherwise(base), Never):
        return attribute(ev, frame, more, name)
    return found


def _attribute(ev: Evaluator, frame: Frame, base: Value, name: str) -> Value:
    if isinstance(base, ClientValue):
        return _of_client(base, name)
    if isinstance(base, InstanceValue):
        ev.recorder.look_into(base.open)
        return lazy_attribute(ev, frame, base, name)
    if isinstance(base, ModuleValue):
        value = ev.module_attribute(base, name)
        return Unknown(f"{name} is not defined in {base.path or base.directory}") if value is None else value
    if isinstance(base, External):
        stored = ev.assigned_to(base.name, name, frame.path)
        if stored and ev.catalog.module(base.name) is None:
            return either(stored.values())
        return External(f"{base.name}.{name}")
    if isinstance(base, Unknown):
        return replace(base, chain=(*base.chain, name))
    if isinstance(base, ClassValue):
        stored_here = frame.class_stored.get(((base.frame.path, base.fact.qualname), name))
        return either(stored_here) if stored_here else class_attribute(ev, base, name)
    if isinstance(base, Super):
        return _of_super(ev, base, name)
    if isinstance(base, Record):
        held = held_by(ev, base, name)
        return _of_record(base, name) if held is None else held
    if isinstance(base, (DictValue, SequenceValue, Text, EnvironmentVariable, Setting, Const)) and name == "value":
        return base  # Of an enumeration's member.
    if isinstance(base, (DictValue, SequenceValue, Text, EnvironmentVariable, Setting, Generated, Partial)):
        return BoundMethod(base, name)
    if isinstance(base, Const):
        return NEVER if base.value is None else BoundMethod(base, name)
    if isinstance(base, FunctionValue):
        if name == "__name__":
            return _name_of(base.fact)
        return base if name in _CALL_THE_FUNCTION else Unknown(f"attribute {name} of a function", CLOSED, (name,))
    return Unknown(f"attribute {name}", CLOSED, (name,))


def _name_of(fact: facts.Function) -> Value:
    wraps = any(last_name(decorator) == "wraps" for decorator in fact.decorators)
    return Text(()) if wraps else Const(fact.name)  # A wrapper has the name of what it wraps.


def _of_client(base: ClientValue, name: str) -> Value:
    if name in base.client.transparent:
        return base
    chain = (*base.chain, name)
    for replaced, value in reversed(base.replaced):
        if replaced == chain:
            return value
    return replace(base, chain=chain)


def _of_record(base: Record, name: str) -> Value:
    from lint_llm_tags.analysis.unknowns import is_mock

    if is_mock(base) or (base.name.endswith(".dumps") and name in ("encode", "decode")):
        return base
    if base.name == "json.JSONEncoder" and name == "encode":
        return External("json.dumps")
    if base.name in ("contextvars.ContextVar", "string.Template") or (base.name in URL_TYPES and name in URL_METHODS):
        return BoundMethod(base, name)
    entry = base.arguments.keywords.entries.get(name)
    if entry is not None:
        return entry.value
    if name == "model_copy":
        return BoundMethod(base, name)
    return Unknown(f"attribute {name} of {base.name}()", openness(base), (name,))


def class_attribute(ev: Evaluator, cls: ClassValue, name: str) -> Value:
    if name == "__dict__":
        return members_as_dict(ev, cls)
    found = find_member(ev, cls, name)
    stored = stored_later(ev, InstanceValue(new_identity(), cls), name)
    if found is None and name == "__new__":
        return External("builtins.object.__new__")
    if found is None and name in _VALIDATING and is_model(ev, cls):
        return Partial(External("pydantic.BaseModel.model_validate"), Arguments((cls,), DictValue(new_identity())))
    if found is None and (inherited := sdk_function(ev, cls, name)) is not None:
        return inherited
    if found is None and (made := find_in_metaclass(ev, cls, name)) is not None:
        return _descriptor(ev, Frame("class", cls.frame.path, parent=cls.frame), cls, name, made)
    if found is None:
        stored = stored or stored_outside(ev, cls, name)
        return either(stored) if stored else Unknown(f"{cls.fact.name} has no attribute {name}", CLOSED, (name,))
    if is_enumeration(ev, cls) and not name.startswith("_"):
        return either(enumeration_member(ev, cls, name, option) for option in options(found[1]))
    got = got_from(ev, Frame("class", cls.frame.path, parent=cls.frame), found, name, cls)
    if got is not None:
        return got
    value = either([registered(ev, found[0], name, found[1]), *stored])
    if value == NONE:
        empty = Deferred(lambda: value, maker=name)
        empty.otherwise = lambda: either(stored_by_constructors(ev, cls, name) or _put_from_outside(ev, cls, name))
        return empty
    return either(
        replace(option, bound=cls) if isinstance(option, FunctionValue) and is_classmethod(option) else option
        for option in options(value)
    )


def _of_super(ev: Evaluator, base: Super, name: str) -> Value:
    for instance in options(base.instance):
        cls = instance.cls if isinstance(instance, InstanceValue) else instance
        if not isinstance(cls, ClassValue):
            continue
        found = find_member(ev, cls, name, after=base.owner)
        if found is not None:
            if isinstance(instance, InstanceValue) and _is_descriptor(found[1]):
                frame = Frame("function", base.owner.frame.path, parent=base.owner.frame)
                return _descriptor(ev, frame, instance, name, found[1])
            return bind(found[1], instance)
        if (inherited := sdk_function(ev, cls, name)) is not None:
            return inherited
        if name == "__init__" and isinstance(instance, InstanceValue):
            return BoundMethod(instance, "__init__")
        if name == "__new__":
            return External("builtins.object.__new__")
        if isinstance(instance, InstanceValue) and instance.mapping is not None:
            return BoundMethod(instance, name) if name in DICT_CHANGES else BoundMethod(instance.mapping, name)
        if isinstance(instance, InstanceValue) and instance.client is not None:
            return _of_client(instance.client, name)
        if isinstance(instance, InstanceValue) and (given := _given_to_base(ev, instance, name)) is not None:
            return given
    return Unknown(f"super().{name} is outside of the project", CLOSED, (name,))


def lazy_attribute(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value:
    """Methods and what was just stored are at hand; for the rest constructors and other methods have to be run."""
    if name in instance.attributes and not isinstance(instance.attributes[name], Never):
        return instance.attributes[name]
    member = find_member(ev, instance.cls, name)
    if member is not None and all(
        isinstance(option, FunctionValue) and not is_property(option.fact) and not is_abstract(option)
        for option in options(member[1])
    ):
        return instance_attribute(ev, frame, instance, name)
    # What ``__getattr__`` gives may be anything.
    maker = None if find_member(ev, instance.cls, "__getattr__") else name
    value = ev.defer(lambda: instance_attribute(ev, frame, instance, name), maker=maker)
    seen = instance.arguments is not None or bool(instance.attributes)
    outside = stored_outside if seen else _put_from_outside
    value.otherwise = lambda: either(outside(ev, instance.cls, name))
    return value


def _put_from_outside(ev: Evaluator, cls: ClassValue, name: str) -> list[Value]:
    """What is put into an attribute in which the class leaves nothing: who uses it expects something there."""
    return stored_outside(ev, cls, name) or [Unknown(f"attribute {name} of {cls.fact.name}", CLOSED, (name,))]


def instance_attribute(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value:
    if name in instance.attributes and not isinstance(instance.attributes[name], Never):
        return instance.attributes[name]
    if name == "__class__":
        return instance.cls
    if name == "__dict__":
        return fields_as_dict(ev, instance)
    member = find_member(ev, instance.cls, name)
    if member is not None and _is_descriptor(member[1]):
        return _descriptor(ev, frame, instance, name, member[1])
    if member is not None and (got := got_from(ev, frame, member, name, instance)) is not None:
        return got
    found = stored_anywhere(ev, instance, name)
    if member is not None and not (found and all(not is_nothing(value) for value in found)):
        value = changed_elsewhere(ev, instance, name, field_default(ev, frame, instance, name, member[1]))
        if not found or not isinstance(value, Unknown):
            found.append(value)
    found = [value for value in found if not isinstance(value, Never)]
    useful = [option for value in found for option in options(value)]
    if any(not is_nothing(option) for option in useful):
        return either(useful)
    missing = _from_elsewhere(ev, frame, instance, name)
    if missing is not None:
        return either([*useful, missing])
    if not useful and (outside := stored_outside(ev, instance.cls, name)):
        return either(outside)
    root = ev.recorder.innermost_root
    if instance.arguments is None and not instance.attributes and root is not None:
        if outside := stored_outside(ev, instance.cls, name):
            state = Open(root.path, root.name, "self", state=True)
            return either([Unknown(f"{name} is set from elsewhere", frozenset({state})), *outside])
    return either(useful) if useful else Unknown(f"attribute {name} of {instance.cls.fact.name}", CLOSED, (name,))


def got_from(
    ev: Evaluator, frame: Frame, member: tuple[ClassValue, Value], name: str, holder: InstanceValue | ClassValue
) -> Value | None:
    """What descriptors of the project (objects with ``__get__``) in a class's body give; None where there are none."""
    from lint_llm_tags.analysis.calls import call

    owner, value = member
    descriptors = [one for one in unforced(value) if isinstance(one, InstanceValue)]
    getters = [(one, found) for one in descriptors if (found := find_member(ev, one.cls, "__get__")) is not None]
    if not getters:
        return None
    results: list[Value] = []
    instance, cls = (holder, holder.cls) if isinstance(holder, InstanceValue) else (NONE, holder)
    for unnamed, getter in getters:
        named = find_member(ev, unnamed.cls, "__set_name__")
        descriptor = unnamed
        if named is not None:
            descriptor = after_method(ev, initialised(ev, unnamed), named[1], (owner, Const(name)))
        passed = Arguments((instance, cls), DictValue(new_identity()))
        results.append(call(ev, frame, bind(getter[1], descriptor), passed, Spot(frame.path, NOWHERE)))
    return either(results)


def _is_descriptor(value: Value) -> bool:
    return any(isinstance(option, FunctionValue) for option in options(value))


def _descriptor(ev: Evaluator, frame: Frame, instance: InstanceValue | ClassValue, name: str, member: Value) -> Value:
    """A method or a property, of an object or of a class by its metaclass."""
    from lint_llm_tags.analysis.calls import call

    found: list[Value] = []
    for option in options(bind(member, instance)):
        if isinstance(option, FunctionValue) and is_property(option.fact):
            spot = Spot(frame.path, NOWHERE)
            value = call(ev, frame, option, no_arguments(), spot)
            if is_nothing(value) and isinstance(instance, InstanceValue):
                value = either([value, *_in_subclasses(ev, frame, instance, name)])
            found.append(value)
        elif (
            isinstance(option, FunctionValue)
            and isinstance(instance, InstanceValue)
            and instance.arguments is None
            and is_abstract(option)
        ):
            found.extend(_in_subclasses(ev, frame, instance, name) or [option])
        else:
            found.append(option)
    return either(found)


def _from_elsewhere(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value | None:
    """An attribute that the class itself does not set: its SDK client's, a subclass's or ``__getattr__``'s."""
    from lint_llm_tags.analysis.calls import call

    if (inherited := sdk_function(ev, instance.cls, name)) is not None:
        return inherited
    client = instance.client or initialised(ev, instance).client
    if client is not None:
        return _of_client(replace(client, layers=(*client.layers, *_overriding(ev, frame, instance, client))), name)
    if instance.arguments is None:
        found = _in_subclasses(ev, frame, instance, name)
        if found:
            return either(found)
    if instance.mapping is not None and name == "data":
        return instance.mapping  # Of a ``UserDict``.
    if instance.mapping is not None and name in _DICT_METHODS:
        return BoundMethod(instance.mapping, name)
    if (given := _given_to_base(ev, instance, name)) is not None:
        return given
    if name in _MODEL_METHODS:
        return BoundMethod(instance, name)
    getter = find_member(ev, instance.cls, "__getattr__")
    if getter is not None:
        spot = Spot(frame.path, NOWHERE)
        passed = Arguments((Const(name),), DictValue(new_identity()))
        return call(ev, frame, bind(getter[1], instance), passed, spot)
    return None


def _given_to_base(ev: Evaluator, instance: InstanceValue, name: str) -> Value | None:
    """What a base class outside of the project does with what its constructor is given.

    It keeps that under its name (``_llm``), and its methods send through a model that no method of the project uses.
    """

    classes = linearised(ev, instance.cls)
    if not any(isinstance(base, External) for base in classes):
        return None
    given = initialised(ev, instance).attributes
    if name.lstrip("_") in given:
        return given[name.lstrip("_")]
    units = [unit for base in classes if isinstance(base, ClassValue) for unit in base.fact.members]
    methods = [unit.words for unit in units if "self" in unit.words and "__init__" not in unit.names]
    unused = [value for key, value in given.items() if not any(key in words for words in methods)]
    models = [in_pipe(ev, one) for value in unused for one in options(value) if is_piped(one)]
    found = [_of_client(one, name) for one in models if isinstance(one, ClientValue) and name in one.client.methods]
    return either(found) if found else None


_DICT_METHODS = frozenset({"get", "items", "keys", "values", "copy", "__getitem__"})


def _overriding(ev: Evaluator, frame: Frame, instance: InstanceValue, client: ClientValue) -> Iterator[Layer]:
    """What a project's subclass of an SDK client adds to every request: ``default_headers`` as a property, hooks."""
    key = ("overriding", instance.cls.frame.path, instance.cls.fact.qualname)
    if key in ev.running:
        return
    ev.running.add(key)
    try:
        for carrier in client.client.carriers:
            member = find_member(ev, instance.cls, carrier.argument)
            if member is not None and _is_descriptor(member[1]):
                held = replace(instance, client=client)
                yield Layer(carrier, _descriptor(ev, frame, held, carrier.argument, member[1]))
    finally:
        ev.running.discard(key)
    for hook in client.client.hooks:
        member = find_member(ev, instance.cls, hook)
        if member is not None and not all(_only_hands_on(option) for option in options(member[1])):
            carrier = Carrier(hook, f"{instance.cls.fact.name}.{hook}()", "anything", "headers")
            yield Layer(carrier, Unknown(f"{hook}() of {instance.cls.fact.name} may add tags"))


def _only_hands_on(member: Value) -> bool:
    return isinstance(member, FunctionValue) and only_hands_on(member.fact)


def _in_subclasses(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> list[Value]:
    key = ("subclasses", instance.cls.frame.path, instance.cls.fact.qualname, name)
    if key in ev.running or instance.arguments is not None:
        return []
    ev.running.add(key)
    try:
        found: list[Value] = []
        for cls in (*subclasses(ev, instance.cls), *implementers(ev, instance.cls)):
            sub = InstanceValue(new_identity(), cls)
            value = instance_attribute(ev, frame, sub, name)
            if not isinstance(value, Unknown) and not is_nothing(value):
                found.append(value)
        return found
    finally:
        ev.running.discard(key)


def method_of(ev: Evaluator, instance: InstanceValue, name: str) -> Value | None:
    found = find_member(ev, instance.cls, name)
    return bind(found[1], instance) if found is not None else None


def method_result(ev: Evaluator, instance: InstanceValue, name: str) -> Value | None:
    from lint_llm_tags.analysis.calls import call

    method = method_of(ev, instance, name)
    if method is None:
        return None
    frame = Frame("function", instance.cls.frame.path, parent=instance.cls.frame)
    return call(ev, frame, method, no_arguments(), Spot(frame.path, NOWHERE))
