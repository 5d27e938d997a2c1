"""Clients and methods of SDKs that are handed to code which is not followed: they leave sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.piping import is_piped
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import (
    Arguments,
    ClientValue,
    DictValue,
    FunctionValue,
    Partial,
    SdkFunction,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def hand_over(
    ev: Evaluator, frame: Frame, arguments: Arguments, spot: Spot, *, into_chain: bool = False
) -> Value | None:
    """Clients and SDK methods that are passed to something unknown: they leave sight.

    Models do not that are put ``into_chain``, whose calls are seen. A lone function that is passed comes back as the
    result: a decorator or a retry helper.
    """
    from lint_llm_tags.analysis.calls import call

    values = [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]
    wrapped: Value | None = None
    for index, value in enumerate(arguments.positional):
        for option in options(value) if not is_pending(value) else ():
            if isinstance(option, ClientValue) and option.chain and _is_whole(option):
                wrapped = option
                method = option.client.methods[".".join(option.chain)]
                given = set(arguments.keywords.entries)
                if method.arguments and method.arguments <= given:
                    passed = Arguments(arguments.positional[index + 1 :], arguments.keywords, arguments.more)
                    call(ev, frame, option, passed, spot)
                    wrapped = Unknown(f"the answer of {method.chain}()")
            elif isinstance(option, (FunctionValue, Partial, SdkFunction)) and len(arguments.positional) == 1:
                wrapped = option
    for value in values:
        _escape(ev, value, into_chain=into_chain)
    return wrapped


def hand_out(ev: Evaluator, frame: Frame, made: Partial, spot: Spot) -> None:
    """A wrapper that is partly called: for the case that nobody is seen to call it, what it sends by then."""
    from lint_llm_tags.analysis.calls import call

    callee = made.callee
    if not isinstance(callee, FunctionValue) or not ev.is_wrapper(callee.frame.path, callee.fact.qualname):
        return
    more = Unknown("what a partial is called with")
    keywords = replace(made.arguments.keywords, rest=(*made.arguments.keywords.rest, more))
    with ev.recorder.handed_out(spot):
        call(ev, frame, callee, Arguments(made.arguments.positional, keywords, more), spot)


def _is_whole(client: ClientValue) -> bool:
    return ".".join(client.chain) in client.client.methods


def _escape(ev: Evaluator, value: Value, depth: int = 3, *, into_chain: bool = False) -> None:
    if is_pending(value):
        return
    for option in options(value):
        if into_chain and is_piped(option):
            continue
        if isinstance(option, ClientValue) and option.origin is not None:
            ev.recorder.escaped.add(option.origin)
        elif isinstance(option, (SequenceValue,)) and depth:
            for item in option.items:
                _escape(ev, item, depth - 1, into_chain=into_chain)
        elif isinstance(option, DictValue) and depth:
            for entry in option.entries.values():
                _escape(ev, entry.value, depth - 1, into_chain=into_chain)
        elif isinstance(option, Partial) and depth:
            _escape(ev, option.callee, depth - 1)
