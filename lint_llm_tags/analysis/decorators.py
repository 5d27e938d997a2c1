"""What the name of a decorated function is bound to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.parsed_units import COMPLETING
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    DictValue,
    External,
    FunctionValue,
    InstanceValue,
    Partial,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


PROPERTIES = frozenset({"property", "cached_property", "abstractproperty", "hybrid_property", "computed_field"})


_UNWRAPPED = PROPERTIES | {"staticmethod", "classmethod", "abstractmethod", "overload", "override", "final"}


def decorate(ev: Evaluator, frame: Frame, function: FunctionValue) -> Value:
    """What the name of a decorated function is bound to."""
    from lint_llm_tags.analysis.calls import call

    value: Value = function
    for decorator in reversed(function.fact.decorators):
        if last_name(decorator) in _UNWRAPPED:
            if last_name(decorator) == "classmethod":
                value = _of_class(value, function)
            continue
        if isinstance(decorator, facts.Attribute) and decorator.name in COMPLETING:
            return evaluate(ev, frame, decorator.base)
        wrapper = evaluate(ev, frame, decorator)
        if _is_made_outside(ev, frame, decorator):
            continue  # ``@listen(other_step)``: what it was given does not stand for what it gives.
        found: list[Value] = []
        for option in options(wrapper):
            if isinstance(option, (FunctionValue, ClassValue, InstanceValue, Partial)):
                spot = _decorator_spot(frame, decorator)
                result = call(ev, frame, option, Arguments((value,), DictValue(new_identity())), spot)
                found.append(either(value if isinstance(one, Unknown) else one for one in options(result)))
            else:
                found.append(value)  # Caches, routers, retries: a call of the result is a call of the function.
        value = either(found) if found else value
    return value


def _of_class(value: Value, method: FunctionValue) -> Value:
    """What a decorator put in the place of a classmethod: it is given the class."""
    return either(
        replace(one, bound=method.owner) if isinstance(one, FunctionValue) and one.fact is not method.fact else one
        for one in options(value)
    )


def _is_made_outside(ev: Evaluator, frame: Frame, decorator: facts.Expr) -> bool:
    """Whether a library's function, which is not followed, makes the decorator."""
    from lint_llm_tags.analysis.library import MODELS

    if not isinstance(decorator, facts.Call):
        return False
    makers = options(evaluate(ev, frame, decorator.callee))
    return all(
        isinstance(maker, External) and maker.name not in MODELS and not ev.is_described(maker.name) for maker in makers
    )


def _decorator_spot(frame: Frame, decorator: facts.Expr) -> Spot:
    mark = getattr(decorator, "mark", None) or facts.Mark(0, 0, 0, 0)
    return Spot(frame.path, mark)


def last_name(expr: facts.Expr) -> str:
    if isinstance(expr, facts.Call):
        return last_name(expr.callee)
    if isinstance(expr, facts.Attribute):
        return expr.name
    return expr.id if isinstance(expr, facts.Name) else ""


_MANAGING = frozenset({"contextmanager", "asynccontextmanager"})


VALIDATORS = frozenset({"root_validator", "model_validator", "pre_init"})
"""Decorators of methods that are given a dict with the fields of the object to be (``values["client"] = OpenAI()``)."""


def is_validator(fact: facts.Function) -> bool:
    return any(last_name(item) in VALIDATORS for item in fact.decorators)


_FINISHING = frozenset({"__post_init__", "__attrs_post_init__", "model_post_init"})
FINISHING_WORDS = _FINISHING | {"model_validator"}
"""One of these stands in each unit with a function that :func:`finishes`."""


def finishes(fact: facts.Function) -> bool:
    """Whether a generated constructor calls a method of this kind when the fields are there."""
    return fact.name in _FINISHING or any(
        isinstance(item, facts.Call)
        and last_name(item) == "model_validator"
        and any(isinstance(given.value, facts.Constant) and given.value.value == "after" for given in item.arguments)
        for item in fact.decorators
    )


def completes(fact: facts.Function) -> bool:
    """Whether a function is one more part of a property (``@client.setter``)."""
    return any(isinstance(item, facts.Attribute) and item.name in COMPLETING for item in fact.decorators)


def is_manager(fact: facts.Function) -> bool:
    """Whether a generator is a context manager: it goes on when the block has ended."""
    return fact.generates and any(last_name(item) in _MANAGING for item in fact.decorators)


def is_property(fact: facts.Function) -> bool:
    return any(last_name(decorator) in PROPERTIES for decorator in fact.decorators)
