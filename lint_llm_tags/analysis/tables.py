"""Tables of a module that its functions fill: registries of clients, prompts and plugins.

A decorator (``@register("summary")``) or a call at the top of a module puts an entry there; whoever reads the table
finds it. The statements that do so are run for what they put into it, wherever in the project they stand.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.budgets import Exhausted
from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.decorators import decorate
from lint_llm_tags.analysis.expressions import evaluate
from lint_llm_tags.analysis.fillers import is_empty, put_by_functions
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.possibilities import either, options
from lint_llm_tags.analysis.statements import define_function
from lint_llm_tags.analysis.values import (
    Arguments,
    ClassValue,
    DictValue,
    SequenceValue,
    Spot,
    Unknown,
    Value,
    new_identity,
)
from lint_llm_tags.dataclass import replace
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.modules import Module
    from lint_llm_tags.analysis.units import Unit

MAX_USES = 64
"""A table that more statements fill is not known."""
_FILLED = "functions of "


def filled(ev: Evaluator, module: Module, name: str, value: Value) -> Value:
    """The dict or list of a module's name with what functions of the module put there."""
    key = (module.path, name)
    if key in ev.tables:
        ev.reuse(("table", *key))
    else:
        ev.tables[key] = value  # Who fills it sees it as it was.
        filling, stack = ev.filling, ev.stack
        ev.stack = []
        try:
            with ev.keeping(("table", *key)):
                ev.tables[key] = either([_filled(ev, module, name, option) for option in options(value)])
        except Exhausted:
            del ev.tables[key]
            raise
        finally:
            ev.filling, ev.stack = filling, stack
    return ev.tables[key]


def is_filled(rest: Value) -> bool:
    """Whether a part of a dict stands for what functions may put there."""
    return isinstance(rest, Unknown) and rest.reason.startswith(_FILLED)


def _filled(ev: Evaluator, module: Module, name: str, table: Value) -> Value:
    if not isinstance(table, (DictValue, SequenceValue)):
        return table
    unknown = Unknown(f"{_FILLED}{module.path} change {name}")
    settled: frozenset[tuple[str, str]] = frozenset()
    if isinstance(table, DictValue) and is_empty(table):
        table, settled = put_by_functions(ev, module, name, table)
    writers = [
        unit
        for unit in module.units
        if name in unit.words
        and name in unit.inner_changes
        and not all((module.path, function) in settled for function in unit.names)
    ]
    uses, complete = _uses(ev, module, writers)
    ev.filling = {(module.path, function) for unit in writers for function in unit.names}
    changes = ev.watched[table.identity] = []
    for path, index, unit in uses:
        with ev.recorder.muted():
            _run(ev, Frame("module", path, position=index), unit)
    ev.watched.pop(table.identity, None)
    if isinstance(table, SequenceValue):
        items = list(table.items)
        for change in changes:
            items += (item for item in getattr(change, "items", ()) if all(item is not known for known in items))
        return replace(table, items=tuple(items if complete else (*items, unknown)), exact=False)
    entries, rest = dict(table.entries), list(table.rest)
    for change in changes:
        if isinstance(change, DictValue):
            entries.update(change.entries)
            rest += (part for part in change.rest if part not in rest)
    return replace(table, entries=entries, rest=tuple(rest if complete else (*rest, unknown)))


def _uses(ev: Evaluator, module: Module, writers: list[Unit]) -> tuple[list[tuple[str, int, Unit]], bool]:
    """Statements of modules that call the functions which fill a table, and whether nobody else does."""
    found: list[tuple[str, int, Unit]] = []
    complete = True
    for name in sorted({name for unit in writers for name in unit.names}):
        for path in ev.program.files:
            if not may_import(ev, path, module.path, name):
                continue
            for index, unit in enumerate(ev.program.module(path).units):
                if name in unit.words and unit not in writers and _names(unit, name):
                    complete = complete and _calls(unit, name)
                    found.append((path, index, unit))
    return (found, complete) if len(found) <= MAX_USES else ([], False)


def may_import(ev: Evaluator, path: str, source: str, name: str) -> bool:
    """Whether a file may get a name from a module: it mentions the name, and its imports lead to the module."""
    try:
        if not ev.program.contains(path, name.encode()):
            return False
    except Unreadable:
        return False
    return name.encode() in ev.program.words(path) and (path == source or ev.imports.reaches(path, source))


def _names(unit: Unit, name: str) -> bool:
    """Whether a unit's code, and not only its strings and imports, mentions a name."""
    return any(
        getattr(node, "id", getattr(node, "attr", "")) == name
        for statement in getattr(unit, "nodes", ())
        for node in ast.walk(statement)
    )


def _calls(unit: Unit, name: str) -> bool:
    """Whether all that a unit does with a function is to be decorated by it, or to call it as a statement."""
    for node in getattr(unit, "nodes", ()):
        inside = [node] if isinstance(node, ast.Expr) else getattr(node, "decorator_list", [])
        found = [part for part in ast.walk(node) if getattr(part, "id", getattr(part, "attr", "")) == name]
        places = [part for place in inside for part in ast.walk(place)]
        if any(part not in places for part in found):
            return False
    return True


def _run(ev: Evaluator, frame: Frame, unit: Unit) -> None:
    for statement in ev.facts(frame.path, unit):
        if isinstance(statement, facts.Function):
            decorate(ev, frame, define_function(Frame("module", frame.path), statement))
        elif isinstance(statement, facts.Class):
            passed = Arguments((ClassValue(statement, Frame("module", frame.path)),), DictValue(new_identity()))
            for decorator in statement.decorators:
                spot = Spot(frame.path, getattr(decorator, "mark", None) or facts.Mark(0, 0, 0, 0))
                call(ev, frame, evaluate(ev, frame, decorator), passed, spot)
        elif isinstance(statement, facts.Expression):
            evaluate(ev, frame, statement.value)
