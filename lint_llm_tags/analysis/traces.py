"""Traces: what an evaluation asked of knowledge that may still grow. Where none of that has grown, it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.analysis.slicing import is_sliced_alike
from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.slicing import Wanted

Question: TypeAlias = "str | tuple[str, str, str]"
"""Whether calls of a method of this name matter; or a kind of knowledge and the two parts of its key."""

FUNCTION = "function"
"""Whether a function is a wrapper."""
CONSTRUCTIONS = "constructions"
"""How objects of a class are made."""
METHODS = "methods"
"""Whether some of them are given methods of SDKs."""
ASSIGNED = "assigned"
"""What is assigned to an attribute outside of the project."""
ENVIRONMENT = "environment"
"""What code stores in an environment variable."""

CHANGES = "changes"
"""Whether a method is known to change its object."""


@dataclass(slots=True, eq=False)
class Trace:
    """What one evaluation asked, and the evaluations whose results it used."""

    questions: set[Question] = field(default_factory=set)
    slices: set[tuple[facts.Function, Wanted]] = field(default_factory=set)
    """Functions that were run, and what for."""
    parts: set[Trace] = field(default_factory=set)


def touched(traces: Iterable[Trace], grown: Set[Question]) -> set[Trace]:
    """Those of the traces, and of their parts, whose evaluations may turn out differently now."""
    names = {question for question in grown if isinstance(question, str)}
    alike: dict[tuple[facts.Function, Wanted], bool] = {}

    def is_sliced_otherwise(part: tuple[facts.Function, Wanted]) -> bool:
        if part not in alike:
            alike[part] = is_sliced_alike(*part, names)
        return not alike[part]

    users: dict[Trace, list[Trace]] = {}
    pending = list(traces)
    seen = set(pending)
    found: set[Trace] = set()
    while pending:
        trace = pending.pop()
        if not trace.questions.isdisjoint(grown) or any(map(is_sliced_otherwise, trace.slices)):
            found.add(trace)
        for part in trace.parts:
            users.setdefault(part, []).append(trace)
            if part not in seen:
                seen.add(part)
                pending.append(part)
    pending = list(found)
    while pending:
        for user in users.get(pending.pop(), ()):
            if user not in found:
                found.add(user)
                pending.append(user)
    return found
