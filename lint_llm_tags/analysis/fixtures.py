"""pytest's fixtures: what a test's parameter gets, by its name."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.doubles import is_test
from lint_llm_tags.analysis.iteration import generated_value
from lint_llm_tags.analysis.outlines import last_name
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import FunctionValue, Spot, Value, no_arguments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.evaluator import Evaluator

_NOWHERE = facts.Mark(0, 0, 0, 0)


def fixture_value(ev: Evaluator, function: FunctionValue, name: str) -> Value | None:
    """What the parameter ``name`` of a test, or of a fixture, gets from a fixture of that name."""
    from lint_llm_tags.analysis.calls import call

    path = function.frame.path
    if not is_test(path) or not (function.fact.name.startswith("test") or _is_fixture(function.fact)):
        return None
    for found in _named(ev, function, name):
        for option in options(found):
            if isinstance(option, FunctionValue) and _is_fixture(option.fact) and option.fact is not function.fact:
                return generated_value(call(ev, function.frame, option, no_arguments(), Spot(path, _NOWHERE)))
    return None


def _named(ev: Evaluator, function: FunctionValue, name: str) -> Iterator[Value]:
    """What has the name in the test's class, in its file and in the ``conftest.py`` above it: the nearest first."""
    path = function.frame.path
    if function.owner is not None and (member := ev.class_member(function.owner, name)) is not None:
        yield member
    word = name.encode()
    above = (str(parent / "conftest.py") for parent in PurePosixPath(path).parents)
    for file in dict.fromkeys((path, *above)):
        if file in ev.program.files and word in ev.program.words(file):
            member = ev.module_member(file, name)
            if member is not None:
                yield member


def lends_fixtures(path: str, user: str) -> bool:
    """Whether tests in ``user`` get what they name from the ``conftest.py`` at ``path``, which nothing imports."""
    home = PurePosixPath(path)
    return home.name == "conftest.py" and home.parent in PurePosixPath(user).parents and is_test(user)


def _is_fixture(function: facts.Function) -> bool:
    return any(
        last_name(decorator.callee if isinstance(decorator, facts.Call) else decorator) == "fixture"
        for decorator in function.decorators
    )
