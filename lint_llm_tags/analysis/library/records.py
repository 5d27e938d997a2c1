"""Functions on objects that hold fields: dataclasses, attrs, pydantic, copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.fields import declared_fields, fields_as_dict, members_as_dict
from lint_llm_tags.analysis.instances import initialised, note_construction
from lint_llm_tags.analysis.items import opened
from lint_llm_tags.analysis.mappings import merge, with_item
from lint_llm_tags.analysis.possibilities import either, openness, options, single, unforced
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    Const,
    DictValue,
    InstanceValue,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.library.model import Model


def _as_dict(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    found = [
        fields_as_dict(ev, option)
        if isinstance(option, InstanceValue)
        else Unknown("the fields of an object", openness(option))
        for value in arguments.positional[:1]
        for option in options(value)
    ]
    return either(found)


def _vars(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    cls = single(arguments.positional[0]) if arguments.positional else None
    return members_as_dict(ev, cls) if isinstance(cls, ClassValue) else _as_dict(ev, frame, arguments, spot)


def _fields(ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``dataclasses.fields(record)``."""
    for option in options(arguments.positional[0]) if arguments.positional else ():
        cls = option.cls if isinstance(option, InstanceValue) else option
        if isinstance(cls, ClassValue):
            named = (with_item(DictValue(0), Const("name"), Const(name), None) for name in declared_fields(ev, cls))
            found = tuple(Record("dataclasses.Field", Arguments((), keywords), spot) for keywords in named)
            return SequenceValue(new_identity(), "tuple", found)
    return Unknown("the fields of an object")


def _copied_deeply(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``copy.deepcopy(record)``: the attributes of the copy are copies, too."""
    return either(
        replace(copied, attributes={name: _each_copied(value) for name, value in copied.attributes.items()})
        if isinstance(copied, InstanceValue)
        else copied
        for copied in options(_copied(ev, frame, arguments, spot))
    )


def _each_copied(value: Value) -> Value:
    return either(map(_copy, unforced(value)))


def _copied(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    found: list[Value] = []
    for option in options(arguments.positional[0]) if arguments.positional else ():
        copied = _copy(option)
        if isinstance(option, InstanceValue) and isinstance(copied, InstanceValue) and ev.has_made(option.identity):
            ev.note_made(copied.identity)
        found.append(copied)
    return either(found)


def _copy(value: Value) -> Value:
    """Another object like this one, with copies of the dicts in it."""
    if isinstance(value, DictValue):
        entries = {key: replace(entry, value=_copy(entry.value)) for key, entry in value.entries.items()}
        return replace(value, identity=new_identity(), entries=entries)
    if isinstance(value, Record):
        return _with_fields(value, value.arguments.keywords)
    return replace(value, identity=new_identity()) if isinstance(value, (SequenceValue, InstanceValue)) else value


def _with_fields(record: Record, fields: DictValue) -> Record:
    """Another object of a library's class, with these fields."""
    return replace(record, arguments=replace(record.arguments, keywords=replace(fields, identity=new_identity())))


def _replaced(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    for option in options(arguments.positional[0]) if arguments.positional else ():
        if isinstance(option, InstanceValue):
            built = initialised(ev, option)
            changes = {str(name): entry.value for name, entry in arguments.keywords.entries.items()}
            replaced = replace(built, identity=new_identity(), attributes={**built.attributes, **changes})
            note_construction(ev, frame, replaced, spot)
            return replaced
        if isinstance(option, Record):
            return _with_fields(option, merge(option.arguments.keywords, arguments.keywords))
    return Unknown("replace()")


def _validated(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Model.model_validate({...})``."""
    if len(arguments.positional) < 2:
        return Unknown("model_validate()")
    cls, given = arguments.positional[:2]
    fields = merge(DictValue(new_identity()), opened(ev, given))
    return call(ev, frame, cls, Arguments((), fields), spot)


PURE: dict[str, Model] = {
    "builtins.vars": _vars,
    "dataclasses.asdict": _as_dict,
    "attrs.asdict": _as_dict,
    "attr.asdict": _as_dict,
    "copy.copy": _copied,
    "copy.deepcopy": _copied_deeply,
}
MODELS: dict[str, Model] = {
    **PURE,
    "dataclasses.fields": _fields,
    "attrs.fields": _fields,
    "attr.fields": _fields,
    "copy.replace": _replaced,
    "dataclasses.replace": _replaced,
    "attrs.evolve": _replaced,
    "pydantic.BaseModel.model_validate": _validated,
}
