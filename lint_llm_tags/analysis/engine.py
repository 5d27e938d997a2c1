"""The engine: which bodies have to be run, in which order, until nothing new is learnt."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.bodies import Bodies, Body
from lint_llm_tags.analysis.budgets import MAX_ALL_STEPS, NO_STEPS_LEFT, Exhausted
from lint_llm_tags.analysis.deployed import deployed_literals
from lint_llm_tags.analysis.envelope_reader import EnvelopeReader
from lint_llm_tags.analysis.evaluator import Evaluator
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.knowledge import Knowledge
from lint_llm_tags.analysis.known import Known, Maker, Named, Use
from lint_llm_tags.analysis.learning import Learning
from lint_llm_tags.analysis.literals import key_literals
from lint_llm_tags.analysis.reading import Reading
from lint_llm_tags.analysis.records import ClientRecord, Recorder
from lint_llm_tags.analysis.releases import Releases
from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.routes import Routes
from lint_llm_tags.analysis.running import locate, run_body
from lint_llm_tags.analysis.scripts import Scripts
from lint_llm_tags.analysis.sites import Place
from lint_llm_tags.analysis.sites import Unreadable as UnreadableFile
from lint_llm_tags.analysis.stack import with_room
from lint_llm_tags.analysis.surroundings import Surroundings
from lint_llm_tags.analysis.traces import Trace
from lint_llm_tags.analysis.usefulness import is_useful
from lint_llm_tags.analysis.values import (
    Value,
    is_pending,
)
from lint_llm_tags.analysis.verdicts import Judge
from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.providers.registered import catalog_of
from lint_llm_tags.source.deployment import Deployment
from lint_llm_tags.source.services import Services
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.program import Program
    from lint_llm_tags.analysis.sites import KeyLiteral, Site
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
    progress: Callable[[int, int], None] | None = None,
    reading: Reading | None = None,
) -> Analysis:
    """Find the sites of ``targets``, with what the rest of the project knows about them.

    ``overlay`` are contents that replace files (standard input, an editor's buffer). ``progress`` is called with the
    number of bodies done and known. ``reading`` is the beginning of the run, where that was made before. Never raises
    for the content of files: what cannot be read is in ``unreadable``.
    """
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _RECURSION_LIMIT))
    try:
        return with_room(_Run(reading or Reading(project, targets, policy, overlay or {}), progress).analysis)
    finally:
        sys.setrecursionlimit(before)


@dataclass(slots=True)
class _Run:
    reading: Reading
    progress: Callable[[int, int], None] | None
    catalog: Catalog = field(init=False)
    policy: Policy = field(init=False)
    program: Program = field(init=False)
    services: Services = field(init=False)
    surroundings: Surroundings = field(init=False)
    releases: Releases = field(init=False)
    bodies: Bodies = field(init=False)
    knowledge: Knowledge = field(default_factory=Knowledge)
    learning: Learning = field(init=False)
    given: set[str] = field(default_factory=set)
    """Names under which objects hold clients that their constructors were given."""
    unlooked: dict[Body, _Unlooked] = field(default_factory=dict)
    """Bodies with results that nobody worked out."""
    exhausted: dict[Body, str] = field(default_factory=dict)
    left: dict[Body, None] = field(default_factory=dict)
    """Bodies for which the run had no steps left."""
    evaluated: int = 0
    """Expressions and statements."""

    def __post_init__(self) -> None:
        reading = self.reading
        self.policy, self.program = reading.policy, reading.program
        self.catalog = catalog_of(self.policy)
        self.services = Services.of(self.policy, reading.project.layout)
        deployment = Deployment(reading.project.others, reading.content, self.services, reading.project.known)
        self.surroundings = Surroundings(deployment, self.services, Scripts(self.program, reading.imports))
        self.releases = Releases(self.catalog, reading.pins)
        self.bodies = Bodies(reading, self.catalog)
        self.learning = Learning(self.knowledge, self.bodies, self.surroundings)

    def analysis(self) -> Analysis:
        hot = self.reading.screened.hot
        self.bodies.unreadable.update(self.reading.screened.unreadable)
        for path in hot if self.reading.known is None else sorted(self.reading.asked):
            self.bodies.want_mentions(path)
        if self.reading.known is not None:
            self._take_over(self.reading.known)
        recorder = Recorder(EnvelopeReader(self.policy), Routes(self.policy))
        recorder.key_names = _KeyNames(self.catalog)
        stale = list(self.bodies.wanted)
        for _ in range(MAX_ROUNDS):
            ev = self._run_round(recorder, stale)
            self.evaluated += ev.evaluated
            stale = self.learning.learn(recorder)
            if self.left:
                self.left.update(dict.fromkeys(stale))
                break
            if not stale:
                break
        for body in self.left:
            recorder.doubt(body, NO_STEPS_LEFT)
        self.reading.learnt = self._learnt(recorder)
        return self._judged(recorder, ev, hot)

    def _take_over(self, known: Known) -> None:
        self.learning.take_over(known)
        self.given.update(known.given)
        for path in known.receiving:
            self.bodies.receive(path)
        reached = frozenset(self.reading.screened_files)
        for item in known.setters:
            if item.path in reached:
                self.bodies.want_scope(item.path, item.name)
        for maker in known.makers:
            if maker.user in self.reading.asked:
                self.bodies.want_scope(maker.path, maker.name)
        for item in known.names:
            self.bodies.want_new_users(item.path, item.name)

    def _learnt(self, recorder: Recorder) -> Known:
        return Known(
            tuple(Named(*key) for key in sorted(self.bodies.names)),
            tuple(Named(*key) for key in sorted(self.knowledge.wrappers)),
            tuple(sorted(self.knowledge.changers)),
            tuple(sorted(self.given)),
            tuple(sorted(self.bodies.receiving)),
            tuple(Named(*key) for key in sorted(self.knowledge.setters() | self.surroundings.setters())),
            tuple(Use(*pair) for pair in sorted(recorder.uses())),
            tuple(Maker(*maker) for maker in sorted(recorder.makers())),
            tuple(sorted({body.path for body in self.bodies.wanted})),
        )

    def _run_round(self, recorder: Recorder, stale: Sequence[Body]) -> Evaluator:
        """Run bodies whose records are out of date, and those that turn out to use what they define."""
        ev = Evaluator(self.program, self.releases, recorder, self.knowledge)
        ev.earlier = self.evaluated
        ev.words_of = self.bodies.words_of
        ev.telling = self.bodies.telling
        ev.giving, ev.given = self.bodies.giving, self.given
        ev.surroundings = self.surroundings
        ev.imports = self.reading.imports
        ev.registered = frozenset(name for entry in self.policy.clients for name in (*entry.names, *entry.functions))
        pending, done = dict.fromkeys(stale), 0
        known = len(self.bodies.wanted)
        while pending:
            if self.evaluated + ev.evaluated >= MAX_ALL_STEPS:
                self.left.update(pending)
                break
            body = next(iter(pending))
            del pending[body]
            recorder.forget(body)
            self._run_body(ev, body)
            done += 1
            if not pending and len(self.bodies.wanted) == known:
                self._look_again(ev)
            if len(self.bodies.wanted) > known:
                added = list(self.bodies.wanted)[known:]
                pending.update(dict.fromkeys(added))
                known = len(self.bodies.wanted)
            if self.progress is not None:
                self.progress(done, done + len(pending))
        return ev

    def _look_again(self, ev: Evaluator) -> None:
        """Look at results of which more is known now: they may be clients."""
        names = self.bodies.giving | self.given
        found = {body: results for body, results in self.unlooked.items() if not results.names.isdisjoint(names)}
        for body, unlooked in found.items():
            del self.unlooked[body]
            before = unlooked.ev.evaluated
            with self._watching(unlooked.ev, body):
                self._want_users_of_results(unlooked.ev, body, unlooked.results)
            self.evaluated += (unlooked.ev.evaluated - before) if unlooked.ev is not ev else 0

    def _run_body(self, ev: Evaluator, body: Body) -> None:
        self.exhausted.pop(body, None)
        self.learning.traces[body] = Trace()
        with self._watching(ev, body):
            self._want_users_of_results(ev, body, run_body(ev, body))

    @contextmanager
    def _watching(self, ev: Evaluator, body: Body) -> Iterator[None]:
        """Evaluate something of a body: a failure costs that and nothing else."""
        ev.start()
        ev.trace = self.learning.traces[body]
        with ev.recorder.body(body):
            try:
                yield
            except Exhausted:
                self.exhausted[body] = "takes too many steps to evaluate"
            except RecursionError:
                self.exhausted[body] = "nested too deeply"
            except Exception as error:
                reason = failure(error)
                if reason is None:
                    raise
                self.bodies.unreadable.setdefault(body.path, Unreadable(reason, self.bodies.line(body)))

    def _want_users_of_results(self, ev: Evaluator, body: Body, results: list[tuple[str, Value]]) -> None:
        unit, _, owner = locate(ev, body)
        names: set[str] = set()
        unlooked: set[str] = set()
        mentions = not unit.words.isdisjoint(self.bodies.giving | self.given)
        if not mentions:
            unlooked |= unit.words
        for name, value in results:
            if (mentions or not is_pending(value)) and name not in names and is_useful(ev, value, unlooked):
                names.update([name] if name else self.bodies.defined_names(body, unit))
        if unlooked:
            self.unlooked[body] = _Unlooked(frozenset(unlooked), results, ev)
        if owner is not None and any(isinstance(record, ClientRecord) for record in ev.recorder.by_body.get(body, ())):
            # It may be put somewhere that is not seen: ``self.clients[name] = ...``, ``setattr(self, name, ...)``.
            names.update(unit.stores if "setattr" in unit.words else unit.changed_attributes)
        for name in sorted(names):
            self.bodies.want_users(body.path, name)

    def _judged(self, recorder: Recorder, ev: Evaluator, hot: list[str]) -> Analysis:
        targets = frozenset(self.reading.targets)
        judge = Judge(ev, self.policy, self.services, self.releases)
        before = ev.evaluated
        sites = judge.sites(targets)
        self.evaluated += ev.evaluated - before
        unreadable = [
            UnreadableFile(Place(path, error.line, 1, error.line, 1), error.reason)
            for path, error in sorted(self.bodies.unreadable.items())
            if path in targets
        ]
        unreadable += [
            UnreadableFile(Place(path, line, 1, line, 1), error.reason)
            for (path, line), error in sorted(ev.broken.items())
            if path in targets and path not in self.bodies.unreadable
        ]
        for body, reason in self.exhausted.items():
            if body in self.bodies.named and body.path in targets:
                line = self.bodies.line(body)
                unreadable.append(UnreadableFile(Place(body.path, line, 1, line, 1), reason))
        unreadable.extend(self._left_over(targets))
        return Analysis(
            sites=sites,
            key_literals=(
                *key_literals(self.program, recorder, targets, self.reading.screened.with_keys),
                *self._deployed_literals(sites),
            ),
            unreadable=tuple(unreadable),
            marked=tuple(self.reading.screened.marked),
            files=len(self.reading.targets),
            counters={
                **self.program.counters(),
                "files that mention LLM code": len(hot),
                "bodies evaluated": len(self.bodies.wanted),
                "expressions evaluated": self.evaluated,
            },
        )

    def _left_over(self, targets: frozenset[str]) -> Iterator[UnreadableFile]:
        """One place for all that the run had no steps left for."""
        left = sorted({(body.path, self.bodies.line(body)) for body in self.left if body.path in targets})
        if left:
            path, line = left[0]
            files = len({path for path, _ in left})
            reason = (
                f"{NO_STEPS_LEFT}; what begins here and what comes later is not looked at any further (functions and "
                f"statements: {len(left)}, files: {files}): check parts of the project on their own"
            )
            yield UnreadableFile(Place(path, line, 1, line, 1), reason)

    def _deployed_literals(self, sites: Sequence[Site]) -> Iterator[KeyLiteral]:
        """The keys in the deployment files asked about, by the variables that clients here or anywhere read."""
        owners = {site.key.name.upper(): site.provider for site in sites if site.key.name}
        assigned = {key for service in self.policy.services for key in service.keys}

        def owner(name: str) -> str | None:
            return self.catalog.key_environment(name) or owners.get(name.upper()) or ("" if name in assigned else None)

        for path in self.reading.screened.deployed:
            yield from deployed_literals(path, self.reading.content(path) or b"", owner)


@dataclass(frozen=True, slots=True)
class _Unlooked:
    """Results of a body, by the name that holds each, that nobody worked out."""

    names: frozenset[str]
    """Those that would make it worth it."""
    results: list[tuple[str, Value]]
    ev: Evaluator
    """The round that they belong to."""


class _KeyNames(dict[str, str]):
    """Provider by environment variable, asked of the catalog."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._catalog = catalog

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        return self._catalog.key_environment(name) or default
