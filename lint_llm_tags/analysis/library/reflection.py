"""Functions that ask what an object is, name its attributes, or make classes and modules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.annotations import of_type
from lint_llm_tags.analysis.kinds import is_callable, is_instance
from lint_llm_tags.analysis.made_classes import made_class, named_tuple, namespace
from lint_llm_tags.analysis.mappings import with_item
from lint_llm_tags.analysis.mutations import set_attribute
from lint_llm_tags.analysis.objects import attribute
from lint_llm_tags.analysis.possibilities import either, openness, options, single, truth
from lint_llm_tags.analysis.sdk import named
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    Arguments,
    ClassValue,
    ClientValue,
    Const,
    DictValue,
    Entry,
    External,
    FunctionValue,
    InstanceValue,
    Record,
    SequenceValue,
    Spot,
    Super,
    Unknown,
    Value,
    is_pending,
    new_identity,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.analysis.library.model import Model


def _getattr(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("getattr()")
    base, name, *default = arguments.positional
    found: list[Value] = []
    for option in options(name):
        if isinstance(option, Const) and isinstance(option.value, str):
            found.append(attribute(ev, frame, base, option.value))
        else:
            found.append(Unknown("an attribute whose name is not known", openness(option) | openness(base)))
    known = [value for value in found if value is not NEVER and not isinstance(value, Unknown)]
    return either([*(known or found), *([] if known else default)])


def _setattr(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) == 3:
        base, name, value = arguments.positional
        for option in options(base):
            if isinstance(option, InstanceValue) and isinstance(name, Const):
                set_attribute(ev, frame, option, str(name.value), value)
    return NONE


def _cast(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("cast()")
    kind, value = arguments.positional[:2]
    if is_pending(value):
        return ev.defer(lambda: _typed(ev, frame, kind, value), (value,))
    return _typed(ev, frame, kind, value)


def _typed(ev: Evaluator, frame: Frame, kind: Value, value: Value) -> Value:
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Unknown):
            typed = [of_type(ev, frame, one, option.open) for one in options(kind)]
            found.extend([one for one in typed if one is not None] or [option])
        else:
            found.append(option)
    return either(found)


def _bool(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    verdict = truth(arguments.positional[0]) if arguments.positional else False
    return Unknown("a condition") if verdict is None else Const(verdict)


def _isinstance(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) != 2:
        return Unknown("isinstance()")
    value, cls = arguments.positional
    classes = SequenceValue(0, "tuple", (cls,))
    return _condition(value, lambda option: is_instance(ev, option, classes))


def _callable(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    value = arguments.positional[0] if arguments.positional else Unknown("callable()")
    return _condition(value, lambda option: is_callable(ev, option))


def _condition(value: Value, check: Callable[[Value], bool | None]) -> Value:
    """What holds for all possibilities of a value that need not be worked out for it."""
    found = {None} if is_pending(value) else set(map(check, options(value)))
    verdict = found.pop() if len(found) == 1 else None
    return Unknown("a condition", openness(value)) if verdict is None else Const(verdict)


def _new(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``super().__new__(cls)``."""
    cls = single(arguments.positional[0]) if arguments.positional else None
    return InstanceValue(new_identity(), cls) if isinstance(cls, ClassValue) else Unknown("a new object")


def _import_module(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    given = named(arguments, ("name", "package"))
    name = _text(given, "name")
    if name is None:
        return Unknown("a module that is imported by a name that is not known")
    module = name.lstrip(".")
    level = len(name) - len(module)
    if level and (package := _text(given, "package")) is not None:
        above = package.split(".")[: 1 - level or None]
        return ev.imported_module(frame.path, ".".join([*above, module]), 0)
    return ev.imported_module(frame.path, module, level)  # Without a package that is known: ``__package__``.


def _import(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """``__import__("a.b")`` gives ``a`` unless something is imported from it."""
    given = named(arguments, ("name", "globals", "locals", "fromlist", "level"))
    name = _text(given, "name")
    if name is None or "level" in given.entries:
        return Unknown("a module that is imported by a name that is not known")
    return ev.imported_module(frame.path, name if "fromlist" in given.entries else name.partition(".")[0], 0)


def _text(given: DictValue, name: str) -> str | None:
    """The text that an argument is, if it is known."""
    value = single(given.entries[name].value) if name in given.entries else None
    return value.value if isinstance(value, Const) and isinstance(value.value, str) else None


def _super(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) == 2 and isinstance(arguments.positional[0], ClassValue):
        return Super(arguments.positional[0], arguments.positional[1])
    return Unknown("super()")


def _type(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) == 3:
        return made_class(ev, frame, arguments, spot)
    for option in options(arguments.positional[0]) if len(arguments.positional) == 1 else ():
        if isinstance(option, InstanceValue):
            return option.cls
        if isinstance(option, ClientValue) and not option.chain:
            return External(option.client.names[0])
    return Unknown("a type")


def _is_coroutine_function(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    """Whether what a decorator is given is an ``async def``."""
    value = single(arguments.positional[0]) if len(arguments.positional) == 1 else NONE
    if isinstance(value, FunctionValue):
        return Const(value.fact.asynchronous and not value.fact.generates)
    return Unknown("whether it is a coroutine function", openness(value))


def _signature(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``inspect.signature(function)``, whose ``parameters`` are known by their names."""
    function = single(arguments.positional[0]) if arguments.positional else NONE
    if not isinstance(function, FunctionValue):
        return Record("inspect.signature", Arguments((), DictValue(new_identity())), spot)
    names = [parameter.name for parameter in function.fact.parameters[function.bound is not None :]]
    parameters = DictValue(new_identity(), {name: Entry(Unknown(f"parameter {name}"), True, None) for name in names})
    described = with_item(DictValue(new_identity()), Const("parameters"), parameters, None)
    return Record("inspect.signature", Arguments((), described), spot)


MODELS: dict[str, Model] = {
    "inspect.signature": _signature,
    "inspect.iscoroutinefunction": _is_coroutine_function,
    "asyncio.iscoroutinefunction": _is_coroutine_function,
    "types.SimpleNamespace": namespace,
    "argparse.Namespace": namespace,
    "collections.namedtuple": named_tuple,
    "typing.NamedTuple": named_tuple,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.bool": _bool,
    "builtins.isinstance": _isinstance,
    "builtins.callable": _callable,
    "builtins.super": _super,
    "builtins.type": _type,
    "typing.cast": _cast,
    "typing_extensions.cast": _cast,
    "importlib.import_module": _import_module,
    "builtins.__import__": _import,
    "builtins.object.__new__": _new,
}
