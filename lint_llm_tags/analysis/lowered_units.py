"""Units whose facts are there already, because they stood inside something that LibCST has read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lint_llm_tags.analysis.facts import Stmt


class LoweredUnit:
    """A unit whose facts are there already, because it stood inside something that LibCST has read."""

    def __init__(self, statements: tuple[Stmt, ...]) -> None:
        self._statements = statements

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for statement in self._statements for name in _names_of_facts(statement))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(words_of_facts(self._statements))

    @cached_property
    def changes(self) -> frozenset[str]:
        if isinstance(self._statements[-1], (facts.Function, facts.Class, facts.Import, facts.ImportFrom)):
            return frozenset()
        return self.words

    @property
    def receivers(self) -> Mapping[str, frozenset[str]]:
        return {}

    @property
    def aliases(self) -> Mapping[str, frozenset[str]]:
        return {}

    @property
    def inner_changes(self) -> frozenset[str]:
        return frozenset()

    @cached_property
    def conditional(self) -> bool:
        return isinstance(self._statements[-1], (facts.If, facts.Try, facts.For, facts.While, facts.Match, facts.With))

    @cached_property
    def stores(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for statement in self._statements:
            if isinstance(statement, facts.Function):
                for word in filter(str.isidentifier, words_of_facts(statement.body)):  # Some are constants.
                    found[word] = frozenset({statement.name})
        return found

    @property
    def changed_attributes(self) -> frozenset[str]:
        return frozenset(self.stores)

    @property
    def is_class(self) -> bool:
        return len(self._statements) == 1 and isinstance(self._statements[0], facts.Class)

    @property
    def emptied_attributes(self) -> frozenset[str]:
        return frozenset()

    def changing_functions(self, cls: str, attribute: str) -> Iterable[str]:
        return self.names if {cls, attribute} <= self.words else ()

    @property
    def holds_classes(self) -> bool:
        return True

    @property
    def opened(self) -> int:
        return 1

    def facts(self) -> tuple[Stmt, ...]:
        return self._statements


def words_of_facts(value: object) -> Iterator[str]:
    """Every identifier below a fact: facts are tuples, strings and dataclasses all the way down."""
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, tuple) and not isinstance(item, facts.Mark):
            stack.extend(item)
        elif isinstance(item, str):
            yield item
        elif hasattr(item, "__dataclass_fields__"):
            stack.extend(getattr(item, field) for field in item.__dataclass_fields__)
        elif isinstance(item, LoweredUnit):
            stack.extend(item.facts())


def _names_of_facts(statement: Stmt) -> Iterator[str]:
    if isinstance(statement, (facts.Function, facts.Class)):
        yield statement.name
    elif isinstance(statement, facts.Import):
        yield statement.alias
    elif isinstance(statement, facts.ImportFrom):
        yield from (alias for _, alias in statement.names)
    elif isinstance(statement, (facts.Assign, facts.Delete)):
        for target in statement.targets:
            yield from _names_of_target(target)
    elif isinstance(statement, (facts.AnnotatedAssign, facts.AugmentedAssign)):
        yield from _names_of_target(statement.target)
    elif isinstance(statement, (facts.If, facts.For, facts.While, facts.Try, facts.With, facts.Match)):
        yield from words_of_facts((statement,))


def _names_of_target(target: facts.Expr) -> Iterator[str]:
    if isinstance(target, facts.Name):
        yield target.id
    elif isinstance(target, facts.Sequence):
        for item in target.items:
            yield from _names_of_target(item)
    elif isinstance(target, facts.Starred):
        yield from _names_of_target(target.value)
