"""Which results hand out clients: their users have to be run too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.budgets import Exhausted
from lint_llm_tags.analysis.changes import words_of
from lint_llm_tags.analysis.classes import linearised, sdk_base
from lint_llm_tags.analysis.http import is_endpoint
from lint_llm_tags.analysis.passing import holds_method
from lint_llm_tags.analysis.possibilities import either, options, unforced
from lint_llm_tags.analysis.sdk import module_client
from lint_llm_tags.analysis.values import (
    PLAIN,
    Arguments,
    BoundMethod,
    ClassValue,
    ClientValue,
    Deferred,
    DictValue,
    Either,
    External,
    FunctionValue,
    Generated,
    InstanceValue,
    Partial,
    Record,
    SdkFunction,
    SequenceValue,
    Unknown,
    Value,
    is_pending,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from lint_llm_tags.analysis.evaluator import Evaluator


def is_useful(ev: Evaluator, value: Value, unlooked: set[str], *, depth: int = 2) -> bool:
    """Whether whoever gets this value can send a request with it.

    Pending results are worked out where they are promising; else the names that would make them so go to ``unlooked``.
    """
    if is_pending(value):
        if not is_promising(ev, value, unlooked):
            return False
        try:
            with ev.guess():
                value = either(options(value))
        except Exhausted:
            return False
    for option in options(value):
        if isinstance(option, (ClientValue, SdkFunction, Partial)) or is_endpoint(ev, option):
            return True
        if isinstance(option, InstanceValue) and (
            option.client is not None
            or _calls_wrapper(ev, option)
            or holds_method(ev, option)
            or _stands_for_model(ev, option)
            or _hands_out(ev, option)
        ):
            return True
        if isinstance(option, Unknown) and any(one.function.endswith(".__get__") for one in option.open):
            return True  # Something of the object whose attribute it is.
        if isinstance(option, FunctionValue) and _is_wrapper(ev, option):
            return True
        if isinstance(option, External) and (ev.is_described(option.name) or module_client(ev, option.name, "")):
            return True
        parts: Iterable[Value] = ()
        if isinstance(option, DictValue):
            parts = [entry.value for entry in option.entries.values()]
        elif isinstance(option, SequenceValue):
            parts = option.items
        elif isinstance(option, Generated):
            parts = (option.element,)
        if depth and any(is_useful(ev, part, unlooked, depth=depth - 1) for part in parts):
            return True
    return False


def is_promising(ev: Evaluator, value: object, unlooked: set[str]) -> bool:
    """Whether a result may be useful, told without working it out: by names in what makes it, and by what it is given.

    ``unlooked`` takes the names that were met and are not those of anything useful, as far as is known.
    """
    stack = [value]
    seen: set[int] = set()
    while stack:
        item = stack.pop()
        if id(item) in seen:
            continue  # Results share what they come from: a walk along all paths would not end.
        seen.add(id(item))
        if isinstance(item, Deferred):
            if not item.pending:
                stack.append(item.force())
            elif item.maker == PLAIN:
                continue
            elif _names_something(ev, item, unlooked):
                return True
            else:
                stack.extend(item.sources)
        elif isinstance(item, (ClientValue, SdkFunction, Partial)):
            return True
        elif isinstance(item, ClassValue):
            if _mentions(ev, {item.fact.name}, unlooked) or sdk_base(ev, item) is not None:
                return True
        elif isinstance(item, InstanceValue):
            if item.client is not None:
                return True
        elif isinstance(item, FunctionValue):
            if _is_wrapper(ev, item) or _mentions(ev, words_of(item.fact), unlooked):
                return True
        elif isinstance(item, External):
            if ev.is_described(item.name):
                return True
        else:
            stack.extend(_parts(item))
    return False


def is_certain(ev: Evaluator, value: Value, depth: int = 1) -> bool:
    """Whether a value is a client or the result of something that gives one, as far as is known."""
    for option in unforced(value):
        if isinstance(option, (ClientValue, SdkFunction, Partial)) or is_endpoint(ev, option):
            return True
        if isinstance(option, Deferred):
            maker = option.maker
            if (maker if isinstance(maker, str) or maker is None else maker.name) in ev.giving:
                return True
        elif isinstance(option, InstanceValue):
            if depth and _stands_for_model(ev, option):
                return True
        elif depth and isinstance(option, (DictValue, SequenceValue)):
            parts = option.items if isinstance(option, SequenceValue) else [e.value for e in option.entries.values()]
            if any(is_certain(ev, part, depth - 1) for part in parts):
                return True
    return False


def _stands_for_model(ev: Evaluator, instance: InstanceValue) -> bool:
    """Whether a base class outside of the project may send through a model that an object was given."""
    arguments = instance.arguments
    if arguments is None or not any(isinstance(base, External) for base in linearised(ev, instance.cls)):
        return False
    given = [*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())]
    return any(is_certain(ev, value, depth=0) for value in given)


def _parts(item: object) -> Iterable[object]:
    if isinstance(item, Either):
        return item.options
    if isinstance(item, Arguments):
        return (*item.positional, item.keywords, item.more)
    if isinstance(item, DictValue):
        return (*(entry.value for entry in item.entries.values()), *item.rest)
    if isinstance(item, SequenceValue):
        return item.items
    if isinstance(item, Generated):
        return (item.element,)
    if isinstance(item, BoundMethod):
        return (item.base,)
    return (item.arguments,) if isinstance(item, Record) else ()


def _names_something(ev: Evaluator, pending: Deferred, unlooked: set[str]) -> bool:
    maker = pending.maker
    if maker is None:
        return not pending.sources
    return _mentions(ev, {maker} if isinstance(maker, str) else words_of(maker), unlooked)


def _mentions(ev: Evaluator, words: Set[str], unlooked: set[str]) -> bool:
    if not (ev.giving.isdisjoint(words) and ev.given.isdisjoint(words)):
        return True
    unlooked.update(words)
    return False


def _is_wrapper(ev: Evaluator, function: FunctionValue) -> bool:
    return ev.is_wrapper(function.frame.path, function.fact.qualname)


def _hands_out(ev: Evaluator, instance: InstanceValue) -> bool:
    """Whether an object is a descriptor that may give clients of the objects in whose class it stands."""
    bases = (base.fact for base in linearised(ev, instance.cls) if isinstance(base, ClassValue))
    getters = (unit for base in bases for unit in base.members if "__get__" in unit.names)
    return any(_mentions(ev, unit.words, set()) for unit in getters)


def _calls_wrapper(ev: Evaluator, instance: InstanceValue) -> bool:
    """Whether syntax alone (a call, an item, ``with``) makes an object call a wrapper."""
    path, cls = instance.cls.frame.path, instance.cls.fact
    special = (name for unit in cls.members for name in unit.names if name.startswith("__"))
    return any(ev.is_wrapper(path, f"{cls.qualname}.{name}") for name in special)
