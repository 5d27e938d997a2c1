"""What a call passes: whether it has to be followed at once, for requests or for changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.changes import acting_names, attribute_holders, changed_names, filled_holders, words_of
from lint_llm_tags.analysis.decorators import is_manager
from lint_llm_tags.analysis.http import is_endpoint
from lint_llm_tags.analysis.outlines import stored_attributes
from lint_llm_tags.analysis.possibilities import options, single, unforced
from lint_llm_tags.analysis.traces import METHODS
from lint_llm_tags.analysis.values import (
    NEVER,
    Arguments,
    ClientValue,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    Partial,
    SdkFunction,
    SequenceValue,
    Super,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame
    from lint_llm_tags.providers.catalog import Catalog


def passes_callable(catalog: Catalog, arguments: Arguments) -> bool:
    """Whether a function, or something that sends a request when it is called, is among the arguments."""
    return any(
        isinstance(option, (FunctionValue, Super)) or _sends(catalog, option) for option in _looked_at(arguments)
    )


def passes_endpoint(ev: Evaluator, arguments: Arguments) -> bool:
    """Whether the URL of an LLM's endpoint is among the arguments."""
    return any(is_endpoint(ev, option) for option in _looked_at(arguments))


def _sends_when_called(value: Value) -> bool:
    """Whether this is a method of an SDK's client, or a client that is called like a function."""
    return isinstance(value, ClientValue) and bool(value.chain or "__call__" in value.client.methods)


def holds_method(ev: Evaluator, instance: InstanceValue) -> bool:
    """Whether an object was given an SDK's method or a wrapper, which its own methods may call."""
    if instance.arguments is not None:
        return passes_sender(ev, instance.arguments) or any(
            _keeps_sender(ev, value) for value in instance.attributes.values()
        )
    key = (instance.cls.frame.path, instance.cls.fact.qualname)
    ev.trace.questions.add((METHODS, *key))
    return any(passes_sender(ev, arguments) for arguments in ev.knowledge.constructions.get(key, {}).values())


def _keeps_sender(ev: Evaluator, value: Value, depth: int = 2) -> bool:
    """Whether a list or dict of an object holds a wrapper that one of its methods put there."""
    for option in options(value) if not is_pending(value) else ():
        parts: Iterable[Value] = ()
        if isinstance(option, SequenceValue):
            parts = option.items
        elif isinstance(option, DictValue):
            parts = [entry.value for entry in option.entries.values()]
        elif isinstance(option, FunctionValue) and depth < 2:
            return ev.is_wrapper(option.frame.path, option.fact.qualname)
        elif isinstance(option, InstanceValue) and depth == 1 and option.arguments is not None:
            return passes_sender(ev, option.arguments)
        if depth and any(_keeps_sender(ev, part, depth - 1) for part in parts):
            return True
    return False


def passes_function(catalog: Catalog, arguments: Arguments) -> bool:
    """Whether a function that may send a request is among the arguments, as far as was looked."""
    return any(isinstance(option, FunctionValue) or _sends(catalog, option) for option in _looked_at(arguments))


def passes_sender(ev: Evaluator, arguments: Arguments) -> bool:
    """Whether a method of an SDK, a wrapper or something partly called is among the arguments."""
    if id(arguments) in ev.plain:
        return False
    settled = True
    for value in (*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())):
        if is_pending(value):
            settled = False
            continue
        for option in options(value):
            if isinstance(option, FunctionValue):
                if ev.is_wrapper(option.frame.path, option.fact.qualname):
                    return True
                settled = False
            elif _sends(ev.catalog, option):
                return True
    if settled:
        ev.plain[id(arguments)] = arguments
    return False


def _sends(catalog: Catalog, value: Value) -> bool:
    if isinstance(value, External):  # ``litellm.completion``, ``requests.post``
        return catalog.function(value.name) is not None
    return isinstance(value, (SdkFunction, Partial)) or _sends_when_called(value)


def _looked_at(arguments: Arguments, *, anyway: bool = False) -> Iterator[Value]:
    """What is passed, as far as it was worked out; ``anyway``: all of it."""
    for value in (*arguments.positional, *(entry.value for entry in arguments.keywords.entries.values())):
        if anyway or not is_pending(value):
            yield from options(value)


def changes_arguments(ev: Evaluator, function: FunctionValue, arguments: Arguments) -> bool:
    """Whether the function's body may change a dict or list, or an object, that it is given."""
    if function.fact.name in ("__init__", "__post_init__"):
        return True
    names = {parameter.name for parameter in function.fact.parameters}
    changes = not changed_names(function.fact).isdisjoint(names)
    acts = not acting_names(function.fact, ev.changers).isdisjoint(names)
    others = names - ({function.fact.parameters[0].name} if function.bound is not None and names else set())
    sets = not attribute_holders(function.fact).isdisjoint(others)
    if not (changes or acts or sets):
        return False
    fills = changes and not filled_holders(function.fact).isdisjoint(names)
    manages = sets and is_manager(function.fact)
    return any(
        (isinstance(option, (DictValue, SequenceValue)) and (changes or acts))
        or (
            isinstance(option, InstanceValue)
            and (acts or manages or ((fills or sets) and option.arguments is not None))
        )
        for option in _looked_at(arguments, anyway=acts)
    )


def changes_own_object(ev: Evaluator, frame: Frame, function: FunctionValue) -> bool:
    """Whether it is a method that may change an object which the running body, or what it has made, has made.

    So it is where it sets an attribute of the object whose method calls it, and that method uses the attribute.
    """
    instance = function.bound
    if not isinstance(instance, InstanceValue):
        return False
    known = instance.arguments is not None and function.fact.name in ev.changers
    if not known and instance.arguments is None and frame.function is not None and frame.function.bound is None:
        caller = frame.function.fact
        starts = not caller.parameters or caller.name in ("__init__", "__post_init__")
        own = NEVER if starts else single((frame.environment or {}).get(caller.parameters[0].name, NEVER))
        known = own is instance and not words_of(caller).isdisjoint(stored_attributes(function.fact))
    if not known and not is_manager(function.fact) and not ev.has_made(instance.identity):
        return False
    receiver = function.fact.parameters[0].name if function.fact.parameters else ""
    return receiver in changed_names(function.fact) or receiver in attribute_holders(function.fact)


def changed_inside(before: InstanceValue, after: InstanceValue, depth: int = 3) -> Iterator[tuple[int, Value]]:
    """Objects that a changed object holds and that may have been changed with it, by identity."""
    for name, value in after.attributes.items():
        old = before.attributes.get(name, NEVER)
        for option in unforced(value) if old is not value else ():
            if isinstance(option, (DictValue, SequenceValue, InstanceValue)):
                yield option.identity, option
            if isinstance(option, InstanceValue) and depth:
                held = [one for one in unforced(old) if isinstance(one, InstanceValue)]
                same = next((one for one in held if one.identity == option.identity), replace(option, attributes={}))
                yield from changed_inside(same, option, depth - 1)
