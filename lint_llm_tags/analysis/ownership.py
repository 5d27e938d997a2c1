"""Ownership: which objects a running body has made, and which ones others may hold."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.values import Deferred, DictValue, Either, InstanceValue, SequenceValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.values import Value


class Ownership:
    """Tells whether all that happens to an object is seen, by its identity."""

    def __init__(self) -> None:
        self.made: set[int] = set()
        """Objects that the running body has made itself."""
        self.made_by_modules: set[int] = set()
        """Those that statements of modules have made."""
        self.belonging: set[int] = set()
        """Those that the constructors of objects have made which the running body has made."""
        self.held: set[int] = set()
        """Objects that may be held by other ones: a change of such an object changes these too."""
        self.making = False
        """The constructor of an object that the running body has made is run: what it makes belongs to that."""
        self.modules_running = 0
        self.at_top = True
        """The running body is not a function's."""
        self.at_top_mattered = 0
        """How often it decided."""

    def start(self) -> None:
        """Begin with a new body."""
        self.at_top = True
        self.making = False
        self.belonging.clear()
        self.made.clear()

    def hold(self, value: Value) -> Value:
        """Note that an object is, or was found, in another one, in the arguments of a call or the like."""
        for option in value.options if isinstance(value, Either) else (value,):
            if isinstance(option, (InstanceValue, DictValue, SequenceValue)):
                self.held.add(option.identity)
            elif isinstance(option, Deferred) and not option.pending:
                self.hold(option.force())
        return value

    @contextmanager
    def unheld(self, identity: int) -> Iterator[None]:
        """Run an object's constructor: nothing that it sees holds the object before it gives that away itself."""
        held = identity in self.held
        self.held.discard(identity)
        try:
            yield
        finally:
            if held:
                self.held.add(identity)

    def has_made(self, identity: int) -> bool:
        """Whether the running body sees all that happens to an object, since it has made it."""
        if identity in self.made or identity not in self.made_by_modules:
            return identity in self.made
        self.at_top_mattered += 1
        return self.at_top

    def note_made(self, identity: int) -> None:
        """The running body has made an object, or a statement of a module that it needs."""
        (self.made_by_modules if self.modules_running else self.made).add(identity)
