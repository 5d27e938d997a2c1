"""Calls that are described by their parts: a function, a tuple of arguments, a dict of keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.calls import call
from lint_llm_tags.analysis.iteration import spread
from lint_llm_tags.analysis.mappings import merge
from lint_llm_tags.analysis.values import Arguments, DictValue, Spot, Value, new_identity

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame

_CALLED = frozenset({"target", "function", "func", "action"})
_POSITIONAL = frozenset({"args", "argument"})
_KEYWORDS = frozenset({"kwargs", "kwds"})

DESCRIBING: dict[str, tuple[str, ...]] = {
    "enter": ("", "", "action", "argument", "kwargs"),
    "enterabs": ("", "", "action", "argument", "kwargs"),
    "add_job": ("func", "", "args", "kwargs"),
    "apply": ("func", "args", "kwds"),
    "apply_async": ("func", "args", "kwds"),
}
"""Methods of schedulers and pools that are told of a call, with their parameters."""


def call_described(
    ev: Evaluator, frame: Frame, arguments: Arguments, parameters: tuple[str, ...], spot: Spot
) -> Value | None:
    """Call what the arguments describe; None where they name no function."""
    given = dict(zip(parameters, arguments.positional, strict=False))
    given |= {str(name): entry.value for name, entry in arguments.keywords.entries.items()}
    function = next((given[name] for name in given if name in _CALLED), None)
    if function is None:
        return None
    positional = next((given[name] for name in given if name in _POSITIONAL), None)
    elements, more = spread(ev, positional) if positional is not None else ([], None)
    keywords = DictValue(new_identity())
    for name in _KEYWORDS & given.keys():
        keywords = merge(keywords, given[name])
    return call(ev, frame, function, Arguments(tuple(elements), keywords, more), spot)
