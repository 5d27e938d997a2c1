"""Functions that bind, call or hand on functions: functools, operator, threads, event loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.comprehensions import MAX_UNROLLED
from lint_llm_tags.analysis.described import call_described
from lint_llm_tags.analysis.handing import hand_out
from lint_llm_tags.analysis.iteration import iterate
from lint_llm_tags.analysis.mappings import item_of
from lint_llm_tags.analysis.objects import attribute
from lint_llm_tags.analysis.operators import operate
from lint_llm_tags.analysis.possibilities import either, openness, options
from lint_llm_tags.analysis.values import (
    Arguments,
    Const,
    DictValue,
    External,
    Partial,
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


def _partial_method(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if not arguments.positional:
        return Unknown("partial()")
    callee, *rest = arguments.positional
    return Partial(callee, Arguments(tuple(rest), arguments.keywords, arguments.more))


def _partial(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    made = _partial_method(ev, frame, arguments, spot)
    if isinstance(made, Partial):
        made = replace(made, spot=spot)
        hand_out(ev, frame, made, spot)
    return made


def _reduce(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2:
        return Unknown("reduce()")
    elements, exact = iterate(ev, arguments.positional[1])
    values = [*arguments.positional[2:], *elements]
    if not exact or not values or len(values) > MAX_UNROLLED:
        return Unknown("reduce() over elements that are not known", openness(arguments.positional[1]))
    result = values[0]
    for value in values[1:]:
        passed = Arguments((result, value), DictValue(new_identity()))
        result = call(ev, frame, arguments.positional[0], passed, spot)
    return result


def _wraps(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """A decorator that leaves the function as it is."""
    return Record("functools.wraps", arguments, spot)


def _later(name: str) -> Model:
    """``attrgetter(...)``, ``methodcaller(...)``: a function that is called with the object later."""

    def model(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
        return Partial(External(f"{name}.__call__"), arguments)

    return model


def _attributes_of(ev: Evaluator, frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    *paths, holder = arguments.positional or (Unknown("attrgetter()"),)
    found: list[Value] = []
    for path in paths:
        value = holder
        for name in str(path.value).split(".") if isinstance(path, Const) else ():
            value = attribute(ev, frame, value, name)
        found.append(value)
    return found[0] if len(found) == 1 else SequenceValue(new_identity(), "tuple", tuple(found))


def _items_of(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    *keys, holder = arguments.positional or (Unknown("itemgetter()"),)
    found = [either(item_of(option, key) for option in options(holder)) for key in keys]
    return found[0] if len(found) == 1 else SequenceValue(new_identity(), "tuple", tuple(found))


def _method_of(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    if len(arguments.positional) < 2 or not isinstance(name := arguments.positional[0], Const):
        return Unknown("methodcaller()")
    *passed, holder = arguments.positional[1:]
    method = attribute(ev, frame, holder, str(name.value))
    return call(ev, frame, method, Arguments(tuple(passed), arguments.keywords), spot)


def _or(ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    if len(arguments.positional) != 2:
        return Unknown("or_()")
    left, right = arguments.positional
    return either(operate(ev, "|", option, right) for option in options(left))


def _to_thread(position: int) -> Model:
    """Functions that call the function they are given with the arguments behind it."""

    def model(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
        if len(arguments.positional) <= position:
            return Unknown("a call that is not followed")
        passed = Arguments(arguments.positional[position + 1 :], arguments.keywords, arguments.more)
        return call(ev, frame, arguments.positional[position], passed, spot)

    return model


def _gather(_ev: Evaluator, _frame: Frame, arguments: Arguments, _spot: Spot) -> Value:
    return SequenceValue(new_identity(), "list", arguments.positional, arguments.more is None)


def _thread(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Thread(target=function, args=(...), kwargs={...})``."""
    call_described(ev, frame, arguments, ("target", "args", "kwargs"), spot)
    return Record("threading.Thread", arguments, spot)


def _timer(ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    """``Timer(interval, function, args, kwargs)``."""
    call_described(ev, frame, arguments, ("", "function", "args", "kwargs"), spot)
    return Record("threading.Timer", arguments, spot)


def _context_variable(_ev: Evaluator, _frame: Frame, arguments: Arguments, spot: Spot) -> Value:
    return Record("contextvars.ContextVar", arguments, spot)


MODELS: dict[str, Model] = {
    "functools.partial": _partial,
    "functools.partialmethod": _partial_method,
    "functools.reduce": _reduce,
    "asyncio.gather": _gather,
    "asyncio.to_thread": _to_thread(0),
    "anyio.to_thread.run_sync": _to_thread(0),
    "starlette.concurrency.run_in_threadpool": _to_thread(0),
    "fastapi.concurrency.run_in_threadpool": _to_thread(0),
    "trio.to_thread.run_sync": _to_thread(0),
    "threading.Thread": _thread,
    "threading.Timer": _timer,
    "weakref.finalize": _to_thread(1),
    "atexit.register": _to_thread(0),
    "multiprocessing.Process": _thread,
    "contextvars.ContextVar": _context_variable,
    "operator.attrgetter": _later("operator.attrgetter"),
    "operator.attrgetter.__call__": _attributes_of,
    "operator.itemgetter": _later("operator.itemgetter"),
    "operator.itemgetter.__call__": _items_of,
    "operator.methodcaller": _later("operator.methodcaller"),
    "operator.methodcaller.__call__": _method_of,
    "operator.or_": _or,
    "operator.ior": _or,
    "functools.wraps": _wraps,
}
