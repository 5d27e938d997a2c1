"""Objects: attributes of every kind of value, classes, instances and inheritance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import words_of
from lint_llm_tags.analysis.evaluator import Exhausted
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.values import (
    CLOSED,
    NEVER,
    NONE,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    EnvironmentVariable,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    ModuleValue,
    Never,
    Open,
    Openness,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Setting,
    Spot,
    Super,
    Text,
    Unknown,
    Value,
    either,
    new_identity,
    no_arguments,
    openness,
    options,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator

_DICT_TYPES = frozenset(
    {"builtins.dict", "collections.OrderedDict", "collections.UserDict", "typing.TypedDict",
     "typing_extensions.TypedDict"}
)  # fmt: skip
_CALL_THE_FUNCTION = frozenset({"__wrapped__", "__func__", "delay", "remote", "fn", "func", "spawn", "aio"})
"""What task queues and decorators give a function under which it is called with the same arguments."""
_MODEL_METHODS = frozenset({"model_dump", "dict", "_asdict", "model_copy", "copy", "_replace"})
"""Methods that named tuples and models have without anybody writing them."""
MAX_CONSTRUCTIONS = 8
"""A class that is constructed in more places is taken as if its constructor's arguments were not known."""
_NOWHERE = facts.Mark(0, 0, 0, 0)


def attribute(ev: Evaluator, frame: Frame, base: Value, name: str) -> Value:
    """``base.name``. Possibilities that have no such attribute (None) are left out: there the code would fail."""
    return either(_attribute(ev, frame, option, name) for option in options(base))


def _attribute(ev: Evaluator, frame: Frame, base: Value, name: str) -> Value:
    if isinstance(base, ClientValue):
        return _of_client(base, name)
    if isinstance(base, InstanceValue):
        return _lazy_attribute(ev, frame, base, name)
    if isinstance(base, ModuleValue):
        value = ev.module_attribute(base, name)
        return Unknown(f"{name} is not defined in {base.path or base.directory}") if value is None else value
    if isinstance(base, External):
        stored = ev.knowledge.module_values.get((base.name, name))
        if stored and ev.catalog.module(base.name) is None:
            return either(stored.values())
        return External(f"{base.name}.{name}")
    if isinstance(base, Unknown):
        return replace(base, chain=(*base.chain, name))
    if isinstance(base, ClassValue):
        return class_attribute(ev, base, name)
    if isinstance(base, Super):
        return _of_super(ev, base, name)
    if isinstance(base, Record):
        return _of_record(base, name)
    if isinstance(base, (DictValue, SequenceValue, Text, EnvironmentVariable, Setting, Generated, Partial)):
        return BoundMethod(base, name)
    if isinstance(base, Const):
        if name == "value":
            return base  # Of an enumeration's member.
        return NEVER if base.value is None else BoundMethod(base, name)
    if isinstance(base, FunctionValue):
        return base if name in _CALL_THE_FUNCTION else Unknown(f"attribute {name} of a function", CLOSED, (name,))
    return Unknown(f"attribute {name}", CLOSED, (name,))


def _of_client(base: ClientValue, name: str) -> Value:
    if name in base.client.transparent:
        return base
    return replace(base, chain=(*base.chain, name))


def _of_record(base: Record, name: str) -> Value:
    from lint_llm_tags.analysis.sdk import is_mock

    if is_mock(base) or (base.name.endswith(".dumps") and name in ("encode", "decode")):
        return base
    if base.name == "contextvars.ContextVar":
        return BoundMethod(base, name)
    entry = base.arguments.keywords.entries.get(name)
    if entry is not None:
        return entry.value
    return Unknown(f"attribute {name} of {base.name}()", openness(base), (name,))


# Classes


def bases_of(ev: Evaluator, cls: ClassValue) -> list[Value]:
    from lint_llm_tags.analysis.expressions import evaluate

    frame = Frame("class", cls.frame.path, cls.fact.qualname, parent=cls.frame)
    if cls.frame.kind == "module":
        frame = cls.frame
    found: list[Value] = []
    for argument in cls.fact.bases:
        if not argument.name and not argument.star:
            found.extend(options(evaluate(ev, frame, argument.value)))
    return found


def linearised(ev: Evaluator, cls: ClassValue) -> list[Value]:
    """The class and its bases in method resolution order; the last is outside of the project or has no bases."""
    key = ("mro", cls.frame.path, cls.fact.qualname)
    if key in ev.running:
        return [cls]
    ev.running.add(key)
    try:
        found: list[Value] = []
        for base in bases_of(ev, cls):
            if isinstance(base, ClassValue):
                found.extend(linearised(ev, base))
            else:
                found.append(_unsubscripted(base))
    finally:
        ev.running.discard(key)
    # A base shared by two branches comes after both.
    kept: list[Value] = []
    for base in reversed(found):
        if base not in kept:
            kept.insert(0, base)
    return [cls, *kept]


def _unsubscripted(base: Value) -> Value:
    return base


def sdk_base(ev: Evaluator, cls: ClassValue) -> External | None:
    """The SDK client class that a project class derives from."""
    for base in linearised(ev, cls):
        if isinstance(base, External) and ev.catalog.client(base.name) is not None:
            return base
    return None


def class_attribute(ev: Evaluator, cls: ClassValue, name: str) -> Value:
    found = find_member(ev, cls, name)
    stored = _stored_later(ev, InstanceValue(new_identity(), cls), name)
    if found is None:
        return either(stored) if stored else Unknown(f"{cls.fact.name} has no attribute {name}", CLOSED, (name,))
    value = either([found[1], *stored])
    return either(
        replace(option, bound=cls) if isinstance(option, FunctionValue) and _is_classmethod(option) else option
        for option in options(value)
    )


def find_member(
    ev: Evaluator, cls: ClassValue, name: str, after: ClassValue | None = None
) -> tuple[ClassValue, Value] | None:
    """The class in the resolution order (behind ``after``) whose body binds ``name``, and to what."""
    order = linearised(ev, cls)
    if after is not None and after in order:
        order = order[order.index(after) + 1 :]
    for base in order:
        if isinstance(base, ClassValue):
            value = ev.class_member(base, name)
            if value is not None:
                return base, value
    return None


def _is_classmethod(function: FunctionValue) -> bool:
    names = {item.id for item in function.fact.decorators if isinstance(item, facts.Name)}
    return "classmethod" in names or function.fact.name in ("__init_subclass__", "__class_getitem__")


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
        if name == "__init__" and isinstance(instance, InstanceValue):
            return BoundMethod(instance, "__init__")
        if name == "__new__":
            return External("builtins.object.__new__")
        if isinstance(instance, InstanceValue) and instance.client is not None:
            return _of_client(instance.client, name)
    return Unknown(f"super().{name} is outside of the project", CLOSED, (name,))


def bind(value: Value, instance: Value) -> Value:
    """A class attribute as seen on an instance: functions become methods."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, FunctionValue) and option.owner is not None and option.bound is None:
            cls = instance.cls if isinstance(instance, InstanceValue) else instance
            found.append(replace(option, bound=cls if _is_classmethod(option) else instance))
        elif isinstance(option, FunctionValue) and option.frame.kind == "function" and option.bound is None:
            found.append(replace(option, bound=instance))  # What a decorator put in a method's place.
        elif (
            isinstance(option, Partial) and isinstance(option.callee, FunctionValue) and option.callee.owner is not None
        ):
            found.append(replace(option, callee=bind(option.callee, instance)))  # partialmethod()
        else:
            found.append(option)
    return either(found)


# Instances


def construct(ev: Evaluator, frame: Frame, cls: ClassValue, arguments: Arguments, spot: Spot) -> Value:
    """Call a class of the project."""
    key = (cls.frame.path, cls.fact.qualname)
    chain = (*frame.chain, spot)
    for base in linearised(ev, cls):
        if isinstance(base, ClassValue):
            owner = (base.frame.path, base.fact.qualname)
            ev.knowledge.constructions.setdefault(owner, {}).setdefault(chain, arguments)
    ev.recorder.constructed(key)
    instance = InstanceValue(new_identity(), cls, arguments)
    if sdk_base(ev, cls) is not None or key in ev.knowledge.wrappers or _is_mapping(ev, cls):
        return initialise(ev, frame, instance, arguments, spot)
    return instance


def _is_mapping(ev: Evaluator, cls: ClassValue) -> bool:
    return any(isinstance(base, External) and base.name in _DICT_TYPES for base in linearised(ev, cls))


def unseen_instance(ev: Evaluator, cls: ClassValue, open: Openness = CLOSED) -> Value:
    """An object of a class whose construction is not seen."""
    instance = InstanceValue(new_identity(), cls)
    base = sdk_base(ev, cls)
    if base is None:
        return instance
    client = ev.sdks(cls.frame.path).client(base.name)
    assert client is not None
    built = initialised(ev, instance)
    return built if built.client is not None else replace(built, client=ClientValue(client, open=open))


def initialised(ev: Evaluator, instance: InstanceValue) -> InstanceValue:
    """The instance after its constructor ran: once for known arguments, else for every visible construction."""
    key = (instance.identity, id(instance.arguments))
    if key in ev.initialised:
        return ev.initialised[key]
    cls = (instance.cls.frame.path, instance.cls.fact.qualname)
    if instance.arguments is None and cls in ev.unseen:
        built = ev.unseen[cls]
        return replace(instance, attributes={**built.attributes, **instance.attributes}, client=built.client)
    ev.initialised[key] = instance
    before = ev.placeholders
    frame = Frame("function", instance.cls.frame.path, instance.cls.fact.qualname, parent=instance.cls.frame)
    spot = Spot(frame.path, _NOWHERE)
    if instance.arguments is not None:
        result = initialise(ev, frame, instance, instance.arguments, spot)
    else:
        result = _constructed_anywhere(ev, frame, instance, spot)
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
    known = ev.knowledge.constructions.get(key, {})
    visible = [
        arguments
        for chain, arguments in known.items()
        if not any(len(other) > len(chain) and other[-len(chain) :] == chain for other in known)
    ]
    if not visible or len(visible) > MAX_CONSTRUCTIONS:
        return initialise(ev, frame, instance, None, spot)
    built = [
        initialise(ev, frame, replace(instance, identity=new_identity()), arguments, spot) for arguments in visible
    ]
    names = dict.fromkeys(name for one in built for name in one.attributes)
    attributes = {name: either(one.attributes[name] for one in built if name in one.attributes) for name in names}
    clients = [one.client for one in built if one.client is not None]
    return replace(instance, attributes=attributes, client=clients[0] if clients else None)


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
    from lint_llm_tags.analysis.calls import bind_arguments, bind_open, new_frame, run_function

    found = find_member(ev, instance.cls, "__init__")
    function = (
        next((option for option in options(found[1]) if isinstance(option, FunctionValue)), None) if found else None
    )
    if function is None:
        return _without_init(ev, frame, instance, arguments, spot)
    if function.fact in ev.stack or not function.fact.parameters:
        ev.placeholders += 1
        return instance
    chain = (*frame.chain, spot) if spot.mark != _NOWHERE else frame.chain
    calls = (*frame.calls, (instance.cls.frame.path, instance.cls.fact.qualname)) if chain else ()
    inner = new_frame(function, chain, calls)
    receiver = function.fact.parameters[0].name
    with ev.recorder.muted(when=spot.mark == _NOWHERE):
        if arguments is None:
            bind_open(ev, inner, function, instance)
        else:
            passed = Arguments((instance, *arguments.positional), arguments.keywords, arguments.more)
            bind_arguments(ev, inner, function, passed)
        run_function(ev, inner, function)
    for option in options((inner.environment or {}).get(receiver, instance)):
        if isinstance(option, InstanceValue) and option.identity == instance.identity:
            return replace(option, arguments=instance.arguments)
    return instance


def _without_init(
    ev: Evaluator, frame: Frame, instance: InstanceValue, arguments: Arguments | None, spot: Spot
) -> InstanceValue:
    """A class without ``__init__``: an SDK client's own, a dataclass's or a model's."""
    from lint_llm_tags.analysis import sdk

    base = sdk_base(ev, instance.cls)
    if base is not None and arguments is not None:
        client = ev.sdks(frame.path).client(base.name)
        assert client is not None
        value = sdk.construct_client(ev, frame, client, base.name, arguments, spot)
        return replace(instance, client=value)
    if arguments is None:
        return _after_post_init(
            ev, replace(instance, attributes={**_open_fields(ev, instance.cls), **instance.attributes})
        )
    if _is_mapping(ev, instance.cls):
        from lint_llm_tags.analysis.externals import dict_of

        return replace(instance, mapping=dict_of(arguments))
    fields = declared_fields(ev, instance.cls)
    attributes = dict(zip(fields, arguments.positional, strict=False))
    names = {_alias(ev, instance.cls, name).value: name for name in fields}
    for name, entry in arguments.keywords.entries.items():
        if entry.certain:
            attributes[names.get(str(name), str(name))] = entry.value
    return _after_post_init(ev, replace(instance, attributes=attributes))


def _open_fields(ev: Evaluator, cls: ClassValue) -> dict[str, Value]:
    """Fields that a constructor's caller fills, where only their declaration is known."""
    found: dict[str, Value] = {}
    model = _is_model(ev, cls)
    for name in declared_fields(ev, cls):
        member = find_member(ev, cls, name)
        if member is None:
            continue
        opened = frozenset({Open(cls.frame.path, cls.fact.qualname, name, constructs=True)})
        unknown = Unknown(f"field {name!r} of {cls.fact.name}", opened)
        kinds = options(member[1])
        if isinstance(member[1], Unknown) or (model and all(isinstance(option, DictValue) for option in kinds)):
            found[name] = unknown
    return found


_MODELS = frozenset({"BaseModel", "BaseSettings", "NamedTuple", "Struct", "SQLModel"})
_MODEL_DECORATORS = frozenset({"dataclass", "define", "frozen", "mutable", "s", "attrs"})


def _is_model(ev: Evaluator, cls: ClassValue) -> bool:
    """Whether the constructor takes the class's fields."""
    from lint_llm_tags.analysis.calls import _last_name

    if any(_last_name(decorator) in _MODEL_DECORATORS for decorator in cls.fact.decorators):
        return True
    return any(isinstance(base, External) and base.name.rpartition(".")[2] in _MODELS for base in linearised(ev, cls))


def _after_post_init(ev: Evaluator, instance: InstanceValue) -> InstanceValue:
    post = find_member(ev, instance.cls, "__post_init__")
    return _after_init(ev, instance, post[1]) if post is not None else instance


def _after_init(ev: Evaluator, instance: InstanceValue, post: Value) -> InstanceValue:
    from lint_llm_tags.analysis.calls import bind_open, new_frame, run_function

    for function in options(post):
        if isinstance(function, FunctionValue) and function.fact in ev.stack:
            ev.placeholders += 1
        elif isinstance(function, FunctionValue) and function.fact.parameters:
            inner = new_frame(function, ())
            with ev.recorder.muted():
                bind_open(ev, inner, function, instance)
                run_function(ev, inner, function)
            held = (inner.environment or {}).get(function.fact.parameters[0].name, instance)
            for option in options(held):
                if isinstance(option, InstanceValue) and option.identity == instance.identity:
                    return option
    return instance


def declared_fields(ev: Evaluator, cls: ClassValue) -> list[str]:
    """Annotated names in the bodies of a class and its bases, in the order of a dataclass's parameters."""
    found: dict[str, None] = {}
    for base in reversed(linearised(ev, cls)):
        if isinstance(base, ClassValue):
            for unit in base.fact.members:
                for statement in ev.facts(base.frame.path, unit):
                    if isinstance(statement, facts.AnnotatedAssign) and isinstance(statement.target, facts.Name):
                        found[statement.target.id] = None
    return list(found)


def _lazy_attribute(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value:
    """Methods and what was just stored are at hand; for the rest constructors and other methods have to be run."""
    from lint_llm_tags.analysis.calls import is_property

    if name in instance.attributes and not isinstance(instance.attributes[name], Never):
        return instance.attributes[name]
    member = find_member(ev, instance.cls, name)
    if member is not None and all(
        isinstance(option, FunctionValue) and not is_property(option.fact) and not _is_abstract(option)
        for option in options(member[1])
    ):
        return instance_attribute(ev, frame, instance, name)
    return ev.defer(lambda: instance_attribute(ev, frame, instance, name))


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
    found = _stored_anywhere(ev, instance, name)
    if member is not None and not (found and all(not _is_nothing(value) for value in found)):
        value = _field_default(ev, frame, instance, name, member[1])
        if not found or not isinstance(value, Unknown):
            found.append(value)
    found = [value for value in found if not isinstance(value, Never)]
    useful = [option for value in found for option in options(value)]
    if any(not _is_nothing(option) for option in useful):
        return either(useful)
    missing = _from_elsewhere(ev, frame, instance, name)
    if missing is not None:
        return either([*useful, missing])
    return either(useful) if useful else Unknown(f"attribute {name} of {instance.cls.fact.name}", CLOSED, (name,))


def _stored_anywhere(ev: Evaluator, instance: InstanceValue, name: str) -> list[Value]:
    """What is stored in an attribute; for objects whose construction is not seen it is worked out once."""
    if instance.arguments is not None or instance.attributes:
        return _stored(ev, instance, name)
    key = (instance.cls.frame.path, instance.cls.fact.qualname, name)
    if key not in ev.unseen_attributes:
        if key in ev.unfinished_attributes:
            return list(ev.unfinished_attributes[key])
        before = ev.placeholders
        found = _stored(ev, instance, name)
        if ev.placeholders != before:
            # Something is still being worked out that may store more: good for this body, not for others.
            ev.unfinished_attributes[key] = found
            return list(found)
        ev.unseen_attributes[key] = found
    return list(ev.unseen_attributes[key])


def _is_nothing(value: Value) -> bool:
    return all(
        isinstance(option, (Never,)) or (isinstance(option, Const) and option.value is None)
        for option in options(value)
    )


def _stored(ev: Evaluator, instance: InstanceValue, name: str) -> list[Value]:
    """What the constructor and other methods store in an attribute."""
    built = initialised(ev, instance)
    found = [built.attributes[name]] if name in built.attributes else []
    found = [_changed_elsewhere(ev, instance, name, value) for value in found]
    return [*found, *_stored_later(ev, instance, name)]


def _stored_later(ev: Evaluator, instance: InstanceValue, name: str) -> list[Value]:
    """What methods other than the constructor store in an attribute."""
    found: list[Value] = []
    for base in linearised(ev, instance.cls):
        if isinstance(base, ClassValue):
            for unit in base.fact.members:
                for function in unit.stores.get(name, ()):
                    if function not in ("__init__", "__post_init__"):
                        found.extend(_stored_by(ev, instance, base, function, name))
    return found


def _changed_elsewhere(ev: Evaluator, instance: InstanceValue, name: str, value: Value) -> Value:
    """A dict that other methods change in place may hold more than the constructor put there."""
    changers = [
        function
        for base in linearised(ev, instance.cls)
        if isinstance(base, ClassValue)
        for unit in base.fact.members
        if name in unit.changed_attributes
        for function in unit.names - {"__init__", "__post_init__"}
    ]
    if not changers:
        return value
    unknown = Unknown(f"{changers[0]}() may change {name}")
    return either(_may_hold_more(option, unknown) for option in options(value))


def _may_hold_more(value: Value, unknown: Unknown) -> Value:
    if isinstance(value, DictValue):
        return replace(value, rest=(*value.rest, unknown))
    if isinstance(value, SequenceValue):
        return replace(value, items=(*value.items, unknown), exact=False)
    return value


def _stored_by(ev: Evaluator, instance: InstanceValue, owner: ClassValue, function: str, name: str) -> list[Value]:
    """What one method stores in an attribute of ``self``."""
    key = (owner.frame.path, owner.fact.qualname, function, instance.cls.fact.qualname)
    if key in ev.storing:
        ev.placeholders += 1
        return []
    if key not in ev.stores:
        ev.storing.add(key)
        ev.stores[key] = {}
        # The method may be running right now: what it stores has to be known all the same.
        running, ev.stack = ev.stack, []
        try:
            ev.stores[key] = _run_storing(ev, instance, owner, function)
        except Exhausted:
            del ev.stores[key]
            raise
        finally:
            ev.storing.discard(key)
            ev.stack = running
    value = ev.stores[key].get(name)
    return [] if value is None else [value]


def _run_storing(ev: Evaluator, instance: InstanceValue, owner: ClassValue, function: str) -> dict[str, Value]:
    from lint_llm_tags.analysis.calls import bind_open, new_frame, run_function

    found: dict[str, list[Value]] = {}
    for option in options(ev.class_member(owner, function) or NEVER):
        if isinstance(option, FunctionValue) and option.fact.parameters:
            inner = new_frame(option, ())
            receiver: Value = replace(instance, identity=new_identity())
            if _is_classmethod(option) or option.fact.name == "__new__":
                receiver = instance.cls
            with ev.recorder.muted():
                bind_open(ev, inner, option, receiver)
                run_function(ev, inner, option)
            for name, value in _stored_in(ev, inner, instance.cls):
                found.setdefault(name, []).append(value)
    return {name: either(values) for name, values in found.items()}


def _stored_in(ev: Evaluator, frame: Frame, cls: ClassValue) -> Iterator[tuple[str, Value]]:
    """Attributes that a body set on objects of a class or on the class itself."""
    order = linearised(ev, cls)
    for (holder, name), values in frame.stored.items():
        if holder in order:
            yield name, either(values)
    keys = {(base.frame.path, base.fact.qualname) for base in order if isinstance(base, ClassValue)}
    for (key, name), values in frame.class_stored.items():
        if key in keys:
            yield name, either(values)


def _is_descriptor(value: Value) -> bool:
    return any(isinstance(option, FunctionValue) for option in options(value))


def _descriptor(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str, member: Value) -> Value:
    """A method or a property."""
    from lint_llm_tags.analysis.calls import call, is_property

    found: list[Value] = []
    for option in options(bind(member, instance)):
        if isinstance(option, FunctionValue) and is_property(option.fact):
            spot = Spot(frame.path, _NOWHERE)
            value = call(ev, frame, option, no_arguments(), spot)
            if _is_nothing(value):
                value = either([value, *_in_subclasses(ev, frame, instance, name)])
            found.append(value)
        elif isinstance(option, FunctionValue) and instance.arguments is None and _is_abstract(option):
            found.extend(_in_subclasses(ev, frame, instance, name) or [option])
        else:
            found.append(option)
    return either(found)


def _is_abstract(function: FunctionValue) -> bool:
    """A body that only raises, or that has nothing but a docstring or ``...``."""
    from lint_llm_tags.analysis.calls import _last_name

    if any(_last_name(item) == "abstractmethod" for item in function.fact.decorators):
        return True
    return all(
        isinstance(statement, facts.Raise)
        or (isinstance(statement, facts.Expression) and isinstance(statement.value, (facts.Constant, facts.Other)))
        for statement in function.fact.body
    )


def _field_default(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str, value: Value) -> Value:
    """A class attribute as the default of an instance's: ``field(default_factory=...)``, settings read from outside."""
    from lint_llm_tags.analysis.calls import call

    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Record) and option.name.rpartition(".")[2] in (
            "field",
            "Field",
            "Factory",
            "ib",
            "PrivateAttr",
        ):
            keywords = option.arguments.keywords.entries
            factory = keywords.get("default_factory") or keywords.get("factory")
            made = factory.value if factory is not None else None
            if made is None and option.name.endswith(".Factory") and option.arguments.positional:
                made = option.arguments.positional[0]
            if made is not None and option.spot is not None:
                takes_self = "takes_self" in keywords
                passed = Arguments((instance,) if takes_self else (), DictValue(new_identity()))
                found.append(call(ev, frame, made, passed, option.spot))
            elif "default" in keywords:
                found.append(keywords["default"].value)
            elif option.arguments.positional and not isinstance(option.arguments.positional[0], Unknown):
                found.append(option.arguments.positional[0])
            else:
                found.append(Unknown(f"field {name} of {instance.cls.fact.name}"))
        else:
            found.append(option)
    default = either(found)
    variable = _settings_variable(ev, instance.cls, name, value)
    if variable is not None and not any(isinstance(one, (InstanceValue, DictValue)) for one in options(default)):
        return EnvironmentVariable(variable, None if isinstance(default, Unknown) else default)
    return bind(default, instance)


def _settings_variable(ev: Evaluator, cls: ClassValue, name: str, value: Value) -> str | None:
    """The environment variable behind a field of a pydantic settings class."""
    order = linearised(ev, cls)
    if not any(isinstance(base, External) and base.name.endswith("BaseSettings") for base in order):
        return None
    for option in options(value):
        if isinstance(option, Record):
            for argument in ("validation_alias", "alias", "env"):
                entry = option.arguments.keywords.entries.get(argument)
                if entry is not None and isinstance(entry.value, Const):
                    return str(entry.value.value)
    return f"{_settings_prefix(ev, cls)}{name}".upper()


def _settings_prefix(ev: Evaluator, cls: ClassValue) -> str:
    found = find_member(ev, cls, "model_config")
    for option in options(found[1]) if found is not None else ():
        entry = None
        if isinstance(option, Record):
            entry = option.arguments.keywords.entries.get("env_prefix")
        elif isinstance(option, DictValue):
            entry = option.entries.get("env_prefix")
        if entry is not None and isinstance(entry.value, Const):
            return str(entry.value.value)
    inner = find_member(ev, cls, "Config")
    for option in options(inner[1]) if inner is not None else ():
        if isinstance(option, ClassValue):
            prefix = ev.class_member(option, "env_prefix")
            if isinstance(prefix, Const):
                return str(prefix.value)
    return ""


def _from_elsewhere(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> Value | None:
    """An attribute that the class itself does not set: its SDK client's, a subclass's or ``__getattr__``'s."""
    from lint_llm_tags.analysis.calls import call

    client = instance.client or initialised(ev, instance).client
    if client is not None:
        return _of_client(client, name)
    if instance.arguments is None:
        found = _in_subclasses(ev, frame, instance, name)
        if found:
            return either(found)
    if name in _MODEL_METHODS:
        return BoundMethod(instance, name)
    getter = find_member(ev, instance.cls, "__getattr__")
    if getter is not None:
        spot = Spot(frame.path, _NOWHERE)
        passed = Arguments((Const(name),), DictValue(new_identity()))
        return call(ev, frame, bind(getter[1], instance), passed, spot)
    return None


def _in_subclasses(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str) -> list[Value]:
    key = ("subclasses", instance.cls.frame.path, instance.cls.fact.qualname, name)
    if key in ev.running or instance.arguments is not None:
        return []
    ev.running.add(key)
    try:
        found: list[Value] = []
        for cls in subclasses(ev, instance.cls):
            sub = InstanceValue(new_identity(), cls)
            value = instance_attribute(ev, frame, sub, name)
            if not isinstance(value, Unknown) and not _is_nothing(value):
                found.append(value)
        return found
    finally:
        ev.running.discard(key)


def subclasses(ev: Evaluator, cls: ClassValue) -> list[ClassValue]:
    """Every class of the project that derives from ``cls``."""
    key = (cls.frame.path, cls.fact.qualname)
    if key not in ev.knowledge.subclasses:
        ev.knowledge.subclasses[key] = []
        ev.knowledge.subclasses[key] = _find_subclasses(ev, cls)
    return ev.knowledge.subclasses[key]


def _find_subclasses(ev: Evaluator, cls: ClassValue) -> list[ClassValue]:
    found: list[ClassValue] = []
    for path in ev.program.files:
        if cls.fact.name.encode() not in ev.program.words(path) or b"class" not in ev.program.words(path):
            continue
        module = ev.program.module(path)
        for unit in module.units:
            if cls.fact.name not in unit.words or "class" not in unit.words:
                continue
            for name in unit.names:
                value = ev.module_member(path, name)
                for option in options(value) if value is not None else ():
                    if isinstance(option, ClassValue) and option != cls and option not in found:
                        order = linearised(ev, option)
                        if cls in order:
                            found.append(option)
                            found.extend(other for other in subclasses(ev, option) if other not in found)
    return found


def receivers(ev: Evaluator, function: FunctionValue) -> list[Value | None]:
    """The kinds of object that ``self`` of a method may be, when nobody is seen calling it."""
    assert function.owner is not None
    if _is_static_function(function):
        return [None]
    if _is_classmethod(function):
        return [function.owner]
    own: Value = unseen_instance(ev, function.owner)
    found: list[Value | None] = []
    words = words_of(function.fact)
    for cls in subclasses(ev, function.owner):
        if not _differs(ev, cls, function.owner, words):
            continue
        member = find_member(ev, cls, function.fact.name)
        if member is not None and any(
            isinstance(option, FunctionValue) and option.fact is function.fact for option in options(member[1])
        ):
            found.append(unseen_instance(ev, cls))
    if not found or constructed_somewhere(ev, function.owner):
        found.insert(0, own)
    return found


def _differs(ev: Evaluator, cls: ClassValue, base: ClassValue, words: frozenset[str]) -> bool:
    """Whether a subclass defines anything that a body of ``base`` with these words would notice."""
    for one in linearised(ev, cls):
        if one == base:
            return False
        if isinstance(one, ClassValue):
            for unit in one.fact.members:
                if "__init__" in unit.names or not words.isdisjoint(unit.names) or not words.isdisjoint(unit.stores):
                    return True
    return False


def _is_static_function(function: FunctionValue) -> bool:
    return any(isinstance(item, facts.Name) and item.id == "staticmethod" for item in function.fact.decorators)


def constructed_somewhere(ev: Evaluator, cls: ClassValue) -> bool:
    return (cls.frame.path, cls.fact.qualname) in ev.recorder.constructed_classes


def method_of(ev: Evaluator, instance: InstanceValue, name: str) -> Value | None:
    found = find_member(ev, instance.cls, name)
    return bind(found[1], instance) if found is not None else None


def method_result(ev: Evaluator, instance: InstanceValue, name: str) -> Value | None:
    from lint_llm_tags.analysis.calls import call

    method = method_of(ev, instance, name)
    if method is None:
        return None
    frame = Frame("function", instance.cls.frame.path, parent=instance.cls.frame)
    return call(ev, frame, method, no_arguments(), Spot(frame.path, _NOWHERE))


def fields_as_dict(
    ev: Evaluator, instance: InstanceValue, *, by_alias: bool = False, exclude_none: bool = False
) -> DictValue:
    """``dataclasses.asdict(instance)`` and its likes."""
    from lint_llm_tags.analysis.expressions import with_item

    built = initialised(ev, instance)
    frame = Frame("function", instance.cls.frame.path, parent=instance.cls.frame)
    mapping = DictValue(new_identity())
    for name in dict.fromkeys([*declared_fields(ev, instance.cls), *built.attributes]):
        value = instance_attribute(ev, frame, instance, name)
        kept = [option for option in options(value) if option != NONE] if exclude_none else list(options(value))
        if not kept:
            continue
        key = _alias(ev, instance.cls, name) if by_alias else Const(name)
        mapping = with_item(mapping, key, either(kept), None, certain=len(kept) == len(options(value)))
    return mapping


def _alias(ev: Evaluator, cls: ClassValue, name: str) -> Const:
    found = find_member(ev, cls, name)
    for option in options(found[1]) if found is not None else ():
        if isinstance(option, Record):
            for argument in ("serialization_alias", "alias"):
                entry = option.arguments.keywords.entries.get(argument)
                if entry is not None and isinstance(entry.value, Const):
                    return entry.value
    return Const(name)


__all__ = ["NONE", "SdkFunction", "attribute", "construct", "instance_attribute"]
