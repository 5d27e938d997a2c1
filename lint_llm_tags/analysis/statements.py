"""Running statements: how each changes the environment of its frame."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.annotations import annotated_value
from lint_llm_tags.analysis.assignment import assign
from lint_llm_tags.analysis.changes import touches_mappings, words_in
from lint_llm_tags.analysis.decorators import decorate
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.frames import YIELDS, Environment, Frame, join
from lint_llm_tags.analysis.iteration import enter, iterate
from lint_llm_tags.analysis.managers import Block, manage
from lint_llm_tags.analysis.matching import left_over, matched
from lint_llm_tags.analysis.mutations import remove_item, update_mapping
from lint_llm_tags.analysis.narrowing import narrow
from lint_llm_tags.analysis.operators import decided, truthy
from lint_llm_tags.analysis.parameters import with_defaults
from lint_llm_tags.analysis.possibilities import either, openness, options, truth
from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.analysis.values import (
    NONE,
    ClassValue,
    Deferred,
    DictValue,
    External,
    FunctionValue,
    Openness,
    Unknown,
    Value,
    is_pending,
)
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.units import Unit

MAX_UNROLLED = 24
"""A loop over at most so many known elements is run once for each."""
_ENDING = frozenset({"builtins.exit", "builtins.quit", "sys.exit", "os._exit", "pytest.fail", "pytest.skip"})


def run_unit(ev: Evaluator, frame: Frame, unit: Unit) -> None:
    run_block(ev, frame, ev.facts(frame.path, unit))


def run_block(ev: Evaluator, frame: Frame, statements: tuple[facts.Stmt, ...]) -> None:
    for statement in statements:
        if not frame.alive:
            return
        ev.step()
        _RUN[type(statement)](ev, frame, statement)


def _expression(ev: Evaluator, frame: Frame, statement: facts.Expression) -> None:
    evaluate(ev, frame, statement.value)
    if isinstance(statement.value, facts.Call) and isinstance(statement.value.callee, (facts.Name, facts.Attribute)):
        callee = _dotted(statement.value.callee)
        if callee in _ENDING or f"builtins.{callee}" in _ENDING:
            frame.environment = None


def _dotted(expr: facts.Expr) -> str:
    if isinstance(expr, facts.Attribute):
        return f"{_dotted(expr.base)}.{expr.name}"
    return expr.id if isinstance(expr, facts.Name) else ""


def _assign(ev: Evaluator, frame: Frame, statement: facts.Assign) -> None:
    value = evaluate(ev, frame, statement.value)
    for target in statement.targets:
        assign(ev, frame, target, value)


def _annotated(ev: Evaluator, frame: Frame, statement: facts.AnnotatedAssign) -> None:
    if statement.value is not None:
        value = evaluate(ev, frame, statement.value)
        if isinstance(value, Unknown) and not value.open:
            value = annotated_value(ev, frame, statement.annotation) or value
        assign(ev, frame, statement.target, value)
    elif frame.kind == "class" and isinstance(statement.target, facts.Name):
        typed = annotated_value(ev, frame, statement.annotation)
        frame.bind(statement.target.id, typed or Unknown(f"{statement.target.id} is only declared"))


def _augmented(ev: Evaluator, frame: Frame, statement: facts.AugmentedAssign) -> None:
    if statement.operator == "|" and update_mapping(ev, frame, statement.target, evaluate(ev, frame, statement.value)):
        return
    combined = facts.Binary(statement.operator, statement.target, statement.value)
    assign(ev, frame, statement.target, evaluate(ev, frame, combined))


def _return(ev: Evaluator, frame: Frame, statement: facts.Return) -> None:
    value = evaluate(ev, frame, statement.value) if statement.value is not None else NONE
    frame.returned.append(value)
    ev.recorder.keep(value)
    if frame.environment is not None:
        frame.exits.append(frame.environment)
    frame.environment = None


def _raise(ev: Evaluator, frame: Frame, statement: facts.Raise) -> None:
    for part in statement.parts:
        evaluate(ev, frame, part)
    frame.environment = None


def _jump(_ev: Evaluator, frame: Frame, statement: facts.Jump) -> None:
    if frame.environment is not None:
        (frame.breaks if statement.kind == "break" else frame.continues).append(frame.environment)
    frame.environment = None


def _assert(ev: Evaluator, frame: Frame, statement: facts.Assert) -> None:
    evaluate(ev, frame, statement.test)
    narrow(ev, frame, statement.test, outcome=True)


def _delete(ev: Evaluator, frame: Frame, statement: facts.Delete) -> None:
    for target in statement.targets:
        if isinstance(target, facts.Subscript):
            remove_item(ev, frame, target.base, evaluate(ev, frame, target.index))


def _scope(_ev: Evaluator, frame: Frame, statement: facts.Scope) -> None:
    names = frame.global_names if statement.kind == "global" else frame.nonlocal_names
    names.update(statement.names)


def _import(ev: Evaluator, frame: Frame, statement: facts.Import) -> None:
    name = statement.name if statement.renamed else statement.alias
    if any(known.startswith(f"{name}.") for known in ev.registered):
        frame.bind(statement.alias, External(name))
        return
    whole = ev.imported_module(frame.path, statement.name, 0)
    if statement.renamed:
        frame.bind(statement.alias, whole)
        return
    if isinstance(whole, External):
        frame.bind(statement.alias, External(statement.alias))
    else:
        frame.bind(statement.alias, ev.imported_module(frame.path, statement.alias, 0))


def _import_from(ev: Evaluator, frame: Frame, statement: facts.ImportFrom) -> None:
    module = ev.imported_module(frame.path, statement.module, statement.level)
    for name, alias in statement.names:
        if name != "*":
            # What the policy registers is known better than its source says.
            known = f"{statement.module}.{name}"
            registered = not statement.level and known in ev.registered
            frame.bind(alias, External(known) if registered else imported_name(ev, module, name))


def imported_name(ev: Evaluator, module: Value, name: str) -> Value:
    if isinstance(module, ModuleValue):
        value = ev.module_attribute(module, name)
        return Unknown(f"{name} is not defined in {module.path or module.directory}") if value is None else value
    if isinstance(module, External):
        return External(f"{module.name}.{name}")
    return Unknown(f"{name} comes from a module outside of the project")


def _if(ev: Evaluator, frame: Frame, statement: facts.If) -> None:
    test = evaluate(ev, frame, statement.test)
    if is_pending(test) and (_decides(ev, frame, statement.body) or _decides(ev, frame, statement.orelse)):
        test = either(options(test))  # Which way it goes may decide about tags: it is worth working out.
    verdict = truth(test)
    before = dict(frame.environment or {})
    ends: list[Environment] = []
    for outcome, body in ((True, statement.body), (False, statement.orelse)):
        if verdict is not None and verdict is not outcome and frame.one_path:
            continue  # Of a call that is followed, only the path that this caller takes counts.
        frame.environment = dict(before)
        narrow(ev, frame, statement.test, outcome=outcome)
        run_block(ev, frame, body)
        if frame.environment is not None and verdict in (None, outcome):
            ends.append(frame.environment)
    frame.environment = join(ends)
    opened = openness(test)
    if opened and len(ends) == 2 and frame.environment is not None:
        _mark_decided(frame.environment, ends, opened)


def _decides(ev: Evaluator, frame: Frame, body: tuple[facts.Stmt, ...]) -> bool:
    """Whether running a block or not may make a difference for a request."""
    return touches_mappings(body) or (bool(body) and not ev.vocabulary(frame.path).telling.isdisjoint(words_in(body)))


def _mark_decided(joined: Environment, ends: list[Environment], opened: Openness) -> None:
    """Mappings that a parameter made different are not known before a caller is seen."""
    for name, value in joined.items():
        one, two = ends[0].get(name), ends[1].get(name)
        if one is two or one is None or two is None or isinstance(value, Deferred):
            continue
        if isinstance(value, DictValue):
            joined[name] = _decided_entries(value, one, two, opened)
        else:
            joined[name] = decided(value, opened)


def _decided_entries(value: DictValue, one: Value, two: Value, opened: Openness) -> DictValue:
    """A dict that has some keys on one path only, because of parameters that also stand in their values."""
    entries = dict(value.entries)
    for key, entry in value.entries.items():
        forwarded = opened & openness(entry.value)
        sides = [side.entries.get(key) for side in (one, two) if isinstance(side, DictValue)]
        if forwarded and not entry.certain and len(sides) == 2 and sides[0] != sides[1]:
            entries[key] = replace(entry, decided=forwarded)
    return replace(value, entries=entries)


def _for(ev: Evaluator, frame: Frame, statement: facts.For) -> None:
    iterable = evaluate(ev, frame, statement.iterable)
    if is_pending(iterable) and not _decides(ev, frame, statement.body):
        elements: list[Value] = [ev.defer(lambda: either(iterate(ev, iterable)[0]), (iterable,))]
        exact = False
    else:
        elements, exact = iterate(ev, iterable)
    with _loop(ev, frame, statement.orelse):
        if exact and len(elements) <= MAX_UNROLLED:
            frame.unrolled += 1
            for element in elements:
                if not frame.alive:
                    break
                assign(ev, frame, statement.target, element)
                run_block(ev, frame, statement.body)
                frame.environment = _after_turn(frame)
            frame.unrolled -= 1
        else:
            _repeat(ev, frame, statement.body, lambda: assign(ev, frame, statement.target, either(elements)))


def _while(ev: Evaluator, frame: Frame, statement: facts.While) -> None:
    endless = truth(evaluate(ev, frame, statement.test)) is True

    def start() -> None:
        narrow(ev, frame, statement.test, outcome=True)

    with _loop(ev, frame, statement.orelse):
        _repeat(ev, frame, statement.body, start, at_least_once=endless)


@contextmanager
def _loop(ev: Evaluator, frame: Frame, orelse: tuple[facts.Stmt, ...]) -> Iterator[None]:
    """Run a loop's turns inside; its ``else`` follows where none of them has left it by ``break``."""
    around = frame.breaks, frame.continues
    frame.breaks, frame.continues = [], []
    yield
    if frame.alive:
        run_block(ev, frame, orelse)
    frame.environment = join([*frame.breaks, *([frame.environment] if frame.environment is not None else [])])
    frame.breaks, frame.continues = around


def _repeat(
    ev: Evaluator,
    frame: Frame,
    body: tuple[facts.Stmt, ...],
    start: Callable[[], None],
    *,
    at_least_once: bool = False,
) -> None:
    """Run a loop's body twice: the second time with what the first may have left."""
    skipped = [] if at_least_once else [dict(frame.environment or {})]
    yields = len(frame.yielded)
    for _ in range(2):
        if not frame.alive:
            break
        before = dict(frame.environment or {})
        start()
        run_block(ev, frame, body)
        after = _after_turn(frame)
        frame.environment = join([before, after]) if after is not None else None
        if after is not None:
            skipped.append(after)
    frame.environment = join(skipped)
    if len(frame.yielded) > yields and frame.environment is not None:
        frame.environment[YIELDS] = Unknown("what a loop yields")


def _after_turn(frame: Frame) -> Environment | None:
    """What may hold when the next turn of a loop begins, if one does."""
    ends = [*frame.continues, *([frame.environment] if frame.environment is not None else [])]
    frame.continues = []
    return join(ends)


def _try(ev: Evaluator, frame: Frame, statement: facts.Try) -> None:
    before = dict(frame.environment or {})
    exits = len(frame.exits)
    run_block(ev, frame, statement.body)
    after = frame.environment
    # An exception may come from anywhere in the body: before its effects or after them.
    raised = join([before, *frame.exits[exits:], *([dict(after)] if after is not None else [])])
    if after is not None:
        run_block(ev, frame, statement.orelse)
    ends = [frame.environment] if frame.environment is not None else []
    for handler in statement.handlers:
        frame.environment = dict(raised or {})
        if handler.type is not None:
            evaluate(ev, frame, handler.type)
        if handler.name:
            frame.bind(handler.name, Unknown("an exception"))
        run_block(ev, frame, handler.body)
        if frame.environment is not None:
            ends.append(frame.environment)
    frame.environment = join(ends)
    if statement.final:
        ended = not frame.alive
        if ended:
            frame.environment = dict(raised or {})
        run_block(ev, frame, statement.final)
        if ended:
            frame.environment = None


def _with(ev: Evaluator, frame: Frame, statement: facts.With) -> None:
    managers: list[Value] = []
    for item, target in statement.items:
        manager = evaluate(ev, frame, item)
        value = enter(ev, frame, manager)
        managers.insert(0, manage(ev, frame, manager, "__enter__", "__aenter__"))
        if target is not None:
            assign(ev, frame, target, value)
    block = Block(frame)
    run_block(ev, frame, statement.body)
    block.leave(ev, managers)


def _match(ev: Evaluator, frame: Frame, statement: facts.Match) -> None:
    subject = evaluate(ev, frame, statement.subject)
    if is_pending(subject) and any(_decides(ev, frame, case.body) for case in statement.cases):
        subject = either(options(subject))
    ends: list[Environment] = []
    remaining: Environment | None = dict(frame.environment or {})
    for case in statement.cases:
        if remaining is None:
            break
        frame.environment = dict(remaining)
        for name in case.captures:
            frame.bind(name, Unknown("part of a matched value", openness(subject)))
        matches = matched(ev, frame, subject, case.pattern)
        if matches is False and frame.one_path:
            continue
        if case.guard is not None:
            evaluate(ev, frame, case.guard)
        else:
            subject = left_over(ev, frame, subject, case.pattern)
        run_block(ev, frame, case.body)
        if frame.environment is not None:
            ends.append(frame.environment)
        if case.irrefutable or (matches and case.guard is None and frame.one_path):
            remaining = None
    if remaining is not None:
        ends.append(remaining)
    frame.environment = join(ends)


def define_function(frame: Frame, fact: facts.Function, owner: ClassValue | None = None) -> FunctionValue:
    return FunctionValue(fact, frame, owner=owner, closure=id(frame) if frame.kind == "function" else 0)


def _function(ev: Evaluator, frame: Frame, statement: facts.Function) -> None:
    owner = frame.owner if frame.kind == "class" else None
    function = with_defaults(ev, frame, define_function(frame, statement, owner))
    if frame.kind != "class":
        frame.nested.append(function)
    frame.bind(statement.name, decorate(ev, frame, function))


def _class(ev: Evaluator, frame: Frame, statement: facts.Class) -> None:
    cls = ClassValue(statement, frame)
    for decorator in statement.decorators:
        evaluate(ev, frame, decorator)
    frame.classes.append(cls)
    frame.bind(statement.name, cls)


_RUN: dict[type, Callable[[Any, Any, Any], None]] = {
    facts.Expression: _expression,
    facts.Assign: _assign,
    facts.AnnotatedAssign: _annotated,
    facts.AugmentedAssign: _augmented,
    facts.Return: _return,
    facts.Raise: _raise,
    facts.Jump: _jump,
    facts.Assert: _assert,
    facts.Delete: _delete,
    facts.Scope: _scope,
    facts.Import: _import,
    facts.ImportFrom: _import_from,
    facts.If: _if,
    facts.For: _for,
    facts.While: _while,
    facts.Try: _try,
    facts.With: _with,
    facts.Match: _match,
    facts.Function: _function,
    facts.Class: _class,
}

__all__ = ["define_function", "imported_name", "options", "run_block", "run_unit", "truthy"]
