"""Calls of what is not followed: maybe an SDK's method, maybe a helper that calls what it is given, maybe a mock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.described import DESCRIBING, call_described
from lint_llm_tags.analysis.handing import hand_over
from lint_llm_tags.analysis.instances import unseen_instance
from lint_llm_tags.analysis.iteration import enter, iterate
from lint_llm_tags.analysis.managers import manage
from lint_llm_tags.analysis.operators import UNION
from lint_llm_tags.analysis.piping import piped_in, values_in
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.sdk import layers_of, named
from lint_llm_tags.analysis.showing import show_change
from lint_llm_tags.analysis.stores import may_hold_more
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    ClassValue,
    ClientValue,
    DictValue,
    External,
    FunctionValue,
    Partial,
    Record,
    SdkFunction,
    Spot,
    Unknown,
    Value,
    is_pending,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

_INVOKERS: dict[str, int] = {
    "submit": 0, "run_in_executor": 1, "run_sync": 0, "call_soon": 0, "call_soon_threadsafe": 0, "call_later": 1,
    "start_soon": 0, "to_thread": 0, "call_at": 1, "run_in_threadpool": 0, "spawn": 0, "enqueue": 0,
    "retry_call": 0, "add_task": 0,
}  # fmt: skip
"""Methods that call the function at this position with the arguments behind it."""
_FINDERS = frozenset({"find_object", "ensure_object", "resolve", "get_instance"})
"""Methods of contexts and containers that give an object of the class that they are given."""
_MAPPERS = frozenset({"map", "imap", "imap_unordered", "map_async", "starmap"})
_MOCKS = frozenset({"Mock", "MagicMock", "AsyncMock", "NonCallableMock", "create_autospec", "mock_open"})


def call_unknown(
    ev: Evaluator, frame: Frame, function: Unknown, arguments: Arguments, spot: Spot, result: Value | None = None
) -> Value:
    """Something is called that cannot be followed: maybe an SDK method, maybe a helper that calls what it is given.

    ``result`` is what the call gives when it is neither.
    """

    name = function.chain[-1] if function.chain else ""
    if name in ("enter_context", "enter_async_context") and arguments.positional:
        manager = arguments.positional[0]
        entered = enter(ev, frame, manager)
        frame.entered.append(manage(ev, frame, manager, "__enter__", "__aenter__"))
        return entered
    if name in ("get_secret_value", "strip", "rstrip", "lstrip") and function.chain[:-1]:
        return Unknown(function.reason, function.open, function.chain[:-1])
    if name in _FINDERS and len(arguments.positional) == 1 and isinstance(arguments.positional[0], ClassValue):
        return unseen_instance(ev, arguments.positional[0], function.open)
    if name == "inject":
        _take_baggage(ev, frame, arguments)
    position = _INVOKERS.get(name)
    if position is not None and len(arguments.positional) > position and _callable(arguments.positional[position]):
        passed = Arguments(arguments.positional[position + 1 :], arguments.keywords, arguments.more)
        return call(ev, frame, arguments.positional[position], passed, spot)
    if name in DESCRIBING and any(map(_is_function, values_in(arguments))):
        result = call_described(ev, frame, arguments, DESCRIBING[name], spot)
        if result is not None:
            return result
    if name in _MAPPERS and len(arguments.positional) > 1 and _callable(arguments.positional[0]):
        columns = tuple(either(iterate(ev, value)[0]) for value in arguments.positional[1:])
        if name == "starmap":
            more = Unknown("positional arguments that cannot be followed")
            return call(ev, frame, arguments.positional[0], Arguments((), DictValue(new_identity()), more), spot)
        return call(ev, frame, arguments.positional[0], Arguments(columns, DictValue(new_identity())), spot)
    recognised = _recognise(ev, frame, function, arguments, spot)
    if recognised is not None:
        return recognised
    if (
        name in ("run_until_complete", "create_task", "ensure_future", "run_coroutine_threadsafe")
        and arguments.positional
    ):
        return arguments.positional[0]
    if function.chain and function.open and function.reason.startswith(("parameter ", UNION)):
        _suspect(ev, frame, function, arguments, spot)
    if name in _MOCKS:
        return Record(f"unittest.mock.{name}", arguments, spot)
    if isinstance(result, Record) and result.name.rpartition(".")[2][:1].isupper():
        # A class of somebody else's: it keeps what it is given, and does not stand for it.
        hand_over(ev, frame, arguments, spot, into_chain=ev.catalog.makes_pipes(result.name))
        piped = piped_in(ev, arguments, result.name)
        return either(piped) if piped else result
    wrapped = hand_over(ev, frame, arguments, spot)
    if wrapped is not None:
        return wrapped
    if function.open and not function.chain:
        ev.recorder.forward(function, arguments, frame, spot)
    piped = piped_in(ev, arguments, result.name if isinstance(result, Record) else "")
    if piped:
        return either(piped)
    return Unknown(function.reason, function.open) if result is None else result


def _take_baggage(ev: Evaluator, frame: Frame, arguments: Arguments) -> None:
    """``propagate.inject(headers)`` of OpenTelemetry: what the project puts into the baggage is in the headers then."""
    entry = arguments.keywords.entries.get("carrier")
    carrier = arguments.positional[0] if arguments.positional else entry.value if entry is not None else NEVER
    for option in options(carrier) if not is_pending(carrier) else ():
        if isinstance(option, DictValue) and any(ev.program.mentioning(b"set_baggage(")):
            show_change(ev, frame, option.identity, may_hold_more(option, Unknown("the baggage is not followed")))


def _callable(value: Value) -> bool:
    return any(
        isinstance(option, (FunctionValue, Partial, SdkFunction, ClassValue, External))
        or (isinstance(option, ClientValue) and option.chain)
        or isinstance(option, Unknown)
        for option in options(value)
    )


def _is_function(value: Value) -> bool:
    """Whether this is known to be something to call, and not only what may be."""
    return any(isinstance(option, (FunctionValue, Partial, SdkFunction)) for option in options(value))


def _recognise(ev: Evaluator, frame: Frame, function: Unknown, arguments: Arguments, spot: Spot) -> Value | None:
    """An SDK call that its method chain and arguments give away although the receiver is not known."""
    if not function.chain:
        return None
    for client, method in ev.sdks(frame.path).distinctive(".".join(function.chain)):
        given = named(arguments, method.positional)
        missing = [name for name in method.arguments if name not in given.entries]
        if missing and not (given.rest and method.chain.count(".") >= 2):
            continue
        layers = layers_of(ev, frame, method.carriers, given)
        if method.derive == "options":
            return replace(function, chain=function.chain[:-1], layers=(*function.layers, *layers))
        receiver = ClientValue(client, function.layers, open=function.open, symbol=client.type)
        hand_over(ev, frame, arguments, spot)
        ev.recorder.call(method, receiver, layers, given, frame, spot)
        return Unknown(f"the answer of {'.'.join(function.chain)}()")
    return None


_COMMON = frozenset(name for kind in (dict, list, set, str, bytes) for name in dir(kind))
"""Names of methods that tell nothing of whose they are."""


def _suspect(ev: Evaluator, frame: Frame, function: Unknown, arguments: Arguments, spot: Spot) -> None:
    """A parameter's method is called that is named like one which is billed: who passes what has to be seen.

    So has what is given to an object, one of whose methods is named like a wrapper and like none of dicts or texts.
    """
    passed = frozenset(one for one in function.open if not one.state)
    if function.chain[-1] not in _COMMON and ev.names_wrapper(function.chain[-1]):
        ev.knowledge.suspected.update(passed)
    if passed and function.chain[-1] in (ev.words_of(frame.path) or ()):
        billed = ev.catalog.billed(".".join(function.chain))
        if billed is not None:
            client, method = billed
            receiver = ClientValue(client, open=passed, symbol=client.type)
            given = named(arguments, method.positional)
            layers = layers_of(ev, frame, method.carriers, given)
            ev.recorder.call(method, receiver, layers, given, frame, spot, tentative=True)


def is_mock(value: Record) -> bool:
    """A test double: whatever is done with it sends nothing."""
    return value.name.startswith(("unittest.mock.", "mock.", "asynctest."))
