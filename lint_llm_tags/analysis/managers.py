"""Context managers that are generators: what they change for a block, and what holds again behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import everything
from lint_llm_tags.analysis.classes import find_member
from lint_llm_tags.analysis.possibilities import either, unforced
from lint_llm_tags.analysis.showing import show_change
from lint_llm_tags.analysis.values import NEVER, NONE, FunctionValue, Generated, InstanceValue
from lint_llm_tags.dataclass import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.frames import Environment, Frame
    from lint_llm_tags.analysis.values import Value


def leaving(result: Value, inside: Iterable[tuple[int, Value]], behind: Iterable[tuple[int, Value]]) -> Value:
    """What a context manager gives, with the objects that it changes again when its block has ended."""
    ends = dict(behind)
    changed = tuple((one, value, ends[one]) for one, value in inside if ends.get(one, value) is not value)
    return replace(result, leaving=changed) if isinstance(result, Generated) else result


def manage(ev: Evaluator, frame: Frame, value: Value, *names: str) -> Value:
    """A manager that is an object of the project after a method of it (``__enter__``) changed what it was given.

    The objects that it holds are shown in ``frame`` as the method leaves them.
    """
    from lint_llm_tags.analysis.instances import after_method, initialised

    found: list[Value] = []
    for option in unforced(value):
        members = [find_member(ev, option.cls, name) for name in names] if isinstance(option, InstanceValue) else []
        method = next((member[1] for member in members if member is not None), NEVER)
        if not isinstance(option, InstanceValue) or not any(map(_reaches_further, unforced(method))):
            found.append(option)
            continue
        before = initialised(ev, option)
        after = after_method(ev, before, method, (NONE,) * 3 if "__exit__" in names else ())
        for name, held in after.attributes.items():
            for inside in unforced(before.attributes.get(name, NEVER)):
                for behind in unforced(held):
                    if isinstance(inside, InstanceValue) and isinstance(behind, InstanceValue):
                        if inside.identity == behind.identity and inside is not behind:
                            _take_back(ev, frame, inside.identity, inside, behind)
        found.append(after)
    return either(found)


def _reaches_further(method: Value) -> bool:
    """Whether a method sets attributes of what its object holds: ``self.session.client = ...``."""
    if not isinstance(method, FunctionValue) or not method.fact.parameters:
        return False
    assigned = (item for item in everything(method.fact.body) if isinstance(item, facts.Assign))
    return any(
        isinstance(target, facts.Attribute) and isinstance(target.base, facts.Attribute)
        for item in assigned
        for target in item.targets
    )


class Block:
    """The body of a ``with`` statement: all ways out of it lead through its managers."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._ways = [(ways, len(ways)) for ways in (frame.exits, frame.breaks, frame.continues)]
        self._entered = len(frame.entered)

    def leave(self, ev: Evaluator, managers: Sequence[Value]) -> None:
        managers = [*reversed(self._frame.entered[self._entered :]), *managers]
        del self._frame.entered[self._entered :]
        changed = [
            change
            for manager in managers
            for option in unforced(manager)
            if isinstance(option, Generated)
            for change in option.leaving
        ]
        objects = [one for manager in managers for one in unforced(manager) if isinstance(one, InstanceValue)]
        if not changed and not objects:
            return
        frame, after = self._frame, self._frame.environment
        for environment in (after, *(way for ways, before in self._ways for way in ways[before:])):
            frame.environment = environment
            for identity, inside, behind in changed:
                _take_back(ev, frame, identity, inside, behind)
            for one in objects if environment is not None else ():
                manage(ev, frame, one, "__exit__", "__aexit__")
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
