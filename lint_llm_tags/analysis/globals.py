"""Names of modules that functions set, through ``global``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.possibilities import either
from lint_llm_tags.analysis.values import ClassValue, FunctionValue, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.units import Unit


def stored_globally(ev: Evaluator, path: str) -> Mapping[str, Value]:
    """What functions of a module give its names."""
    from lint_llm_tags.analysis.functions import run_open

    if b"global" not in ev.program.words(path):
        return {}
    found: dict[str, list[Value]] = {}
    for function in functions_with(ev, path, "global"):
        if _declares_global(function.fact.body):
            for frame in run_open(ev, function):
                for name, values in frame.globals_stored.items():
                    found.setdefault(name, []).extend(values)
    return {name: either(values) for name, values in found.items()}


def functions_with(ev: Evaluator, path: str, word: str) -> list[FunctionValue]:
    """Functions and methods of a module that contain a word, as they stand, without their decorators."""
    from lint_llm_tags.analysis.statements import define_function

    found: list[FunctionValue] = []
    module = ev.program.module(path)
    frame = Frame("module", path, position=None)
    pending: list[tuple[Unit, Frame, ClassValue | None]] = [(unit, frame, None) for unit in module.units]
    while pending:
        unit, scope, owner = pending.pop(0)
        if word not in unit.words:
            continue
        for statement in ev.facts(path, unit):
            if isinstance(statement, facts.Function):
                found.append(define_function(scope, statement, owner))
            elif isinstance(statement, facts.Class):
                cls = ClassValue(statement, scope)
                inner = Frame("class", path, statement.qualname, parent=scope, owner=cls)
                pending.extend((member, inner, cls) for member in statement.members)
    return found


def _declares_global(body: tuple[facts.Stmt, ...]) -> bool:
    for statement in body:
        if isinstance(statement, facts.Scope) and statement.kind == "global":
            return True
        for field_name in ("body", "orelse", "final"):
            inner = getattr(statement, field_name, ())
            if (
                isinstance(inner, tuple)
                and inner
                and not isinstance(statement, facts.Class)
                and _declares_global(inner)
            ):
                return True
        for handler in getattr(statement, "handlers", ()):
            if _declares_global(handler.body):
                return True
    return False
