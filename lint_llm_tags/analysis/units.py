"""Units: the statements of a module or class body, and what of them decides a name."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from lint_llm_tags.analysis.facts import Stmt

_MAX_ALIASES = 4
"""Other names of other names that are followed in the body of a module or class."""


class Unit(Protocol):
    """One statement of a body (or several that share a line)."""

    @property
    def names(self) -> frozenset[str]:
        """Names that it binds in its scope; ``*`` for a star import."""

    @property
    def words(self) -> frozenset[str]:
        """Every identifier in it, and maybe more."""

    @property
    def changes(self) -> frozenset[str]:
        """Names whose objects it may change without binding them (``headers["a"] = ...``, ``headers.update()``)."""

    @property
    def receivers(self) -> Mapping[str, frozenset[str]]:
        """Names on whose objects, or on what these hold, it calls methods: the methods by name."""

    @property
    def aliases(self) -> Mapping[str, frozenset[str]]:
        """Names that its assignments bind to (parts of) the objects of other names: those by these."""

    @property
    def inner_changes(self) -> frozenset[str]:
        """Names of the enclosing scope whose objects its functions may change when they are called."""

    @property
    def conditional(self) -> bool:
        """It may leave the names that it binds as they were (``if``, ``try`` ...)."""

    @property
    def stores(self) -> dict[str, frozenset[str]]:
        """Attributes that its functions set on some object (``self.client = ...``): functions by attribute."""

    @property
    def is_class(self) -> bool:
        """Whether it is one class and nothing else."""

    @property
    def holds_classes(self) -> bool:
        """Whether it may bind a class that has bases."""

    @property
    def opened(self) -> int:
        """How many statements LibCST has read for it."""

    @property
    def changed_attributes(self) -> frozenset[str]:
        """Attributes whose objects its functions may change (``self.headers["a"] = ...``)."""

    @property
    def emptied_attributes(self) -> frozenset[str]:
        """Those of them from which its functions may take something out."""

    def changing_functions(self, cls: str, attribute: str) -> Iterable[str]:
        """Functions that use an attribute, and may change an object of a class of this name that they are given."""

    def facts(self) -> tuple[Stmt, ...]:
        """Its facts. Raises ``Unreadable``."""


class Units(tuple["Unit", ...]):
    """The units of one module or class body, with indexes of what they bind and change."""

    @cached_property
    def _binding(self) -> dict[str, list[int]]:
        return self._indexed(lambda unit: unit.names)

    @cached_property
    def _changing(self) -> dict[str, list[int]]:
        return self._indexed(lambda unit: unit.changes)

    @cached_property
    def _receiving(self) -> dict[str, list[int]]:
        return self._indexed(lambda unit: unit.receivers)

    @cached_property
    def _aliasing(self) -> dict[str, list[int]]:
        return self._indexed(lambda unit: unit.aliases)

    def _indexed(self, names_in: Callable[[Unit], Iterable[str]]) -> dict[str, list[int]]:
        """The places of the units by the names that each has in it."""
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self):
            for name in names_in(unit):
                found.setdefault(name, []).append(index)
        return found

    @cached_property
    def stored(self) -> frozenset[str]:
        """Attributes that functions of these units set on some object."""
        return frozenset(attribute for unit in self for attribute in unit.stores)

    @cached_property
    def _changed_inside(self) -> dict[str, bool]:
        return {}

    def changed_inside(self, name: str) -> bool:
        """Whether functions of this body may change the object of a name when they are called."""
        known = self._changed_inside
        if name not in known:
            known[name] = any(name in unit.words and name in unit.inner_changes for unit in self)
        return known[name]

    def storing(self, attribute: str, anyway: AbstractSet[str]) -> tuple[str, ...]:
        """Functions that set an attribute on some object, or name it in a unit with one of the words ``anyway``."""
        known = self._storing
        if (attribute, anyway) not in known:
            known[attribute, anyway] = tuple(
                function
                for unit in self
                for function in (
                    *unit.stores.get(attribute, ()),
                    *(unit.names if attribute in unit.words and not anyway.isdisjoint(unit.words) else ()),
                )
            )
        return known[attribute, anyway]

    @cached_property
    def _storing(self) -> dict[tuple[str, AbstractSet[str]], tuple[str, ...]]:
        return {}

    @property
    def opened(self) -> int:
        """How many of these, and of those inside them, LibCST has read."""
        return sum(unit.opened for unit in self)

    def relevant(self, name: str, before: int | None, changers: AbstractSet[str] = frozenset()) -> tuple[int, ...]:
        """Units that decide what ``name`` is at unit ``before`` (or at the end): its last certain binding and on.

        ``changers`` are methods that change their objects.
        """
        key = (name, before, changers)
        if key not in self._relevant:
            self._relevant[key] = self._looked_up(*key)
        return self._relevant[key]

    @cached_property
    def _relevant(self) -> dict[tuple[str, int | None, AbstractSet[str]], tuple[int, ...]]:
        return {}

    def _looked_up(self, name: str, before: int | None, changers: AbstractSet[str]) -> tuple[int, ...]:
        bindings = self._binding.get(name)
        if bindings is not None and before is not None:
            bindings = bindings[: bisect_left(bindings, before)]
        if not bindings:
            return ()
        start = next((index for index in reversed(bindings) if not self[index].conditional), bindings[0])
        last = len(self) if before is None else before
        found = {index for index in bindings if index >= start}
        found.update(self._changed_by(name, range(start, last), changers, frozenset({name})))
        return tuple(sorted(found))

    def calls_on(self, names: Iterable[str], methods: AbstractSet[str]) -> bool:
        """Whether units that make what one of these names stands for, or call a method of it, name these methods."""
        return any(
            not methods.isdisjoint(self[index].words)
            for name in names
            for index in (*self._binding.get(name, ()), *self._receiving.get(name, ()))
        )

    def _changed_by(
        self, name: str, within: range, changers: AbstractSet[str], seen: AbstractSet[str]
    ) -> Iterator[int]:
        """Units that may change the object of a name, under this name or another one."""
        yield from (index for index in self._changing.get(name, ()) if index in within)
        if changers:
            receiving = (index for index in self._receiving.get(name, ()) if index in within)
            yield from (index for index in receiving if not changers.isdisjoint(self[index].receivers[name]))
        for index in self._aliasing.get(name, ()) if len(seen) < _MAX_ALIASES else ():
            if index in within:
                for alias in self[index].aliases[name] - seen:
                    others = list(self._changed_by(alias, range(index, within.stop), changers, seen | {alias}))
                    if others:
                        yield from (index, *others)
