"""Fields of dataclasses, attrs classes, named tuples, pydantic models and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.classes import bind, find_member, linearised
from lint_llm_tags.analysis.decorators import last_name
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.mappings import with_item
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import (
    NONE,
    Arguments,
    ClassValue,
    Const,
    DictValue,
    EnvironmentVariable,
    External,
    InstanceValue,
    Open,
    Record,
    Unknown,
    Value,
    new_identity,
)

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator


def open_fields(ev: Evaluator, cls: ClassValue, *, filled: bool = False) -> dict[str, Value]:
    """Fields that a constructor's caller fills, where only their declaration is known.

    ``filled``: many callers are seen to do so; one of them will fill an empty dict.
    """
    found: dict[str, Value] = {}
    model = is_model(ev, cls)
    for name in declared_fields(ev, cls):
        member = find_member(ev, cls, name)
        if member is None:
            continue
        opened = frozenset({Open(cls.frame.path, cls.fact.qualname, name, constructs=True)})
        unknown = Unknown(f"field {name!r} of {cls.fact.name}", opened)
        kinds = options(member[1])
        if isinstance(member[1], Unknown) or (model and all(_is_dict(option, made=filled) for option in kinds)):
            found[name] = unknown
    return found


def _is_dict(default: Value, *, made: bool) -> bool:
    """Whether a field's default is a dict, or with ``made`` an empty one that is made for each object."""
    if not made or not isinstance(default, Record) or default.name.rpartition(".")[2] not in ("field", "Field"):
        return isinstance(default, DictValue)
    factory = default.arguments.keywords.entries.get("default_factory")
    return factory is not None and factory.value == External("builtins.dict")


_MODELS = frozenset({"BaseModel", "BaseSettings", "NamedTuple", "Struct", "SQLModel"})


_MODEL_DECORATORS = frozenset({"dataclass", "define", "frozen", "mutable", "s", "attrs"})


def is_model(ev: Evaluator, cls: ClassValue) -> bool:
    """Whether the constructor takes the class's fields."""
    if any(last_name(decorator) in _MODEL_DECORATORS for decorator in cls.fact.decorators):
        return True
    return any(isinstance(base, External) and base.name.rpartition(".")[2] in _MODELS for base in linearised(ev, cls))


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


_DECLARING = frozenset({"field", "Field", "Factory", "ib", "PrivateAttr"})
"""Functions whose result in a class's body declares a field."""


def field_default(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str, value: Value) -> Value:
    """A class attribute as the default of an instance's: ``field(default_factory=...)``, settings read from outside."""
    default = either(_declared_default(ev, frame, instance, name, option) for option in options(value))
    variable = _settings_variable(ev, instance.cls, name, value)
    if variable is not None and not any(isinstance(one, (InstanceValue, DictValue)) for one in options(default)):
        return EnvironmentVariable(variable, None if isinstance(default, Unknown) else default)
    return bind(default, instance)


def _declared_default(ev: Evaluator, frame: Frame, instance: InstanceValue, name: str, option: Value) -> Value:
    """What ``field(default=...)``, ``field(default_factory=...)`` and ``Factory(...)`` give a new object."""
    if not isinstance(option, Record) or option.name.rpartition(".")[2] not in _DECLARING:
        return option
    from lint_llm_tags.analysis.calls import call

    keywords = option.arguments.keywords.entries
    factory = keywords.get("default_factory") or keywords.get("factory")
    made = factory.value if factory is not None else None
    if made is None and option.name.endswith(".Factory") and option.arguments.positional:
        made = option.arguments.positional[0]
    if made is not None and option.spot is not None:
        key = ("made for", instance.identity, name, option.spot)
        if key in ev.fields_made:
            ev.reuse(key)
        else:
            takes_self = "takes_self" in keywords
            passed = Arguments((instance,) if takes_self else (), DictValue(new_identity()))
            with ev.keeping(key):
                ev.fields_made[key] = call(ev, frame, made, passed, option.spot)
        return ev.fields_made[key]  # It is made once for each object, which others may change.
    if "default" in keywords:  # Which may be a factory itself: ``field(default=Factory(...))``.
        given = options(keywords["default"].value)
        return either(_declared_default(ev, frame, instance, name, one) for one in given)
    if option.arguments.positional and not isinstance(option.arguments.positional[0], Unknown):
        return option.arguments.positional[0]
    return Unknown(f"field {name} of {instance.cls.fact.name}")


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


def fields_as_dict(
    ev: Evaluator, instance: InstanceValue, *, by_alias: bool = False, exclude_none: bool = False
) -> DictValue:
    """``dataclasses.asdict(instance)`` and its likes."""
    from lint_llm_tags.analysis.instances import initialised
    from lint_llm_tags.analysis.objects import lazy_attribute

    built = initialised(ev, instance)
    frame = Frame("function", instance.cls.frame.path, parent=instance.cls.frame)
    mapping = DictValue(new_identity())
    for name in dict.fromkeys([*declared_fields(ev, instance.cls), *built.attributes]):
        value = lazy_attribute(ev, frame, instance, name)
        key = alias(ev, instance.cls, name) if by_alias else Const(name)
        kept = [option for option in options(value) if option != NONE] if exclude_none else [value]
        if kept:
            certain = not exclude_none or len(kept) == len(options(value))
            mapping = with_item(mapping, key, either(kept), None, certain=certain)
    return mapping


def members_as_dict(ev: Evaluator, cls: ClassValue) -> DictValue:
    """``vars(cls)``: what the class's body binds."""
    mapping = DictValue(new_identity())
    for name in dict.fromkeys(name for unit in cls.fact.members for name in sorted(unit.names)):
        mapping = with_item(mapping, Const(name), ev.class_member(cls, name) or Unknown(f"attribute {name}"), None)
    return mapping


def keywords_of(ev: Evaluator, cls: ClassValue) -> tuple[str, ...]:
    """The names by which a constructor without source takes fields: an alias instead of the field's, if it is one."""
    config = find_member(ev, cls, "model_config")
    entries = [entry for one in options(config[1]) for entry in _entries(one).items()] if config is not None else []
    both = any(name in ("populate_by_name", "validate_by_name") and value == Const(True) for name, value in entries)
    found = []
    for name in declared_fields(ev, cls):
        member = find_member(ev, cls, name)
        given = [_entries(one) for one in options(member[1])] if member is not None else []
        names = [one[key] for one in given for key in ("validation_alias", "alias") if key in one]
        aliases = [str(one.value) for one in names if isinstance(one, Const)]
        found += [name] if both or not aliases else [one for one in aliases[:1] if one.isidentifier()]
    return tuple(found)


def _entries(value: Value) -> dict[object, Value]:
    """What a dict holds, or a call was given by name."""
    mapping = value.arguments.keywords if isinstance(value, Record) else value
    return {key: entry.value for key, entry in mapping.entries.items()} if isinstance(mapping, DictValue) else {}


def alias(ev: Evaluator, cls: ClassValue, name: str) -> Const:
    found = find_member(ev, cls, name)
    for option in options(found[1]) if found is not None else ():
        if isinstance(option, Record):
            for argument in ("serialization_alias", "alias"):
                entry = option.arguments.keywords.entries.get(argument)
                if entry is not None and isinstance(entry.value, Const):
                    return entry.value
    return Const(name)
