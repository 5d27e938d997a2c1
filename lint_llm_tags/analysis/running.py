"""Running a body: where it stands, and what others get from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.bodies import imported_names
from lint_llm_tags.analysis.budgets import Exhausted
from lint_llm_tags.analysis.classes import receivers
from lint_llm_tags.analysis.decorators import decorate
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.functions import run_methods, run_nested, run_open
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.statements import define_function, run_unit
from lint_llm_tags.analysis.values import ClassValue, FunctionValue, InstanceValue, Partial, Value
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.bodies import Body
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.records import CallRecord, ClientRecord, HoldRecord
    from lint_llm_tags.analysis.units import Unit

    Recorded: TypeAlias = CallRecord | ClientRecord | HoldRecord


def locate(ev: Evaluator, body: Body) -> tuple[Unit, Frame, ClassValue | None]:
    """The unit of a body and the frame that it runs in."""
    unit: Unit = ev.program.module(body.path).units[body.index]
    frame = Frame("module", body.path, position=body.index)
    owner: ClassValue | None = None
    for position in body.members:
        fact = next(item for item in ev.facts(body.path, unit) if isinstance(item, facts.Class))
        owner = _class(ev, frame, owner, fact)
        frame = Frame("class", body.path, fact.qualname, parent=owner.frame, owner=owner)
        unit = fact.members[position]
    return unit, frame, owner


def _class(ev: Evaluator, frame: Frame, owner: ClassValue | None, fact: facts.Class) -> ClassValue:
    known = ev.class_member(owner, fact.name) if owner is not None else ev.module_member(frame.path, fact.name)
    for option in options(known) if known is not None else ():
        if isinstance(option, ClassValue) and option.fact is fact:
            return option
    return ClassValue(fact, frame if owner is None else Frame("class", frame.path, frame.scope, parent=frame))


def tried_body(ev: Evaluator, body: Body) -> Sequence[Recorded]:
    """What a body shows that is run once more to try something; nothing if that cannot be worked out."""
    recorder = ev.recorder
    try:
        with recorder.body(body):
            run_body(ev, body)
        return recorder.by_body.get(body, ())
    except (Exhausted, RecursionError):
        return ()
    except Exception as error:
        if failure(error) is None:
            raise
        return ()


def run_body(ev: Evaluator, body: Body) -> list[tuple[str, Value]]:
    """Run a body; gives what others get from it, by attribute or name, or under no name what it returns."""
    unit, frame, owner = locate(ev, body)
    statements = ev.facts(body.path, unit)
    results: list[tuple[str, Value]] = []
    for statement in statements:
        if isinstance(statement, facts.Function):
            results.extend(_run_function(ev, frame, statement, owner))
    if not all(isinstance(statement, (facts.Function, facts.Class)) for statement in statements):
        with ev.recorder.root(body.path, f"#{body.index}"):
            run_unit(ev, frame, unit)
            if not imported_names(unit):
                results.extend((frame.environment or {}).items())
            for function in frame.nested:
                run_nested(ev, function, frame)
            for cls in frame.classes:
                run_methods(ev, cls)
    return results


def _run_function(
    ev: Evaluator, frame: Frame, fact: facts.Function, owner: ClassValue | None
) -> Iterator[tuple[str, Value]]:
    home = Frame("module", frame.path) if frame.kind == "module" else frame
    function = define_function(home, fact, owner)
    ev.subject, ev.at_top = fact, False
    with ev.recorder.root(frame.path, fact.qualname):
        for option in options(decorate(ev, home, function)):
            if isinstance(option, FunctionValue):
                replaces_method = owner is not None and option.fact is not fact
                for receiver in receivers(ev, function) if replaces_method else [None]:
                    bound = option if receiver is None else replace(option, bound=receiver)
                    for ran in run_open(ev, bound):
                        yield from (("", value) for value in (*ran.returned, *ran.yielded))
                        yield from ((name, value) for (_, name, _), values in ran.stored.items() for value in values)
            elif isinstance(option, (ClassValue, InstanceValue, Partial)):
                for ran in run_open(ev, function):
                    yield from (("", value) for value in ran.returned)
