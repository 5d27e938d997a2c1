"""Context managers that are generators: what they change for a block, and what holds again behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.mutations import show_change
from lint_llm_tags.analysis.possibilities import unforced
from lint_llm_tags.analysis.values import Generated, InstanceValue
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Environment, Frame
    from lint_llm_tags.analysis.values import Value


def leaving(result: Value, inside: Iterable[tuple[int, Value]], behind: Iterable[tuple[int, Value]]) -> Value:
    """What a context manager gives, with the objects that it changes again when its block has ended."""
    ends = dict(behind)
    changed = tuple((one, value, ends[one]) for one, value in inside if ends.get(one, value) is not value)
    return replace(result, leaving=changed) if isinstance(result, Generated) else result


class Block:
    """The body of a ``with`` statement: all ways out of it lead through its managers."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._ways = [(ways, len(ways)) for ways in (frame.exits, frame.breaks, frame.continues)]

    def leave(self, ev: Evaluator, managers: Iterable[Value]) -> None:
        changed = [
            change
            for manager in managers
            for option in unforced(manager)
            if isinstance(option, Generated)
            for change in option.leaving
        ]
        if not changed:
            return
        frame, after = self._frame, self._frame.environment
        for environment in (after, *(way for ways, before in self._ways for way in ways[before:])):
            frame.environment = environment
            for identity, inside, behind in changed:
                _take_back(ev, frame, identity, inside, behind)
        frame.environment = after


def _take_back(ev: Evaluator, frame: Frame, identity: int, inside: Value, behind: Value) -> None:
    """Show an object as it is behind the block: what the block itself did to its attributes stays."""
    if isinstance(inside, InstanceValue) and isinstance(behind, InstanceValue):
        current = _shown(frame.environment, identity)
        own = {name: value for name, value in behind.attributes.items() if inside.attributes.get(name) is not value}
        if current is None or not own:
            return
        behind = replace(current, attributes={**current.attributes, **own})
    show_change(ev, frame, identity, behind)


def _shown(environment: Environment | None, identity: int) -> InstanceValue | None:
    for value in (environment or {}).values():
        for option in unforced(value):
            if isinstance(option, InstanceValue) and option.identity == identity:
                return option
    return None
