"""A changed object is shown wherever names and other objects hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.possibilities import HOLDING, options, substitute
from lint_llm_tags.analysis.values import Either, InstanceValue, Value, is_pending
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Frame


def show_change(ev: Evaluator, frame: Frame, identity: int, new: Value) -> None:
    """An object was changed: every name shows that, and every object that was given it when it was constructed."""
    if identity not in ev.held:
        frame.rename(identity, new)
        return
    scope: Frame | None = frame
    while scope is not None:
        for name, value in (scope.environment or {}).items():
            holder = _holding(ev, value, identity, new)
            if holder is not value and scope.environment is not None:
                scope.environment[name] = holder
        scope = scope.parent
    frame.replace_object(identity, new)


def _holding(ev: Evaluator, value: Value, identity: int, new: Value, depth: int = 4) -> Value:
    """``value`` with ``new`` in it and with what its constructor left in it, where that holds the object."""
    kind = type(value)
    if kind is Either and not is_pending(value):
        found = [_holding(ev, option, identity, new, depth) for option in options(value)]
        return value if all(map(_is, found, options(value))) else Either(tuple(found))
    if not isinstance(value, InstanceValue) or not depth or value.identity == identity:
        return value
    built = ev.initialised.get((value.identity, id(value.arguments)))
    if built is None:
        return _given(value, identity, new)
    own, left = value.attributes, built.attributes
    changed: dict[str, Value] = {}
    for name, held in (*own.items(), *(item for item in left.items() if item[0] not in own)):
        if type(held) in HOLDING:  # Most attributes are not worth a call.
            after = substitute(_holding(ev, held, identity, new, depth - 1), identity, new)
            if after is not held:
                changed[name] = after
    # What others do to an object that the running body has not made is told where an attribute is looked up.
    known = {**left, **own} if ev.has_made(value.identity) else own
    if not changed:
        return value
    earlier = {name: left[name] for name in changed.keys() & left.keys() if name not in own}
    return replace(value, attributes={**known, **changed}, earlier={**earlier, **value.earlier})


def _given(value: InstanceValue, identity: int, new: Value) -> InstanceValue:
    """An object whose constructor has not been run yet, with ``new`` among its arguments."""
    given = value.arguments
    if given is None:
        return value
    positional = tuple(substitute(one, identity, new) if type(one) in HOLDING else one for one in given.positional)
    entries = {
        name: replace(entry, value=substitute(entry.value, identity, new)) if type(entry.value) in HOLDING else entry
        for name, entry in given.keywords.entries.items()
    }
    same = all(map(_is, positional, given.positional)) and all(
        entries[name].value is entry.value for name, entry in given.keywords.entries.items()
    )
    if same:
        return value
    return replace(
        value, arguments=replace(given, positional=positional, keywords=replace(given.keywords, entries=entries))
    )


def _is(first: object, second: object) -> bool:
    return first is second
