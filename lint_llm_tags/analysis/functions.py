"""Running functions: for what a caller gets, or as somebody would whose arguments are not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.annotations import annotated_value
from lint_llm_tags.analysis.classes import receivers
from lint_llm_tags.analysis.closures import may_act_alone
from lint_llm_tags.analysis.frames import YIELDS, Frame, FunctionKey
from lint_llm_tags.analysis.outlines import outline
from lint_llm_tags.analysis.parameters import bind_open
from lint_llm_tags.analysis.possibilities import either, openness, options
from lint_llm_tags.analysis.slicing import Wanted, sliced
from lint_llm_tags.analysis.statements import run_block
from lint_llm_tags.analysis.values import (
    NEVER,
    NONE,
    ClassValue,
    Const,
    Either,
    FunctionValue,
    Generated,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator


def requests_of(ev: Evaluator, function: FunctionValue) -> Wanted:
    inner = function.frame.kind == "function"
    return Wanted(ev.vocabulary(function.frame.path), requests=True, inner=inner)


def new_frame(function: FunctionValue, chain: tuple[Spot, ...] = (), calls: tuple[FunctionKey, ...] = ()) -> Frame:
    return Frame(
        "function",
        function.frame.path,
        function.fact.qualname,
        parent=function.frame,
        chain=chain,
        calls=calls,
        function=function,
        owner=function.owner,
    )


def run_function(ev: Evaluator, frame: Frame, function: FunctionValue, wanted: Wanted) -> Value:
    """Run what can matter of a body whose parameters are bound; gives what a call of it gives, if that is wanted."""
    if function.fact.generates:
        frame.bind(YIELDS, SequenceValue(new_identity(), "list", ()))
    ev.stack.append((function.fact, function.closure))
    ev.trace.slices.add((function.fact, wanted))
    try:
        run_block(ev, frame, sliced(function.fact, wanted))
        falls_through = frame.alive
        frame.finish()
        _run_uncalled(ev, frame)
    finally:
        ev.stack.pop()
    if falls_through:
        frame.returned.append(NONE)
    if function.fact.generates:
        return Generated(either(frame.yielded), paths=frame.generated())
    result = either(frame.returned)
    if isinstance(result, (Unknown, Const)) and function.fact.returns is not None:
        return _declared(ev, function, result)
    if isinstance(result, Either) and all(isinstance(option, Unknown) for option in result.options):
        return _declared(ev, function, result)
    return result


def _declared(ev: Evaluator, function: FunctionValue, result: Value) -> Value:
    """The declared return type, where the body does not tell."""
    if (isinstance(result, Const) and result.value is not None) or function.fact.returns is None:
        return result
    if isinstance(result, Const):
        return result
    return annotated_value(ev, function.frame, function.fact.returns, openness(result), result) or result


def _run_uncalled(ev: Evaluator, frame: Frame) -> None:
    """Nested functions that nobody here calls will be called by somebody else."""
    for function in frame.nested:
        if not frame.chain or not (id(function.fact) in frame.called or _is_called_beside(function, frame.nested)):
            run_nested(ev, function, frame)
    for cls in frame.classes if not frame.chain else ():
        run_methods(ev, cls)


def _is_called_beside(function: FunctionValue, nested: list[FunctionValue]) -> bool:
    """Whether another function that stands beside it calls it by its name."""
    name = function.fact.name
    others = (other.fact for other in nested if other.fact is not function.fact)
    return any(name in node.called for other in others for node in outline(other).nodes.values())


def run_methods(ev: Evaluator, cls: ClassValue) -> None:
    """Run the methods of a class that stands in a block or in a function."""
    for unit in cls.fact.members:
        for name in sorted(unit.names):
            for option in options(ev.class_member(cls, name) or NEVER):
                if isinstance(option, ClassValue) and option.fact.qualname == f"{cls.fact.qualname}.{name}":
                    run_methods(ev, option)
                elif isinstance(option, FunctionValue) and option.owner is not None:
                    with ev.recorder.root(cls.frame.path, option.fact.qualname):
                        for _ in run_open(ev, option):
                            pass


def run_nested(ev: Evaluator, function: FunctionValue, frame: Frame) -> None:
    if ev.is_running(function) or not may_act_alone(ev, function):
        return
    inner = new_frame(function, frame.chain, frame.calls)
    bind_open(ev, inner, function)
    with ev.recorder.root(inner.path, function.fact.qualname):
        run_function(ev, inner, function, replace(requests_of(ev, function), effects=True))


def run_open(ev: Evaluator, function: FunctionValue) -> Iterator[Frame]:
    """Run a function as somebody would whose arguments are not known; yields each frame that ran."""
    if ev.is_running(function):
        return
    for receiver in receivers(ev, function) if function.owner is not None else [function.bound]:
        frame = new_frame(function, ())
        bind_open(ev, frame, function, receiver)
        run_function(ev, frame, function, requests_of(ev, function))
        yield frame
