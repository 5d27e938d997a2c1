"""Effort: what an evaluation takes and rests on, counted steps, results that are worked out later, and traces."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from lint_llm_tags.analysis.budgets import (
    LATE_TOTAL_STEPS,
    MAX_DEFERRED_DEPTH,
    MAX_DEFERRED_STEPS,
    MAX_FUNCTION_STEPS,
    MAX_GIVING_STEPS,
    MAX_GUESSED_STEPS,
    MAX_RUN_STEPS,
    MAX_STEPS,
    MAX_TOTAL_STEPS,
    TOO_COSTLY,
    Exhausted,
)
from lint_llm_tags.analysis.ownership import Ownership
from lint_llm_tags.analysis.traces import Trace
from lint_llm_tags.analysis.values import Deferred, Unknown, attribute_chain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint_llm_tags.analysis import facts
    from lint_llm_tags.analysis.records import Recorder
    from lint_llm_tags.analysis.values import Value

T = TypeVar("T")


class Effort(Ownership):
    """Bounds what one body may take, and knows what its evaluation has asked."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.recorder = recorder
        self.steps = 0
        """Expressions and statements of the running body."""
        self.evaluated = 0
        """Those of the whole round."""
        self.earlier = 0
        """Those of the rounds before."""
        self.begun = 0
        """What had been evaluated when the body began."""
        self.limit = MAX_STEPS
        self.total = MAX_TOTAL_STEPS
        self.working_out = False
        self.guessing = False
        """It is only asked whether a result is a client."""
        self.depth = 0
        self.spent: dict[facts.Function, int] = {}
        """Steps that following a function has taken so far, where no request depends on it."""
        self.giving: set[str] = set()
        """Names of what may be or make a client."""
        self.muted_outside = 0
        """How often the recorder was muted when the statement of a module began that runs."""
        self.asked: frozenset[tuple[str, ...]] = frozenset()
        """Calls of methods of any object whose results what runs now goes into."""
        self.trace = Trace()
        """What the evaluation that goes on has asked so far."""
        self._kept: dict[object, Trace] = {}
        """The traces of what is kept for others, by its key."""

    def start(self) -> None:
        super().start()
        self.steps = 0
        self.limit = MAX_STEPS
        self.working_out = False
        self.begun = self.evaluated
        self.total = MAX_TOTAL_STEPS if self.earlier + self.evaluated < MAX_RUN_STEPS else LATE_TOTAL_STEPS

    def step(self) -> None:
        self.steps += 1
        self.evaluated += 1
        if self.steps > self.limit:
            raise Exhausted

    def defer(
        self,
        evaluate: Callable[[], Value],
        sources: tuple[object, ...] = (),
        maker: facts.Function | str | None = None,
    ) -> Deferred:
        """A result that is worked out when somebody looks at it, with an effort that is bounded."""
        home, context = self.trace, (self.asked, self.modules_running)
        by_module = self.modules_running > 0 and not self.only_gives

        def traced() -> Value:
            before, outside = (self.asked, self.modules_running), self.muted_outside
            self.asked, self.modules_running = context  # What it makes, it makes for who asked first.
            if by_module:
                self.muted_outside = self.recorder.muted_times
            try:
                if self.trace is home:
                    return self.hold(bounded())
                with self._tracing() as trace:
                    home.parts.add(trace)  # Who looks later finds it worked out, and depends on the same.
                    return self.hold(bounded())
            finally:
                (self.asked, self.modules_running), self.muted_outside = before, outside

        def bounded() -> Value:
            if self.working_out:
                return self._within(evaluate)
            if self.evaluated - self.begun > self.total:
                return Unknown(TOO_COSTLY)
            before = self.limit, self.steps
            self.working_out = True
            self.limit = self.steps + (MAX_GUESSED_STEPS if self.guessing else MAX_DEFERRED_STEPS)
            try:
                return evaluate()
            except Exhausted:
                if self.guessing:
                    raise
                # What is called may be an SDK's method all the same: its name tells.
                return Unknown(TOO_COSTLY, chain=attribute_chain(maker, sources))
            except RecursionError:
                return Unknown("it is nested too deeply to work out")
            finally:
                # What a result took does not count for the body that looks at it.
                self.working_out, (self.limit, self.steps) = False, before

        return Deferred(traced, sources, maker)

    def affordable(self, evaluate: Callable[[], T], otherwise: T) -> T:
        """Work out a detail with a part of what a result may take; ``otherwise`` where that does not suffice."""
        if not self.working_out or self.guessing:
            return evaluate()
        limit = self.limit
        self.limit = self.steps + (limit - self.steps) // 3
        try:
            return evaluate()
        except Exhausted:
            return otherwise
        finally:
            self.limit = limit

    @contextmanager
    def guess(self) -> Iterator[None]:
        """Work out results with a small effort: ``Exhausted`` is raised where it does not suffice, and nothing kept."""
        self.guessing = True
        try:
            yield
        finally:
            self.guessing = False

    def _within(self, evaluate: Callable[[], Value]) -> Value:
        """Work out a result that another one needs, to a depth that Python's own stack allows."""
        if self.depth > MAX_DEFERRED_DEPTH:
            raise Exhausted
        self.depth += 1
        try:
            return evaluate()
        finally:
            self.depth -= 1

    def is_spent(self, fact: facts.Function) -> bool:
        """Whether calls of a function have taken as many steps as they may."""
        allowed = MAX_GIVING_STEPS if fact.name in self.giving else MAX_FUNCTION_STEPS
        return self.spent.get(fact, 0) > allowed

    @contextmanager
    def spending(self, fact: facts.Function) -> Iterator[None]:
        """Count what is done inside as steps of a function."""
        before = self.evaluated
        try:
            yield
        finally:
            self.spent[fact] = self.spent.get(fact, 0) + self.evaluated - before

    @contextmanager
    def _tracing(self) -> Iterator[Trace]:
        """Trace a part of the evaluation that goes on apart."""
        outer, self.trace = self.trace, Trace()
        outer.parts.add(self.trace)
        try:
            yield self.trace
        finally:
            self.trace = outer

    @contextmanager
    def keeping(self, key: object) -> Iterator[None]:
        """Work out what is kept under ``key``: who is given it again depends on the same."""
        with self._tracing() as self._kept[key]:
            yield

    def reuse(self, key: object) -> None:
        """What was kept under ``key`` is used once more."""
        if (trace := self._kept.get(key)) is not None:
            self.trace.parts.add(trace)

    @property
    def only_gives(self) -> bool:
        """Whether what runs is followed for what it gives, and not for its own sake or that of a module's statement."""
        return self.recorder.muted_times > self.muted_outside
