"""Slices: the statements of a function that can matter for one of the things that it is run for.

A body is run for the requests in it, a call is mostly followed for what it returns, a method for one attribute that
it stores. Everything else is left out, by syntax alone: names are followed backwards from what is wanted, through
bindings, through calls and stores that may change an object, and through other names of the same object.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.changes import words_of
from lint_llm_tags.analysis.effects import MUTATORS
from lint_llm_tags.analysis.outlines import HARMLESS, Block, Node, Outline, last_name, outline
from lint_llm_tags.dataclass import dataclass, field, immutable, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

_LOOKING_AROUND = frozenset({"locals", "vars", "exec", "eval", "globals"})
"""A function that uses one of these may read and change anything."""
_REBUILT = (
    facts.If, facts.For, facts.While, facts.With, facts.Try, facts.Handler, facts.Match, facts.Case,
    facts.Return, facts.Raise, facts.Other,
)  # fmt: skip
"""What a slice may hold in a shape of its own."""
_ENDING = frozenset({"exit", "quit", "_exit", "fail", "skip"})


@immutable(eq=False)
class Vocabulary:
    """What words of the SDKs and of the project's own clients and wrappers mean in a file."""

    telling: frozenset[str]
    """Statements with one of these words may concern a request."""
    methods: frozenset[str]
    """Calls of these are requests, whose prompts do not matter."""


@immutable
class Wanted:
    """What a body is run for."""

    vocabulary: Vocabulary
    requests: bool = False
    """Whatever concerns requests, and values that may be clients."""
    inner: bool = False
    """With ``requests``: it stands in a function, whose names may hold methods of SDKs."""
    around: frozenset[str] = frozenset()
    """With ``requests``: names of the functions around it that may hold some, where they are known."""
    holding: bool = False
    """With ``requests``: its object may hold methods of SDKs."""
    result: bool = False
    """What it returns and yields."""
    effects: bool = False
    """Changes of objects that it did not make itself."""
    objects: frozenset[str] = frozenset()
    """Parameters whose objects it may change."""
    attribute: str = ""
    """An attribute that it stores on any object."""
    fixed: str = ""
    """A parameter whose object methods called on it do not change."""


@cache
def sliced(function: facts.Function, wanted: Wanted) -> Block:
    """The body without what cannot matter. Conditions that need what is left out are unknown."""
    return _slice(function, wanted)


@cache
def acts(function: facts.Function, wanted: Wanted, inert: frozenset[str]) -> bool:
    """Whether running the body does any of what is wanted; nothing changes the objects of ``inert`` parameters."""
    outlined = outline(function)
    if not outlined.uses_of_all.isdisjoint(_LOOKING_AROUND):
        return True
    slicing = _slicing(function, wanted)
    slicing.inert, slicing.deciding = inert, True
    slicing.telling -= MUTATORS | {"bind"}  # A change counts where it is one of an object that others see.
    return any(map(slicing.is_goal, outlined.nodes.values()))


def is_sliced_alike(function: facts.Function, wanted: Wanted, names: Set[str]) -> bool:
    """Whether the body is sliced in the same way when these are names of wrappers, too."""
    known = wanted.vocabulary
    new = frozenset(name for name in names if name not in known.telling or name in known.methods)
    if new.isdisjoint(words_of(function)):
        return True
    more = Vocabulary(known.telling | new, known.methods - new)
    return _is_same(_slice(function, replace(wanted, vocabulary=more)), sliced(function, wanted))


def _is_same(one: object, other: object) -> bool:
    """Whether two slices of a body are the same: what holds statements is made anew for each."""
    if one is other:
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_same, one, other))
    if type(one) is not type(other) or not isinstance(one, _REBUILT):
        return one == other
    return all(_is_same(getattr(one, name), getattr(other, name)) for name in one.__dataclass_fields__)


def _slice(function: facts.Function, wanted: Wanted) -> Block:
    if not outline(function).uses_of_all.isdisjoint(_LOOKING_AROUND):
        return function.body
    slicing = _slicing(function, wanted)
    slicing.follow()
    return slicing.kept(function.body)


def _slicing(function: facts.Function, wanted: Wanted) -> _Slice:
    parameters = {parameter.name for parameter in function.parameters}
    receiver = {parameter.name for parameter in function.parameters[:1] if parameter.name in ("self", "cls")}
    return _Slice(outline(function), wanted, parameters, receiver)


@dataclass(slots=True, eq=False)
class _Slice:
    outline: Outline
    wanted: Wanted
    parameters: set[str]
    receiver: set[str]
    """The first of them, in a method."""
    inert: frozenset[str] = frozenset()
    """Those whose objects nothing changes."""
    deciding: bool = False
    """It is only asked whether the body does anything: calling itself is nothing more."""
    telling: frozenset[str] = field(init=False)
    needed: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    pending: list[str] = field(default_factory=list)
    receiving: dict[str, list[Node]] = field(default_factory=dict)
    """Nodes by the names whose objects their calls may change."""

    def __post_init__(self) -> None:
        self.telling = self.wanted.vocabulary.telling

    def follow(self) -> None:
        """Find what is needed."""
        nodes = list(self.outline.nodes.values())
        for node in nodes:
            for same in self.outline.same(node.receivers - self._fixed):
                self.receiving.setdefault(same, []).append(node)
        for node in nodes:
            if self.is_goal(node):
                self._need(node)
        if self.wanted.requests:
            self._need_uses_of_clients(nodes)
        self._want(self.wanted.objects)
        self._follow()
        if self.wanted.requests:
            self._need_what_may_lead_out(nodes)

    @property
    def _fixed(self) -> set[str]:
        return {self.wanted.fixed, "super"} if self.wanted.fixed else set()

    def _follow(self) -> None:
        while self.pending:
            name = self.pending.pop()
            for index in (self.outline.binding, self.outline.changing, self.receiving):
                for node in index.get(name, ()):
                    self._need(node)

    def _need_uses_of_clients(self, nodes: list[Node]) -> None:
        """Methods called on clients that are made here, billed or not, and functions that are given one.

        One that sends nothing billed needs no tags.
        """
        made = {
            name for node in nodes if node.constructs and not node.words.isdisjoint(self.telling) for name in node.binds
        }
        for node in nodes if made else ():
            if not made.isdisjoint(node.receivers | node.changes):
                self._need(node)

    def _need_what_may_lead_out(self, nodes: list[Node]) -> None:
        """What is returned or stored may be a client where it comes from a caller or something that is needed."""
        ends = [node for node in nodes if isinstance(node.statement, facts.Return) or node.yields or node.stores]
        before = -1
        while before != len(self.needed):
            before = len(self.needed)
            for node in ends:
                made = (maker for name in node.uses for maker in self.outline.binding.get(name, ()))
                if id(node) not in self.needed and (
                    not node.uses.isdisjoint(self.parameters - self.receiver)
                    or any(id(maker) in self.needed for maker in made)
                ):
                    self._need(node)
            self._follow()

    def is_goal(self, node: Node) -> bool:
        """Whether a statement does what is wanted itself."""
        statement, wanted = node.statement, self.wanted
        if isinstance(statement, facts.Scope):
            self._want(statement.names)
            return True
        if wanted.attribute and wanted.attribute in node.stores:
            return True
        if wanted.result and (isinstance(statement, facts.Return) or node.yields):
            return True
        if wanted.effects and self._changes_what_others_see(node):
            return True
        if not wanted.requests:
            return False
        concerns = node.constructs or self._calls_what_it_was_given(node) or not node.words.isdisjoint(self.telling)
        if concerns and isinstance(statement, (facts.Function, facts.Class)):
            self._want((statement.name,))
            for user in self.outline.nodes.values():
                if statement.name in user.uses:
                    self._need(user)
        return concerns and not isinstance(statement, facts.Raise)

    def _calls_what_it_was_given(self, node: Node) -> bool:
        if self.wanted.holding and not node.receivers.isdisjoint(self.parameters):
            return True
        local = self.parameters | self.outline.binding.keys() | self.wanted.around | {""}
        return any(name in local or (self.wanted.inner and name not in HARMLESS) for name in node.called)

    def _changes_what_others_see(self, node: Node) -> bool:
        changed = self.outline.same(self._changes(node) | (node.receivers & {*self.parameters, "super"}) - self._fixed)
        return any(
            name and (name in self.parameters or name not in self.outline.binding) for name in changed - self.inert
        )

    def _changes(self, node: Node) -> set[str]:
        return node.changes if self.deciding else node.changes | node.again

    def _need(self, node: Node) -> None:
        current: Node | None = node
        while current is not None and id(current) not in self.needed:
            self.needed.add(id(current))
            self._want(current.uses)
            for called, names in current.prompts.items():
                if called not in self.wanted.vocabulary.methods:
                    self._want(names)
            current = current.parent

    def _want(self, names: Iterable[str]) -> None:
        new = set(names) - self.names
        self.names |= new
        self.pending.extend(new)

    def kept(self, block: Block) -> Block:
        """``block`` with what is needed, and with the ends of the paths around that."""
        return tuple(self._statements(block))

    def _statements(self, block: Block) -> Iterator[facts.Stmt]:
        for statement in block:
            node = self.outline.nodes[id(statement)]
            if id(node) in self.needed:
                yield self._with_inner(statement)
            elif isinstance(statement, facts.If):
                body, orelse = self.kept(statement.body), self.kept(statement.orelse)
                if body or orelse:
                    known = not (node.uses & self.outline.binding.keys()) - self.names
                    yield facts.If(statement.test if known else facts.Other(()), body, orelse)
            elif isinstance(statement, facts.With):
                yield from self.kept(statement.body)
            else:
                yield from self._end(statement)

    @staticmethod
    def _end(statement: facts.Stmt) -> Iterator[facts.Stmt]:
        """What ends a path and gives nothing."""
        if isinstance(statement, facts.Return):
            yield facts.Return(None)
        elif isinstance(statement, facts.Raise):
            yield facts.Raise(())
        elif isinstance(statement, facts.Jump) or (
            isinstance(statement, facts.Expression) and _is_ending(statement.value)
        ):
            yield statement

    def _with_inner(self, statement: facts.Stmt) -> facts.Stmt:
        if isinstance(statement, facts.If):
            return facts.If(statement.test, self.kept(statement.body), self.kept(statement.orelse))
        if isinstance(statement, facts.For):
            inner = self.kept(statement.body), self.kept(statement.orelse)
            return facts.For(statement.target, statement.iterable, *inner)
        if isinstance(statement, facts.While):
            return facts.While(statement.test, self.kept(statement.body), self.kept(statement.orelse))
        if isinstance(statement, facts.With):
            return facts.With(statement.items, self.kept(statement.body))
        if isinstance(statement, facts.Try):
            handlers = tuple(
                facts.Handler(handler.type, handler.name, self.kept(handler.body)) for handler in statement.handlers
            )
            return facts.Try(
                self.kept(statement.body), handlers, self.kept(statement.orelse), self.kept(statement.final)
            )
        if isinstance(statement, facts.Match):
            cases = tuple(replace(case, body=self.kept(case.body)) for case in statement.cases)
            return facts.Match(statement.subject, cases)
        return statement


def _is_ending(expr: facts.Expr) -> bool:
    return isinstance(expr, facts.Call) and last_name(expr.callee) in _ENDING
