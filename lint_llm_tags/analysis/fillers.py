"""Empty dicts of a module that functions fill, wherever they stand: clients that a startup hook keeps.

``clients["openai"] = AsyncOpenAI()`` in an application's lifespan is there for whoever takes it out later. Only what
does not depend on a function's own callers is known to be put there.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.effects import changed_attributes, changed_outside
from lint_llm_tags.analysis.functions import new_frame, run_function
from lint_llm_tags.analysis.globals import functions_with
from lint_llm_tags.analysis.parameters import bind_open
from lint_llm_tags.analysis.possibilities import openness, options
from lint_llm_tags.analysis.program import ModuleValue
from lint_llm_tags.analysis.slicing import Wanted
from lint_llm_tags.analysis.values import CLOSED, Const, DictValue, Entry, Text, Unknown, Value
from lint_llm_tags.dataclass import replace
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.modules import Module
    from lint_llm_tags.analysis.units import Unit
    from lint_llm_tags.analysis.values import FunctionValue

Place: TypeAlias = tuple[str, str]
"""A function: its file and name."""
MAX_FILLERS = 8
"""A dict that more functions fill is not known."""


def is_empty(table: Value) -> bool:
    """Whether a dict is made to be filled."""
    return isinstance(table, DictValue) and not table.entries and not table.rest


def is_filled_elsewhere(ev: Evaluator, module: Module, name: str) -> bool:
    """Whether functions of other modules change what stands at a module's name."""
    return any(path != module.path for path, _ in _fillers(ev, module, name))


def put_by_functions(ev: Evaluator, module: Module, name: str, table: DictValue) -> tuple[DictValue, frozenset[Place]]:
    """An empty dict with what functions put there whoever calls them, and these functions."""
    found = _fillers(ev, module, name)
    settled: set[Place] = set()
    for path, filler in found if len(found) <= MAX_FILLERS else ():
        for function in functions_with(ev, path, name):
            if function.fact.name != filler:
                continue
            known = {name: table} if path == module.path or _imports(ev, path, module.path, name) else {}
            changes = _changes(ev, function, table, known)
            if changes and all(map(_is_closed, changes)):
                settled.add((path, filler))
                for change in changes:
                    table = _joined(table, change)
    return table, frozenset(settled)


def _fillers(ev: Evaluator, module: Module, name: str) -> list[Place]:
    """The functions that change what stands at a module's name."""
    key = (module.path, name)
    if key not in ev.fillers:
        ev.fillers[key] = [
            (path, function)
            for path in ev.program.files
            if path == module.path or _may_fill(ev, path, module.path, name)
            for unit in ev.program.module(path).units
            if name in unit.words
            for function in _changing(unit, name, own=path == module.path)
        ]
    return ev.fillers[key]


def _may_fill(ev: Evaluator, path: str, source: str, name: str) -> bool:
    from lint_llm_tags.analysis.tables import may_import

    try:
        changed = any(ev.program.contains(path, name.encode() + end) for end in (b"[", b".", b" |="))
    except Unreadable:
        return False
    return changed and may_import(ev, path, source, name)


def _changing(unit: Unit, name: str, *, own: bool) -> Iterator[str]:
    """Functions and methods of a unit that change what stands at a name, or hold a function that does."""
    pending: list[ast.AST] = list(getattr(unit, "nodes", ()))
    while pending:
        node = pending.pop()
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            pending += ast.iter_child_nodes(node)
        elif any(_changes_it(inner, name, own) for inner in ast.walk(node)):
            yield node.name


def _changes_it(node: ast.AST, name: str, own: bool) -> bool:
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    return name in changed_outside(node) or (not own and name in changed_attributes(node))


def _imports(ev: Evaluator, path: str, source: str, name: str) -> bool:
    """Whether a file imports a name from a module, or from one that hands it on."""
    for statement in ev.program.module(path).imports():
        if isinstance(statement, facts.ImportFrom) and (name, name) in statement.names:
            module = ev.imported_module(path, statement.module, statement.level)
            if isinstance(module, ModuleValue) and (module.path == source or ev.imports.reaches(module.path, source)):
                return True
    return False


def _changes(ev: Evaluator, function: FunctionValue, table: DictValue, known: Mapping[str, Value]) -> list[DictValue]:
    """What the dict is after each change, when a function runs whose callers are not known.

    ``known``: names for the dict. What they stand for may be asked for right now, and not be told yet.
    """
    if ev.is_running(function) or ev.is_spent(function.fact):
        return []
    changes: list[Value] = []
    watching = ev.watched.get(table.identity)  # Under another name it may be filled right now.
    ev.watched[table.identity] = changes
    frame = new_frame(function)
    with ev.recorder.muted(), ev.spending(function.fact):
        bind_open(ev, frame, function)
        for name, value in known.items():
            frame.bind(name, value)
        run_function(ev, frame, function, Wanted(ev.vocabulary(frame.path), effects=True))
    if watching is None:
        ev.watched.pop(table.identity, None)
    else:
        ev.watched[table.identity] = watching
    return [change for change in changes if isinstance(change, DictValue)]


def _is_closed(table: DictValue) -> bool:
    """Whether nothing in a dict depends on callers, or is unknown."""
    return not table.rest and all(_is_known(entry.value) for entry in table.entries.values())


def _is_known(value: Value) -> bool:
    return openness(value) == CLOSED and not any(isinstance(option, Unknown) for option in options(value))


def _joined(table: DictValue, change: DictValue) -> DictValue:
    # An object may have been made before: who makes it when it is not there is looked at, too.
    put = {key: replace(entry, certain=_is_constant(entry)) for key, entry in change.entries.items()}
    return replace(table, entries={**table.entries, **put})


def _is_constant(entry: Entry) -> bool:
    return entry.certain and all(isinstance(option, (Const, Text)) for option in options(entry.value))
