"""Learning: what a round of running bodies found out, and which bodies that concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.envelope import open_of
from lint_llm_tags.analysis.instances import MAX_CONSTRUCTIONS, MAX_FILLED
from lint_llm_tags.analysis.passing import passes_function
from lint_llm_tags.analysis.records import CallRecord, ClientRecord, HoldRecord
from lint_llm_tags.analysis.sessions import is_store
from lint_llm_tags.analysis.traces import (
    ASSIGNED,
    CHANGES,
    CONSTRUCTIONS,
    ENVIRONMENT,
    FUNCTION,
    METHODS,
    Trace,
    touched,
)
from lint_llm_tags.analysis.values import CLOSED
from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.bodies import Bodies, Body
    from lint_llm_tags.analysis.frames import FunctionKey
    from lint_llm_tags.analysis.knowledge import Knowledge
    from lint_llm_tags.analysis.known import Known
    from lint_llm_tags.analysis.records import Recorder
    from lint_llm_tags.analysis.surroundings import Surroundings
    from lint_llm_tags.analysis.traces import Question
    from lint_llm_tags.analysis.values import Open


@dataclass(slots=True)
class Learning:
    """Takes over what rounds find out, round by round."""

    knowledge: Knowledge
    bodies: Bodies
    surroundings: Surroundings
    traces: dict[Body, Trace] = field(default_factory=dict)
    """What bodies asked when they were run."""
    _awaited: set[tuple[str, str]] = field(default_factory=set)
    """Classes whose constructions decide about some request."""
    _followed: set[tuple[str, str]] = field(default_factory=set)
    """Functions whose callers are run."""
    _seen: dict[tuple[str, str], int] = field(default_factory=dict)
    """How many constructions of a class, or assignments of an attribute, were known before."""
    _entered: set[FunctionKey] = field(default_factory=set)
    """Functions through which calls lead to requests."""
    _led: dict[Body, None] = field(default_factory=dict)
    """Their bodies."""
    _changers: set[str] = field(default_factory=set)
    """Methods that were known to change their objects before."""
    _set: dict[str, int] = field(default_factory=dict)
    """In how many places an environment variable was seen being set before."""

    def take_over(self, known: Known) -> None:
        """Begin with what an earlier run has learnt."""
        self.knowledge.wrappers.update((item.path, item.name) for item in known.wrappers)
        self.knowledge.changers.update(known.changers)
        self._changers = set(known.changers)

    def learn(self, recorder: Recorder) -> list[Body]:
        """Take over what a round found out; gives the bodies that would now be seen differently."""
        wrappers, bodies = set(self.knowledge.wrappers), len(self.bodies.wanted)
        records: list[CallRecord | ClientRecord] = [*recorder.calls, *recorder.clients]
        for record in records:
            if self._concerns(record):
                self._demand(record)
        for parameter in sorted(self.knowledge.suspected):
            if parameter.constructs:
                self._await(parameter)
            else:
                self._follow(parameter.path, parameter.function)
        for path, name in self._believed(recorder):
            self.bodies.want_users(path, name.rpartition(".")[2], everywhere=True)
        using = {key: self.bodies.want_methods(*key) for key in sorted(self.knowledge.supplied)}
        followed = self.knowledge.wrappers - wrappers
        changing = self.knowledge.changers - self._changers
        self._changers = set(self.knowledge.changers)
        calls: set[Question] = {(FUNCTION, *key) for key in followed}
        calls |= {name.rpartition(".")[2] for _, name in followed}
        # What looked at a list that seemed to be empty showed nothing of what is done with its items.
        calls |= {(CHANGES, name, "") for name in changing}
        values = {*self._newly_constructed(), *self._newly_assigned(), *self._newly_set()}
        # A method of which only those who have the object could tell that it leads to a request: now it can itself.
        silent = [body for body in self._led if body in self.traces and body not in recorder.by_body]
        self._led.clear()
        if not calls and not values and not changing and not silent and bodies == len(self.bodies.wanted):
            return []
        showing = [body for body in self.traces if body in recorder.by_body]
        # What others put into a session decides whether a call of it is a request at all.
        calls |= {question for question in values if question[:1] == (ASSIGNED,) and is_store(question[1])}
        affected = touched(self.traces.values(), calls) | touched([self.traces[body] for body in showing], values)
        # Who suspects that an object holds a wrapper shows nothing before that is known.
        suspected: set[Question] = {(CONSTRUCTIONS, *key) for key in self.knowledge.suspects}
        affected |= touched(self.traces.values(), values & suspected)
        stale = [body for body, trace in self.traces.items() if trace in affected]
        stale += [body for body in showing if self._is_changed(recorder, body, changing)]
        # Whose objects get clients may send requests that nobody has seen yet.
        stale += [body for key, methods in using.items() if (CONSTRUCTIONS, *key) in values for body in methods]
        return list(dict.fromkeys([*stale, *silent, *list(self.bodies.wanted)[bodies:]]))

    def _concerns(self, record: CallRecord | ClientRecord | HoldRecord) -> bool:
        """Whether a record may become a site in a file that is asked about; where nothing is known, more may follow."""
        reading = self.bodies.reading
        if reading.known is None or isinstance(record, HoldRecord):
            return True
        client = record.value if isinstance(record, ClientRecord) else record.receiver
        places = [record.spot, *record.chain, *([client.origin] if client is not None and client.origin else [])]
        return record.root.path in reading.asked or any(spot.path in reading.asked for spot in places)

    def _believed(self, recorder: Recorder) -> list[tuple[str, str]]:
        """Classes whose visible constructions told what some request carries, or may have."""
        asked: set[Question] = set()
        pending = [
            self.traces[body]
            for body, records in recorder.by_body.items()
            if body in self.traces and any(map(self._concerns, records))
        ]
        seen = set(pending)
        while pending:
            trace = pending.pop()
            asked |= trace.questions
            new = trace.parts - seen
            seen |= new
            pending.extend(new)
        return sorted(key for key in self.knowledge.believed if (CONSTRUCTIONS, *key) in asked)

    def _newly_constructed(self) -> Iterator[Question]:
        """Classes of whose constructions more is known than before."""
        waited_for = self._awaited | self.knowledge.relied
        # Looking at arguments may work something out that constructs more.
        for key, visible in list(self.knowledge.constructions.items()):
            # Beyond the cap, and where nothing waits for it, one more construction changes nothing.
            most = MAX_FILLED if key in self.knowledge.plain else MAX_CONSTRUCTIONS
            count = min(len(visible), most + 1)
            before = self._seen.get(key, 0)
            if key in waited_for and count != before:
                self._seen[key] = count
                yield (CONSTRUCTIONS, *key)
                if any(passes_function(self.bodies.catalog, one) for one in list(visible.values())[before:]):
                    yield (METHODS, *key)
        yield from ((CONSTRUCTIONS, *key) for key in sorted(self.knowledge.decided))
        self.knowledge.decided.clear()

    def _newly_assigned(self) -> Iterator[Question]:
        """Attributes outside of the project to which more is assigned than was known before."""
        for key, values in list(self.knowledge.module_values.items()):
            if len(values) != self._seen.get(key, 0):
                self._seen[key] = len(values)
                yield (ASSIGNED, *key)

    def _newly_set(self) -> Iterator[Question]:
        """Environment variables that more code sets than was known before."""
        for name, places in self.surroundings.assigned.items():
            if len(places) != self._set.get(name, 0):
                self._set[name] = len(places)
                yield (ENVIRONMENT, name, "")

    def _is_changed(self, recorder: Recorder, body: Body, changing: set[str]) -> bool:
        """Whether a body shows something that methods may change which are followed from now on."""
        records = recorder.by_body.get(body, ())
        if not records or not changing:
            return False
        reasons = (reason for record in records for reason, _ in record.envelope.unknown)
        words = self.bodies.unit(body).words
        return (
            not changing.isdisjoint(words)
            or self.bodies.reading.program.module(body.path).units.calls_on(words, changing)
            or any(not changing.isdisjoint(self.knowledge.may_change.get(reason, ())) for reason in reasons)
        )

    def _demand(self, record: CallRecord | ClientRecord) -> None:
        """Follow the callers of a function whose request depends on them."""
        clients = record.open if isinstance(record, CallRecord) else CLOSED
        opened = open_of(record.envelope) | clients
        if record.envelope.lacking:
            opened |= record.objects
        for reason, _ in record.envelope.unknown:
            self.knowledge.changers.update(self.knowledge.may_change.get(reason, ()))
        conditional = any(
            tag in record.envelope.tags and not record.envelope.tags[tag].certain for tag in record.envelope.lacking
        )
        for parameter in sorted(opened):  # What is wanted is run in this order, and who runs later knows more.
            if parameter.constructs:
                self._await(parameter)
                if parameter in clients and not record.root.name.startswith(f"{parameter.function}."):
                    # Its constructor makes the objects that send: the client that it is given is theirs.
                    self.knowledge.wrappers.add((parameter.path, parameter.function))
            else:
                self._follow(parameter.path, parameter.function)
                self._follow(*record.root)
        if conditional:
            self._follow(*record.root)
        for key in record.calls:
            if key not in self._entered:
                self._entered.add(key)
                self._led.update(dict.fromkeys(self.bodies.want_function(*key)))
        if isinstance(record, CallRecord) and record.receiver is not None and record.receiver.origin is not None:
            self.bodies.want_line(record.receiver.origin.path, record.receiver.origin.mark.line)

    def _await(self, parameter: Open) -> None:
        """See all constructions of a class, whose arguments decide."""
        key = (parameter.path, parameter.function)
        if key in self._awaited:
            return
        self._awaited.add(key)
        name = parameter.function.rpartition(".")[2]
        self.bodies.want_users(parameter.path, name, everywhere=True)
        for path, derived in self.bodies.derived(name):
            self.bodies.want_users(path, derived, everywhere=True)

    def _follow(self, path: str, function: str) -> None:
        name = function.rpartition(".")[2]
        if function.startswith("#") or (path, function) in self._followed:
            return
        if name.startswith("test"):
            return  # A test's parameters are fixtures and mocks: nobody calls it.
        self._followed.add((path, function))
        self.knowledge.wrappers.add((path, function))
        self.bodies.want_callers(path, function)
        outer = function.partition(".")[0]
        if outer != name and (name.startswith("__") or self.bodies.is_function(path, outer)):
            self.bodies.want_users(
                path, outer
            )  # Nobody writes its name to call it: it is handed out by what surrounds it.
