"""What parameters are bound to: by a call that is seen, or by callers that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.annotations import annotated_value, is_text
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.fixtures import fixture_value
from lint_llm_tags.analysis.iteration import generated_value
from lint_llm_tags.analysis.possibilities import either, openness, options
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    FunctionValue,
    InstanceValue,
    Open,
    Openness,
    Partial,
    Record,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
    no_arguments,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def bind_arguments(ev: Evaluator, frame: Frame, function: FunctionValue, arguments: Arguments) -> None:
    """Bind parameters to what a call passes, else to their defaults."""
    positional = list(arguments.positional)
    keywords = dict(arguments.keywords.entries)
    rest = arguments.keywords.rest
    for parameter in function.fact.parameters:
        value: Value | None = None
        if parameter.kind == "*":
            items, positional = tuple(positional), []
            more = () if arguments.more is None else (arguments.more,)
            value = SequenceValue(new_identity(), "tuple", (*items, *more), not more, first=len(items))
        elif parameter.kind == "**":
            value = DictValue(new_identity(), keywords, rest)
        elif parameter.kind != "keyword" and positional:
            value = positional.pop(0)
        elif parameter.kind != "position" and parameter.name in keywords:
            entry = keywords.pop(parameter.name)
            value = entry.value
            if not entry.certain and parameter.default is not None:
                value = either((value, _default(ev, function, parameter)))
        else:
            value = _unpassed(ev, function, parameter, arguments)
        frame.bind(parameter.name, _informed(ev, function, parameter, value))


def with_defaults(ev: Evaluator, frame: Frame, function: FunctionValue) -> FunctionValue:
    """A function as it is made here: ``def inner(text, send=send)`` in a loop keeps what ``send`` is in this turn."""
    if frame.kind != "function" and not frame.unrolled:
        return function
    held = tuple(
        (parameter.name, evaluate(ev, frame, parameter.default))
        for parameter in function.fact.parameters
        if isinstance(parameter.default, facts.Name)
    )
    return replace(function, defaults=held, closure=new_identity()) if held else function


def _default(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter) -> Value:
    assert parameter.default is not None
    held = next((value for name, value in function.defaults if name == parameter.name), None)
    return evaluate(ev, function.frame, parameter.default) if held is None else held


def _unpassed(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter, arguments: Arguments) -> Value:
    """A parameter that the call does not name: its default, or part of an unknown splat."""
    hidden: list[Value] = []
    if arguments.more is not None and parameter.kind != "keyword":
        hidden.append(arguments.more)
    if parameter.kind != "position":
        hidden.extend(arguments.keywords.rest)
    found = frozenset().union(*(openness(value) for value in hidden)) if hidden else frozenset()
    if parameter.default is not None:
        default = _default(ev, function, parameter)
        default = provided(ev, function.frame, default) or default
        if not hidden:
            return default
        return either((default, Unknown(f"argument {parameter.name} may be in a splat", found)))
    if hidden:
        return Unknown(f"argument {parameter.name} is in a splat that cannot be followed", found)
    injected = fixture_value(ev, function, parameter.name)
    return Unknown(f"argument {parameter.name} is not passed") if injected is None else injected


def _is_text(parameter: facts.Parameter) -> bool:
    return parameter.annotation is not None and is_text(parameter.annotation)


def _informed(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter, value: Value) -> Value:
    """An unknown argument, improved by the parameter's annotation."""
    if parameter.annotation is None:
        return value
    if isinstance(value, Unknown) and not value.chain:
        typed = annotated_value(ev, function.frame, parameter.annotation, value.open, value)
        return typed or (replace(value, text=True) if _is_text(parameter) else value)
    if isinstance(value, Record) and value.name.rpartition(".")[2].islower():  # What a library's function gives.
        typed = annotated_value(ev, function.frame, parameter.annotation, openness(value))
        return typed if isinstance(typed, ClientValue) else value
    return value


def bind_open(ev: Evaluator, frame: Frame, function: FunctionValue, receiver: Value | None = None) -> None:
    for index, parameter in enumerate(function.fact.parameters):
        first = receiver if index == 0 else None
        if first is not None and parameter.kind != "*":
            frame.bind(parameter.name, first)
            continue
        value = open_parameter(ev, function, parameter)
        if first is not None and isinstance(value, SequenceValue):  # Of what a decorator puts in a method's place.
            value = replace(value, items=(first, *value.items), first=1)
        frame.bind(parameter.name, value)


def open_parameter(ev: Evaluator, function: FunctionValue, parameter: facts.Parameter) -> Value:
    """What a parameter may be when no caller is in sight."""
    constructs = function.fact.name in ("__init__", "__new__") and function.owner is not None
    owner = function.owner.fact.qualname if constructs and function.owner is not None else function.fact.qualname
    item = Open(function.frame.path, owner, parameter.name, constructs, parameter.kind == "**")
    if item in ev.supposed:
        return ev.supposed[item]
    found: Openness = frozenset({item})
    unknown = Unknown(f"parameter {parameter.name!r} of {function.fact.qualname}()", found, text=_is_text(parameter))
    if parameter.kind == "**":
        return DictValue(new_identity(), {}, (unknown,))
    if parameter.kind == "*":
        return SequenceValue(new_identity(), "tuple", (unknown,), exact=False)
    default = _default(ev, function, parameter) if parameter.default is not None else None
    if default is not None:
        given = provided(ev, function.frame, default)
        if given is not None:
            return given
    elif (injected := fixture_value(ev, function, parameter.name)) is not None:
        return injected
    typed = None
    if parameter.annotation is not None:
        typed = annotated_value(ev, function.frame, parameter.annotation, found, unknown)
    value = typed or unknown
    if typed is not None and isinstance(default, Const) and default.value is None:
        return either((typed, default))
    if default is not None and not isinstance(default, (Const, Unknown)):
        return either((default, value))
    return value


_INJECTED = frozenset({"Depends", "Provide", "Security", "Inject"})


def provided(ev: Evaluator, frame: Frame, marker: Value) -> Value | None:
    """What a dependency-injection marker stands for: ``Depends(get_client)`` of FastAPI and its likes."""
    from lint_llm_tags.analysis.calls import call

    arguments: Arguments | None = None
    if (isinstance(marker, Record) and marker.name.rpartition(".")[2].lstrip("_") in _INJECTED) or (
        isinstance(marker, InstanceValue) and marker.cls.fact.name.lstrip("_") in _INJECTED
    ):
        arguments = marker.arguments
    if arguments is None:
        return None
    for candidate in [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]:
        for option in options(candidate):
            if isinstance(option, (FunctionValue, ClassValue, InstanceValue, Partial)):
                spot = Spot(frame.path, facts.Mark(0, 0, 0, 0))
                return generated_value(call(ev, frame, option, no_arguments(), spot))
    return None
