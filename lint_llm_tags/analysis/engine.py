"""The engine: which bodies have to be run, in which order, until nothing new is learnt."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.calls import passes_method, run_methods, run_nested, run_open
from lint_llm_tags.analysis.classes import receivers
from lint_llm_tags.analysis.decorators import decorate
from lint_llm_tags.analysis.deployed import deployed_literals
from lint_llm_tags.analysis.envelope import EnvelopeReader, open_of
from lint_llm_tags.analysis.evaluator import Evaluator, Exhausted, Knowledge
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.instances import MAX_CONSTRUCTIONS
from lint_llm_tags.analysis.interest import Interest, derived_classes
from lint_llm_tags.analysis.literals import key_literals
from lint_llm_tags.analysis.reading import Reading
from lint_llm_tags.analysis.records import CallRecord, ClientRecord, Recorder
from lint_llm_tags.analysis.releases import Releases
from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.routes import Routes
from lint_llm_tags.analysis.sites import Place
from lint_llm_tags.analysis.sites import Unreadable as UnreadableFile
from lint_llm_tags.analysis.statements import define_function, run_unit
from lint_llm_tags.analysis.surroundings import Surroundings
from lint_llm_tags.analysis.traces import ASSIGNED, CONSTRUCTIONS, FUNCTION, METHODS, Trace, touched
from lint_llm_tags.analysis.usefulness import is_useful
from lint_llm_tags.analysis.values import (
    ClassValue,
    FunctionValue,
    InstanceValue,
    Partial,
    Value,
    is_pending,
    options,
)
from lint_llm_tags.analysis.verdicts import Judge
from lint_llm_tags.providers.registered import catalog_of
from lint_llm_tags.source.deployment import Deployment
from lint_llm_tags.source.services import Services
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.imports import Imports
    from lint_llm_tags.analysis.program import Program
    from lint_llm_tags.analysis.sites import KeyLiteral, Site
    from lint_llm_tags.analysis.traces import Question
    from lint_llm_tags.analysis.units import Unit
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.catalog import Catalog
    from lint_llm_tags.source.files import Project

MAX_ROUNDS = 5
_RECURSION_LIMIT = 12_000


def analyse(
    project: Project,
    targets: Sequence[str],
    policy: Policy,
    *,
    overlay: Mapping[str, bytes] | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
    reading: Reading | None = None,
) -> Analysis:
    """Find the sites of ``targets``, with what the rest of the project knows about them.

    ``overlay`` are contents that replace files (standard input, an editor's buffer). ``progress`` is called with the
    number of bodies done and known. ``reading`` is the beginning of the run, where that was made before. Never raises
    for the content of files: what cannot be read is in ``unreadable``.
    """
    del jobs
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        return _Run(reading or Reading(project, targets, policy, overlay or {}), progress).analysis()
    finally:
        sys.setrecursionlimit(before)


@dataclass(frozen=True, slots=True)
class Body:
    """Something to run: unit ``index`` of a file, and inside classes the members on the way."""

    path: str
    index: int
    members: tuple[int, ...] = ()


@dataclass(slots=True)
class _Run:
    reading: Reading
    progress: Callable[[int, int], None] | None
    catalog: Catalog = field(init=False)
    project: Project = field(init=False)
    targets: Sequence[str] = field(init=False)
    policy: Policy = field(init=False)
    program: Program = field(init=False)
    imports: Imports = field(init=False)
    interest: Interest = field(init=False)
    surroundings: Surroundings = field(init=False)
    assigned: int = 0
    """How many environment variables were seen being set in code before."""
    releases: Releases = field(init=False)
    knowledge: Knowledge = field(default_factory=Knowledge)
    bodies: dict[Body, None] = field(default_factory=dict)
    names: set[tuple[str, str]] = field(default_factory=set)
    """Names (file, name) whose users have to be run too."""
    telling: set[str] = field(default_factory=lambda: {"with_options", "bind", "pipe"})
    """The same names without their files, and methods that give a client again."""
    giving: set[str] = field(default_factory=set)
    """Names of what may be or make a client: ``telling`` and those of the SDKs."""
    given: set[str] = field(default_factory=set)
    """Names under which objects hold clients that their constructors were given."""
    unlooked: dict[Body, frozenset[str]] = field(default_factory=dict)
    """Bodies with results that nobody worked out, with the names that would make them worth it."""
    named: set[Body] = field(default_factory=set)
    """Bodies whose own words may concern an SDK."""
    parts: dict[Body, tuple[tuple[Body, Unit], ...]] = field(default_factory=dict)
    """What units are run as: a class as its members."""
    exhausted: dict[Body, str] = field(default_factory=dict)
    words: dict[str, frozenset[str]] = field(default_factory=dict)
    awaited: set[tuple[str, str]] = field(default_factory=set)
    """Classes whose constructions decide about some request."""
    traces: dict[Body, Trace] = field(default_factory=dict)
    """What bodies asked when they were run."""
    seen: dict[tuple[str, str], int] = field(default_factory=dict)
    """How many constructions of a class, or assignments of an attribute, were known before."""
    changers: set[str] = field(default_factory=set)
    """Methods that were known to change their objects before."""
    unreadable: dict[str, Unreadable] = field(default_factory=dict)
    evaluated: int = 0
    """Expressions and statements."""

    def __post_init__(self) -> None:
        reading = self.reading
        self.project, self.targets, self.policy = reading.project, reading.targets, reading.policy
        self.program, self.imports = reading.program, reading.imports
        self.catalog = catalog_of(self.policy)
        self.interest = Interest(self.catalog)
        self.giving |= self.catalog.constructor_names | self.catalog.distinctive_names | self.telling
        services = Services.of(self.policy, [*self.project.files, *self.project.others])
        self.surroundings = Surroundings(Deployment(self.project.others, reading.content, services), services)
        self.releases = Releases(self.catalog, reading.pins)

    def analysis(self) -> Analysis:
        hot = self.reading.screened.hot
        self.unreadable.update(self.reading.screened.unreadable)
        telling = self.catalog.constructor_names | self.catalog.distinctive_names
        for path in hot:
            raw = self.program.raw(path)
            words = self.interest.words(self.program.module(path), raw, self.program.words(path))
            self.words[path] = words
            for body, unit in self._bodies_of(path, words):
                if not words.isdisjoint(unit.words):
                    self.bodies.setdefault(body)
                    if not telling.isdisjoint(unit.words):
                        self.named.add(body)
            for unit in self.program.module(path).units:
                for name in derived_classes(unit, self.catalog.constructor_names):
                    self._want_users(path, name)
        recorder = Recorder(EnvelopeReader(self.policy), Routes(self.policy))
        recorder.key_names = _KeyNames(self.catalog)
        stale = list(self.bodies)
        for _ in range(MAX_ROUNDS):
            ev = self._run_round(recorder, stale)
            self.evaluated += ev.evaluated
            stale = self._learn(recorder)
            if not stale:
                break
        return self._judged(recorder, ev, hot)

    # Which bodies

    def _bodies_of(self, path: str, words: Collection[str]) -> Iterator[tuple[Body, Unit]]:
        """The bodies of a file's units that contain one of ``words``."""
        module = self.program.module(path)
        if module.broken is not None:
            self.unreadable[path] = module.broken
        for index, unit in enumerate(module.units):
            if not unit.words.isdisjoint(words):
                body = Body(path, index)
                if body not in self.parts:
                    self.parts[body] = tuple(self._split(body, unit))
                yield from self.parts[body]

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

    def _defined_names(self, body: Body, unit: Unit) -> Iterable[str]:
        """Names by which users get what a body returns."""
        if not body.members:
            return unit.names
        own = [name for name in unit.names if not name.startswith("__")]
        # Syntax alone calls ``__enter__``, ``__call__`` and the like.
        return own or self.program.module(body.path).units[body.index].names

    def _want_users(self, path: str, name: str) -> None:
        if (path, name) in self.names or name == "*":
            return
        self.names.add((path, name))
        self.telling.add(name)
        self.giving.add(name)
        everywhere = path in self.targets
        word = name.encode()
        for other in self.project.known if everywhere else self.targets:
            try:
                if not self.program.contains(other, word) or word not in self.program.words(other):
                    continue
            except Unreadable:
                continue
            # A base class may call what a file that imports it defines.
            if other != path and path not in self.imports.reach(other) and other not in self.imports.reach(path):
                continue
            for body, unit in self._bodies_of(other, (name,)):
                if name in unit.words and name not in _own_imports(unit):
                    self.bodies.setdefault(body)
                    # What arrives here need not be mentioned here.
                    self.words[other] = self.catalog.method_names

    # Rounds

    def _run_round(self, recorder: Recorder, stale: Sequence[Body]) -> Evaluator:
        """Run bodies whose records are out of date, and those that turn out to use what they define."""
        ev = Evaluator(self.program, self.releases, recorder, self.knowledge)
        ev.earlier = self.evaluated
        ev.words = self.words
        ev.telling = self.telling
        ev.giving, ev.given = self.giving, self.given
        ev.surroundings = self.surroundings
        ev.registered = frozenset(name for entry in self.policy.clients for name in (*entry.names, *entry.functions))
        pending, done = dict.fromkeys(stale), 0
        known = len(self.bodies)
        while pending:
            body = next(iter(pending))
            del pending[body]
            recorder.forget(body)
            self._run_body(ev, body)
            done += 1
            if len(self.bodies) > known:
                added = list(self.bodies)[known:]
                pending.update(dict.fromkeys(added))
                known = len(self.bodies)
            if not pending:
                pending.update(dict.fromkeys(self._worth_another_look()))
            if self.progress is not None:
                self.progress(done, done + len(pending))
        return ev

    def _worth_another_look(self) -> list[Body]:
        """Bodies with results of which more is known now: they may be clients."""
        found = [body for body, names in self.unlooked.items() if not names.isdisjoint(self.giving | self.given)]
        for body in found:
            del self.unlooked[body]
        return found

    def _run_body(self, ev: Evaluator, body: Body) -> None:
        ev.start()
        self.exhausted.pop(body, None)
        self.traces[body] = ev.trace = Trace()
        with ev.recorder.body(body):
            try:
                results = self._run(ev, body)
                self._want_users_of_results(ev, body, results)
            except Exhausted:
                self.exhausted[body] = "takes too many steps to evaluate"
            except RecursionError:
                self.exhausted[body] = "nested too deeply"
            except Exception as error:
                reason = failure(error)
                if reason is None:
                    raise
                line = getattr(self.program.module(body.path).units[body.index], "line", 1)
                self.unreadable.setdefault(body.path, Unreadable(reason, line))

    def _want_users_of_results(self, ev: Evaluator, body: Body, results: list[tuple[str, Value]]) -> None:
        unit, _, owner = self._locate(ev, body)
        names: set[str] = set()
        unlooked: set[str] = set()
        mentions = not unit.words.isdisjoint(self.giving | self.given)
        if not mentions:
            unlooked |= unit.words
        for name, value in results:
            if (mentions or not is_pending(value)) and name not in names and is_useful(ev, value, unlooked):
                names.update([name] if name else self._defined_names(body, unit))
        if unlooked:
            self.unlooked[body] = frozenset(unlooked)
        if owner is not None and any(isinstance(record, ClientRecord) for record in ev.recorder.by_body.get(body, ())):
            # It may be put somewhere that is not seen: ``self.clients[name] = ...``, ``setattr(self, name, ...)``.
            names.update(unit.stores if "setattr" in unit.words else unit.changed_attributes)
        for name in sorted(names):
            self._want_users(body.path, name)

    def _locate(self, ev: Evaluator, body: Body) -> tuple[Unit, Frame, ClassValue | None]:
        """The unit of a body and the frame that it runs in."""
        unit: Unit = self.program.module(body.path).units[body.index]
        frame = Frame("module", body.path, position=body.index)
        owner: ClassValue | None = None
        for position in body.members:
            fact = next(item for item in ev.facts(body.path, unit) if isinstance(item, facts.Class))
            owner = self._class(ev, frame, owner, fact)
            frame = Frame("class", body.path, fact.qualname, parent=owner.frame, owner=owner)
            unit = fact.members[position]
        return unit, frame, owner

    @staticmethod
    def _class(ev: Evaluator, frame: Frame, owner: ClassValue | None, fact: facts.Class) -> ClassValue:
        known = ev.class_member(owner, fact.name) if owner is not None else ev.module_member(frame.path, fact.name)
        for option in options(known) if known is not None else ():
            if isinstance(option, ClassValue) and option.fact is fact:
                return option
        return ClassValue(fact, frame if owner is None else Frame("class", frame.path, frame.scope, parent=frame))

    def _run(self, ev: Evaluator, body: Body) -> list[tuple[str, Value]]:
        """Run a body; gives what others get from it, by attribute or name, or under no name what it returns."""
        unit, frame, owner = self._locate(ev, body)
        statements = ev.facts(body.path, unit)
        results: list[tuple[str, Value]] = []
        for statement in statements:
            if isinstance(statement, facts.Function):
                results.extend(self._run_function(ev, frame, statement, owner))
        if not all(isinstance(statement, (facts.Function, facts.Class)) for statement in statements):
            with ev.recorder.root(body.path, f"#{body.index}"):
                run_unit(ev, frame, unit)
                if not _own_imports(unit):
                    results.extend((frame.environment or {}).items())
                for function in frame.nested:
                    run_nested(ev, function, frame)
                for cls in frame.classes:
                    run_methods(ev, cls)
        return results

    @staticmethod
    def _run_function(
        ev: Evaluator, frame: Frame, fact: facts.Function, owner: ClassValue | None
    ) -> Iterator[tuple[str, Value]]:
        home = Frame("module", frame.path) if frame.kind == "module" else frame
        function = define_function(home, fact, owner)
        ev.subject, ev.at_top = fact, False
        with ev.recorder.root(frame.path, fact.qualname):
            for option in options(decorate(ev, home, function)):
                if isinstance(option, FunctionValue):
                    replaces_method = owner is not None and option.fact is not fact
                    for receiver in receivers(ev, function) if replaces_method else [None]:
                        bound = option if receiver is None else replace(option, bound=receiver)
                        for ran in run_open(ev, bound):
                            yield from (("", value) for value in (*ran.returned, *ran.yielded))
                            yield from ((name, value) for (_, name), values in ran.stored.items() for value in values)
                elif isinstance(option, (ClassValue, InstanceValue, Partial)):
                    for ran in run_open(ev, function):
                        yield from (("", value) for value in ran.returned)

    # Learning from a round

    def _learn(self, recorder: Recorder) -> list[Body]:
        """Take over what a round found out; gives the bodies that would now be seen differently."""
        wrappers, bodies = set(self.knowledge.wrappers), len(self.bodies)
        records: list[CallRecord | ClientRecord] = [*recorder.calls, *recorder.clients]
        for record in records:
            self._demand(record)
        for path, name in sorted(self.knowledge.believed):
            self._want_users(path, name.rpartition(".")[2])
        followed = self.knowledge.wrappers - wrappers
        changing = self.knowledge.changers - self.changers
        self.changers = set(self.knowledge.changers)
        if self._environment_grew():
            # Every client may take something from the environment.
            changing |= self.catalog.constructor_names | self.catalog.method_names
        calls: set[Question] = {(FUNCTION, *key) for key in followed}
        calls |= {name.rpartition(".")[2] for _, name in followed}
        values = {*self._newly_constructed(), *self._newly_assigned()}
        if not calls and not values and not changing and bodies == len(self.bodies):
            return []
        showing = [body for body in self.traces if body in recorder.by_body]
        affected = touched(self.traces.values(), calls) | touched([self.traces[body] for body in showing], values)
        stale = [body for body, trace in self.traces.items() if trace in affected]
        stale += [body for body in showing if self._is_changed(recorder, body, changing)]
        return list(dict.fromkeys([*stale, *list(self.bodies)[bodies:]]))

    def _newly_constructed(self) -> Iterator[Question]:
        """Classes of whose constructions more is known than before."""
        for key, visible in self.knowledge.constructions.items():
            # Beyond the cap, and where nothing waits for it, one more construction changes nothing.
            count = min(len(visible), MAX_CONSTRUCTIONS + 1)
            before = self.seen.get(key, 0)
            if key in self.awaited | self.knowledge.relied and count != before:
                self.seen[key] = count
                yield (CONSTRUCTIONS, *key)
                if any(map(passes_method, list(visible.values())[before:])):
                    yield (METHODS, *key)

    def _newly_assigned(self) -> Iterator[Question]:
        """Attributes outside of the project to which more is assigned than was known before."""
        for key, values in self.knowledge.module_values.items():
            if len(values) != self.seen.get(key, 0):
                self.seen[key] = len(values)
                yield (ASSIGNED, *key)

    def _environment_grew(self) -> bool:
        before, self.assigned = self.assigned, sum(map(len, self.surroundings.assigned.values()))
        return self.assigned != before

    def _is_changed(self, recorder: Recorder, body: Body, changing: set[str]) -> bool:
        """Whether a body shows something that methods may change which are followed from now on."""
        records = recorder.by_body.get(body, ())
        if not records or not changing:
            return False
        unit: Unit = self.program.module(body.path).units[body.index]
        reasons = (reason for record in records for reason, _ in record.envelope.unknown)
        return not changing.isdisjoint(unit.words) or any(
            not changing.isdisjoint(self.knowledge.may_change.get(reason, ())) for reason in reasons
        )

    def _demand(self, record: CallRecord | ClientRecord) -> None:
        """Follow the callers of a function whose request depends on them."""
        opened = open_of(record.envelope)
        for reason, _ in record.envelope.unknown:
            self.knowledge.changers.update(self.knowledge.may_change.get(reason, ()))
        if isinstance(record, CallRecord):
            opened |= record.open
        conditional = any(
            tag in record.envelope.tags and not record.envelope.tags[tag].certain for tag in record.envelope.lacking
        )
        for parameter in opened:
            if parameter.constructs:
                self.awaited.add((parameter.path, parameter.function))
                name = parameter.function.rpartition(".")[2]
                self._want_users(parameter.path, name)
                for path, derived in self._derived(name):
                    self._want_users(path, derived)
            else:
                self._follow(parameter.path, parameter.function)
                self._follow(*record.root)
        if conditional:
            self._follow(*record.root)
        for path, function in record.calls:
            self._run_by_name(path, function)

    def _derived(self, base: str) -> Iterator[tuple[str, str]]:
        """Classes that derive from one of this name, with their files: making an object of them makes one of it too."""
        found = {base}
        pending = [base]
        while pending:
            name = pending.pop()
            for path in self.program.files:
                words = self.program.words(path)
                if name.encode() not in words or b"class" not in words:
                    continue
                for unit in self.program.module(path).units:
                    for derived in derived_classes(unit, {name}) if name in unit.words else ():
                        if derived not in found:
                            found.add(derived)
                            pending.append(derived)
                            yield path, derived

    def _run_by_name(self, path: str, function: str) -> None:
        """Run a function for its own sake that was only seen being called: its parameters tell whose line it is."""
        top = function.partition(".")[0]
        for body, unit in self._bodies_of(path, (top,)):
            inside = top in self.program.module(path).units[body.index].names
            if inside and (not body.members or function.rpartition(".")[2] in unit.names):
                self.bodies.setdefault(body)

    def _follow(self, path: str, function: str) -> None:
        name = function.rpartition(".")[2]
        if function.startswith("#") or (path, function) in self.knowledge.wrappers:
            return
        if name.startswith("test"):
            return  # A test's parameters are fixtures and mocks: nobody calls it.
        self.knowledge.wrappers.add((path, function))
        self._want_users(path, name)
        outer = function.partition(".")[0]
        if outer != name and (name.startswith("__") or self._is_function(path, outer)):
            self._want_users(path, outer)  # Nobody writes its name to call it: it is handed out by what surrounds it.

    def _is_function(self, path: str, name: str) -> bool:
        nodes = [node for unit in self.program.module(path).units for node in getattr(unit, "nodes", ())]
        return any(getattr(node, "name", "") == name and type(node).__name__.endswith("FunctionDef") for node in nodes)

    # The end

    def _judged(self, recorder: Recorder, ev: Evaluator, hot: list[str]) -> Analysis:
        targets = frozenset(self.targets)
        judge = Judge(self.program, self.policy, self.project, recorder, self.catalog, self.releases)
        sites = judge.sites(targets)
        unreadable = [
            UnreadableFile(Place(path, error.line, 1, error.line, 1), error.reason)
            for path, error in sorted(self.unreadable.items())
            if path in targets
        ]
        unreadable += [
            UnreadableFile(Place(path, line, 1, line, 1), error.reason)
            for (path, line), error in sorted(ev.broken.items())
            if path in targets and path not in self.unreadable
        ]
        for body, reason in self.exhausted.items():
            if body in self.named and body.path in targets:
                line = getattr(self.program.module(body.path).units[body.index], "line", 1)
                unreadable.append(UnreadableFile(Place(body.path, line, 1, line, 1), reason))
        return Analysis(
            sites=sites,
            key_literals=(
                *key_literals(self.program, recorder, targets, self.reading.screened.with_keys),
                *self._deployed_literals(sites),
            ),
            unreadable=tuple(unreadable),
            marked=tuple(self.reading.screened.marked),
            files=len(self.targets),
            counters={
                **self.program.counters(),
                "files that mention LLM code": len(hot),
                "bodies evaluated": len(self.bodies),
                "expressions evaluated": self.evaluated,
            },
        )

    def _deployed_literals(self, sites: Sequence[Site]) -> Iterator[KeyLiteral]:
        """The keys in the deployment files asked about, by the variables that clients here or anywhere read."""
        owners = {site.key.name.upper(): site.provider for site in sites if site.key.name}
        assigned = {key for service in self.policy.services for key in service.keys}

        def owner(name: str) -> str | None:
            return self.catalog.key_environment(name) or owners.get(name.upper()) or ("" if name in assigned else None)

        for path in self.reading.screened.deployed:
            yield from deployed_literals(path, self.reading.content(path) or b"", owner)


class _KeyNames(dict[str, str]):
    """Provider by environment variable, asked of the catalog."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        return self._catalog.key_environment(name) or default


def _own_imports(unit: Unit) -> frozenset[str]:
    nodes = getattr(unit, "nodes", ())
    if nodes and all(type(node).__name__ in ("Import", "ImportFrom") for node in nodes):
        return unit.names
    return frozenset()
