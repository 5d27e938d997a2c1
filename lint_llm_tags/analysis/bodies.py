"""Bodies: what the engine can run for its own sake, and which of them use what others define."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.fixtures import lends_fixtures
from lint_llm_tags.analysis.interest import Interest, derived_classes
from lint_llm_tags.analysis.sessions import WORDS as SESSION_WORDS
from lint_llm_tags.dataclass import dataclass, field, immutable
from lint_llm_tags.light import suppress
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lint_llm_tags.analysis.reading import Reading
    from lint_llm_tags.analysis.units import Unit
    from lint_llm_tags.providers.catalog import Catalog


_PROTOCOL = frozenset({"Protocol"})
_ABSTRACT = _PROTOCOL | {"abstractmethod", "NotImplementedError"}
"""What stands in a class that leaves methods to others, which name it as their base or, for a protocol, need not."""


@immutable
class Body:
    """Something to run: unit ``index`` of a file, and inside classes the members on the way."""

    path: str
    index: int
    members: tuple[int, ...] = ()


@dataclass(slots=True)
class Bodies:
    """The bodies that are worth running, as far as is known."""

    reading: Reading
    catalog: Catalog
    wanted: dict[Body, None] = field(default_factory=dict)
    """In the order in which they were found."""
    named: set[Body] = field(default_factory=set)
    """Those whose own words name something of an SDK."""
    telling: set[str] = field(default_factory=lambda: {"with_options", "bind", "pipe", *SESSION_WORDS})
    """Names whose users have to be run, and methods that give a client again."""
    giving: set[str] = field(default_factory=set)
    """Names of what may be or make a client: ``telling`` and those of the SDKs."""
    receiving: set[str] = field(default_factory=set)
    """Files where clients arrive that are made elsewhere."""
    names: set[tuple[str, str]] = field(default_factory=set)
    """``telling`` with the files that define the names."""
    unreadable: dict[str, Unreadable] = field(default_factory=dict)
    _methods: dict[tuple[str, str], tuple[Body, ...]] = field(default_factory=dict)
    """What was wanted of classes."""
    _looked_for: set[tuple[str, str, bool]] = field(default_factory=set)
    """Those whose users are known to be run, and whether in all files."""
    _interest: Interest = field(init=False)
    _hot: frozenset[str] = field(init=False)
    _words: dict[str, frozenset[str]] = field(default_factory=dict)
    _naming: dict[tuple[str, bool], list[str]] = field(default_factory=dict)
    """Files with a name: all of the project's, or those that the targets may reach."""
    _parts: dict[Body, tuple[tuple[Body, Unit], ...]] = field(default_factory=dict)
    """What units are run as: a class as its members."""

    def __post_init__(self) -> None:
        self._interest = Interest(self.catalog)
        self._hot = frozenset(self.reading.screened.hot)
        self.giving |= self.catalog.constructor_names | self.catalog.distinctive_names | self.telling

    def want_mentions(self, path: str) -> None:
        """Run what contains a word of the SDKs, and the users of the classes that derive from their clients."""
        naming = self.catalog.constructor_names | self.catalog.distinctive_names
        words = self._words[path] = self._mentioned(path)
        for body, unit in self._of(path, words):
            if not words.isdisjoint(unit.words):
                self.wanted.setdefault(body)
                if not naming.isdisjoint(unit.words):
                    self.named.add(body)
        for unit in self.reading.program.module(path).units:
            for name in derived_classes(unit, self.catalog.constructor_names):
                self.want_users(path, name)
        for name in self._endpoints_of(path):
            self.want_users(path, name)
        for name in self._senders_of(path):
            self._want_sender(path, name)

    def _senders_of(self, path: str) -> frozenset[str]:
        """Functions that a file calls with URLs of LLMs, but for those of the SDKs and of libraries for HTTP."""
        program = self.reading.program
        try:
            called = self._interest.called_with_endpoints(program.module(path), program.raw(path))
        except Unreadable:
            return frozenset()
        return called - self.catalog.method_names - self.catalog.constructor_names

    def _want_sender(self, path: str, name: str) -> None:
        """Run a function that another file defines and this one calls: what it is given tells where it sends."""
        defining = f"def {name}(".encode()
        for other in sorted(self.reading.imports.reach(path)):
            if self.reading.program.contains(other, defining):
                self.receive(other)
                for body, unit in self._of(other, (name,)):
                    if name in unit.names:
                        self.wanted.setdefault(body)

    def _endpoints_of(self, path: str) -> tuple[str, ...]:
        """Names that a file gives to URLs of LLMs."""
        program = self.reading.program
        try:
            return tuple(self._interest.names_of_endpoints(program.module(path), program.raw(path)))
        except Unreadable:
            return ()

    def words_of(self, path: str) -> frozenset[str] | None:
        """Words that may stand for an SDK's methods in a file; None for one that mentions nothing."""
        if path not in self._words and path in self._hot:
            self._words[path] = self._mentioned(path)
        return self._words.get(path)

    def _mentioned(self, path: str) -> frozenset[str]:
        """Words of a file one of which makes a body of it worth running."""
        program = self.reading.program
        try:
            raw = program.raw(path)
        except Unreadable:
            return frozenset()
        return self._interest.words(program.module(path), raw, program.words(path))

    def receive(self, path: str) -> None:
        """Clients arrive in a file that need not be mentioned there: any method may be an SDK's."""
        self.receiving.add(path)
        self._words[path] = self.catalog.method_names | (self.words_of(path) or frozenset())

    def _of(self, path: str, words: Collection[str]) -> Iterator[tuple[Body, Unit]]:
        """The bodies of a file's units that contain one of ``words``."""
        module = self.reading.program.module(path)
        if module.broken is not None:
            self.unreadable[path] = module.broken
        for index, unit in enumerate(module.units):
            if not unit.words.isdisjoint(words):
                body = Body(path, index)
                if body not in self._parts:
                    self._parts[body] = tuple(self._split(body, unit))
                yield from self._parts[body]

    def _split(self, body: Body, unit: Unit) -> Iterator[tuple[Body, Unit]]:
        """A class is run member by member."""
        if not unit.is_class:
            yield body, unit
            return
        statements = unit.facts() if self._readable(body.path, unit) else ()
        for statement in statements:
            if isinstance(statement, facts.Class):
                for position, member in enumerate(statement.members):
                    yield from self._split(Body(body.path, body.index, (*body.members, position)), member)

    def _readable(self, path: str, unit: Unit) -> bool:
        try:
            unit.facts()
        except Unreadable as error:
            self.unreadable.setdefault(path, error)
            return False
        return True

    def defined_names(self, body: Body, unit: Unit) -> Iterable[str]:
        """Names by which users get what a body returns."""
        if not body.members:
            return unit.names
        own = [name for name in unit.names if not name.startswith("__")]
        # Syntax alone calls ``__enter__``, ``__call__`` and the like.
        return own or self.unit(body).names

    def want_users(self, path: str, name: str, *, everywhere: bool = False) -> None:
        """Run whatever uses a name that a file defines: all that the targets may reach, or all of the project.

        What is asked about is defined in targets, or decides about a request.
        """
        everywhere = everywhere or path in self.reading.targets
        if (path, name, everywhere) in self._looked_for or name == "*":
            return
        self._looked_for.add((path, name, everywhere))
        self.names.add((path, name))
        if (name, everywhere) not in self._naming:
            files = self.reading.project.known if everywhere else self.reading.screened_files
            self._naming[name, everywhere] = self._those_that_name(name, files)
        self._want_users(path, name, self._naming[name, everywhere])

    def want_new_users(self, path: str, name: str) -> None:
        """Run what uses a name that an earlier run knew, in files that it did not know in their present state."""
        self._looked_for.add((path, name, False))
        self._want_users(path, name, self._those_that_name(name, self.reading.asked))

    def _those_that_name(self, name: str, files: Iterable[str]) -> list[str]:
        program, word, found = self.reading.program, name.encode(), []
        for path in files:
            with suppress(Unreadable):
                if program.contains(path, word) and word in program.words(path):
                    found.append(path)
        return found

    def _want_users(self, path: str, name: str, naming: Iterable[str]) -> None:
        self.telling.add(name)
        self.giving.add(name)
        for other in naming:
            # A base class may call what a file that imports it defines.
            if (
                other != path
                and not self.reading.imports.reaches(other, path)
                and other not in self.reading.imports.reach(path)
                and not lends_fixtures(path, other)
            ):
                continue
            for body, unit in self._of(other, (name,)):
                if name in unit.words and name not in imported_names(unit):
                    self.wanted.setdefault(body)
                    self.receive(other)

    def want_callers(self, path: str, function: str) -> None:
        """Run whatever uses a function that a file defines: a method also by the protocol or base that declares it.

        Who is given an object to call a method of it need not import the file with the object's class.
        """
        owner, _, name = function.rpartition(".")
        self.want_users(path, name)
        if not owner or name.startswith("__"):
            return
        program, seen = self.reading.program, self.reading.imports.reach(path)
        asked = path in self.reading.targets
        for other in program.mentioning(f"def {name}".encode()):
            abstract = _ABSTRACT if other in seen else _PROTOCOL
            classes = (unit.words for unit in program.module(other).units if unit.is_class and name in unit.words)
            if other != path and not all(map(abstract.isdisjoint, classes)):
                self.want_users(other, name, everywhere=asked)

    def derived(self, base: str) -> Iterator[tuple[str, str]]:
        """Classes that derive from one of this name, with their files: making an object of them makes one of it too."""
        found = {base}
        pending = [base]
        while pending:
            name = pending.pop()
            for path in self.reading.program.naming_base(name):
                for unit in self.reading.program.module(path).units:
                    for derived in derived_classes(unit, {name}) if name in unit.words else ():
                        if derived not in found:
                            found.add(derived)
                            pending.append(derived)
                            yield path, derived

    def want_function(self, path: str, function: str) -> list[Body]:
        """Run a function for its own sake that was only seen being called: its parameters tell whose line it is."""
        top = function.partition(".")[0]
        found: list[Body] = []
        for body, unit in self._of(path, (top,)):
            inside = top in self.reading.program.module(path).units[body.index].names
            if inside and (not body.members or function.rpartition(".")[2] in unit.names):
                self.wanted.setdefault(body)
                found.append(body)
        return found

    def want_scope(self, path: str, scope: str) -> None:
        """Run a function, or without its name what stands at the top of a file and mentions an SDK."""
        if scope:
            self.want_function(path, scope)
            return
        for body, unit in self._of(path, self._mentioned(path)):
            if not body.members and not self.is_function(path, next(iter(unit.names), "")):
                self.wanted.setdefault(body)

    def want_methods(self, path: str, cls: str) -> tuple[Body, ...]:
        """Run the methods of a class that may send requests, in a file that may name no SDK; gives these methods."""
        if (path, cls) not in self._methods:
            self.receive(path)
            top = cls.partition(".")[0]
            self._methods[path, cls] = tuple(
                body
                for body, unit in self._of(path, (top,))
                if top in self.unit(body).names and not self.catalog.method_names.isdisjoint(unit.words)
            )
            self.wanted.update(dict.fromkeys(self._methods[path, cls]))
        return self._methods[path, cls]

    def want_line(self, path: str, line: int) -> None:
        """Run what stands at a line for its own sake, in a file of which not all bodies are run."""
        if path in self.reading.asked or path not in self.reading.program.files:
            return
        for index, unit in enumerate(self.reading.program.module(path).units):
            if _stands_at(unit, line):
                self.wanted.update(
                    (body, None) for body, part in self._split(Body(path, index), unit) if _stands_at(part, line)
                )

    def is_function(self, path: str, name: str) -> bool:
        """Whether a file defines a function of this name at its top."""
        nodes = [node for unit in self.reading.program.module(path).units for node in getattr(unit, "nodes", ())]
        return any(getattr(node, "name", "") == name and type(node).__name__.endswith("FunctionDef") for node in nodes)

    def unit(self, body: Body) -> Unit:
        """The unit of a body's module that the body is, or is in."""
        unit: Unit = self.reading.program.module(body.path).units[body.index]
        return unit

    def line(self, body: Body) -> int:
        return getattr(self.unit(body), "line", 1)


def _stands_at(unit: Unit, line: int) -> bool:
    return bool(getattr(unit, "line", 0) <= line <= getattr(unit, "end_line", 0))


def imported_names(unit: Unit) -> frozenset[str]:
    """The names of a unit that only imports."""
    nodes = getattr(unit, "nodes", ())
    if nodes and all(type(node).__name__ in ("Import", "ImportFrom") for node in nodes):
        return unit.names
    return frozenset()
