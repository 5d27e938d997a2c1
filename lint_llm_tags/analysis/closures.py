"""Closures: whether following a function that stands in another one, or is given a function, can matter.

Decorators are full of helpers that only look (``describe(span, func, args, kwargs)``): every call of what they decorate
leads through them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.outlines import outline
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.slicing import Vocabulary, Wanted, acts
from lint_llm_tags.analysis.values import Arguments, Const, External, FunctionValue, Text, Unknown, Value, is_pending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator


def may_act(ev: Evaluator, function: FunctionValue, arguments: Arguments) -> bool:
    """Whether a call may send a request or change an object, as the function's own body tells."""
    return _acts(ev, function, frozenset(_inert(function.fact.parameters, arguments)))


def may_act_alone(ev: Evaluator, function: FunctionValue) -> bool:
    """The same of a call by nobody who is seen: what changes of its arguments is theirs."""
    return _acts(ev, function, frozenset(parameter.name for parameter in function.fact.parameters))


def _acts(ev: Evaluator, function: FunctionValue, inert: frozenset[str]) -> bool:
    vocabulary = ev.vocabulary(function.frame.path)
    wanted = _all_acts(vocabulary, _names_around(tuple(_functions_around(function)), vocabulary))
    ev.trace.slices.add((function.fact, wanted))  # What is a wrapper later may be called there.
    return acts(function.fact, wanted, inert)


def _all_acts(vocabulary: Vocabulary, around: frozenset[str]) -> Wanted:
    return Wanted(vocabulary, requests=True, around=around, effects=True)


def _functions_around(function: FunctionValue) -> Iterator[facts.Function]:
    frame = function.frame
    while frame.parent is not None:
        if frame.function is not None:
            yield frame.function.fact
        frame = frame.parent


@cache
def _names_around(functions: tuple[facts.Function, ...], vocabulary: Vocabulary) -> frozenset[str]:
    """What these functions call by names of their own, without helpers in them of which none does anything."""
    names: set[str] = set()
    helpers: dict[str, facts.Function] = {}
    for function in functions:
        names.update(parameter.name for parameter in function.parameters)
        for name, nodes in outline(function).binding.items():
            made = nodes[0].statement
            if len(nodes) == 1 and isinstance(made, facts.Function) and not made.decorators:
                helpers[name] = made
            else:
                names.add(name)
    helpers = {name: helper for name, helper in helpers.items() if name not in names}
    while True:
        wanted = _all_acts(vocabulary, frozenset(names))
        acting = {name for name, helper in helpers.items() if name not in names and acts(helper, wanted, frozenset())}
        if not acting:
            return frozenset(names)
        names |= acting


def _inert(parameters: tuple[facts.Parameter, ...], arguments: Arguments) -> Iterator[str]:
    """Parameters that are given what nothing changes and nobody calls to send a request."""
    for place, parameter in enumerate(parameters):
        if parameter.annotation is not None or parameter.kind.startswith("*"):
            continue
        entry = arguments.keywords.entries.get(parameter.name)
        if place < len(arguments.positional):
            if _is_inert(arguments.positional[place]):
                yield parameter.name
        elif entry is not None and _is_inert(entry.value):
            yield parameter.name


def _is_inert(value: Value) -> bool:
    if is_pending(value):
        return False
    return all(
        isinstance(option, (Const, Text, External)) or (isinstance(option, Unknown) and not option.open)
        for option in options(value)
    )
