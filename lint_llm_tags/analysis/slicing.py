"""Slices: the statements of a function that can matter for one of the things that it is run for.

A body is run for the requests in it, a call is mostly followed for what it returns, a method for one attribute that
it stores. Everything else is left out, by syntax alone: names are followed backwards from what is wanted, through
bindings, through calls and stores that may change an object, and through other names of the same object.
"""

from __future__ import annotations

import builtins
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.assignment import target_names
from lint_llm_tags.analysis.changes import words_of
from lint_llm_tags.analysis.effects import MUTATORS, keeps_arguments
from lint_llm_tags.providers.catalog import PROMPT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Set

Block = tuple[facts.Stmt, ...]

_LOOKING_AROUND = frozenset({"locals", "vars", "exec", "eval", "globals"})
"""A function that uses one of these may read and change anything."""
_HARMLESS = frozenset(name for name in dir(builtins) if name[0].islower()) - {
    "setattr", "delattr", "next", "map", "filter",
}  # fmt: skip
_HANDING_OUT = frozenset({"get", "setdefault", "pop", "copy"})
"""Methods that give an object which their own object holds."""
_ENDING = frozenset({"exit", "quit", "_exit", "fail", "skip"})


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What words of the SDKs and of the project's own clients and wrappers mean in a file."""

    telling: frozenset[str]
    """Statements with one of these words may concern a request."""
    methods: frozenset[str]
    """Calls of these are requests, whose prompts do not matter."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a body is run for."""

    vocabulary: Vocabulary
    requests: bool = False
    """Whatever concerns requests, and values that may be clients."""
    inner: bool = False
    """With ``requests``: it stands in a function, whose names may hold methods of SDKs."""
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


def sliced(function: facts.Function, wanted: Wanted) -> Block:
    """The body without what cannot matter. Conditions that need what is left out are unknown."""
    key = (id(function), wanted)
    if key not in _slices:
        _slices[key] = (function, _slice(function, wanted))
    return _slices[key][1]


def is_sliced_alike(function: facts.Function, wanted: Wanted, names: Set[str]) -> bool:
    """Whether the body is sliced in the same way when these are names of wrappers, too."""
    known = wanted.vocabulary
    new = frozenset(name for name in names if name not in known.telling or name in known.methods)
    if new.isdisjoint(words_of(function)):
        return True
    more = Vocabulary(known.telling | new, known.methods - new)
    return _slice(function, replace(wanted, vocabulary=more)) == sliced(function, wanted)


_slices: dict[tuple[int, Wanted], tuple[facts.Function, Block]] = {}
_outlines: dict[int, tuple[facts.Function, _Outline]] = {}


def stored_attributes(function: facts.Function) -> frozenset[str]:
    """Attributes that the body sets on any object."""
    return frozenset(name for node in _outline(function).nodes.values() for name in node.stores)


def stored_from(function: facts.Function, names: Collection[str]) -> frozenset[str]:
    """Attributes that the body sets on any object, from parameters with these names."""
    nodes = _outline(function).nodes.values()
    return frozenset(name for node in nodes if not node.uses.isdisjoint(names) for name in node.stores)


def _outline(function: facts.Function) -> _Outline:
    if id(function) not in _outlines:
        _outlines[id(function)] = (function, _Outline.of(function))
    return _outlines[id(function)][1]


def _slice(function: facts.Function, wanted: Wanted) -> Block:
    outline = _outline(function)
    if not outline.uses_of_all.isdisjoint(_LOOKING_AROUND):
        return function.body
    parameters = {parameter.name for parameter in function.parameters}
    receiver = {parameter.name for parameter in function.parameters[:1] if parameter.name in ("self", "cls")}
    return _Slice(outline, wanted, parameters, receiver).kept(function.body)


@dataclass(slots=True, eq=False)
class _Node:
    """One statement, or the head of one that holds others."""

    statement: object
    parent: _Node | None
    words: set[str] = field(default_factory=set)
    """Every identifier in it."""
    uses: set[str] = field(default_factory=set)
    """Names whose values it needs."""
    prompts: dict[str, set[str]] = field(default_factory=dict)
    """Names that are only needed for the prompt of a call, by the last name of what is called."""
    binds: set[str] = field(default_factory=set)
    changes: set[str] = field(default_factory=set)
    """Names whose objects it may change."""
    receivers: set[str] = field(default_factory=set)
    """Names of objects that its calls are given parts of, or are methods of."""
    stores: set[str] = field(default_factory=set)
    """Attributes."""
    yields: bool = False
    called: set[str] = field(default_factory=set)
    """Names that it calls; empty for what has no name (``table[key]()``)."""
    constructs: bool = False
    """Something that is named like a class is called."""


@dataclass(slots=True, eq=False)
class _Outline:
    """The nodes of a function, by statement and by name."""

    nodes: dict[int, _Node] = field(default_factory=dict)
    binding: dict[str, list[_Node]] = field(default_factory=dict)
    changing: dict[str, list[_Node]] = field(default_factory=dict)
    uses_of_all: set[str] = field(default_factory=set)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    """Other names of what a name may hold."""
    acting: dict[str, set[str]] = field(default_factory=dict)
    """What local functions change when they are called."""

    @classmethod
    def of(cls, function: facts.Function) -> _Outline:
        outline = cls()
        if function.parameters:
            outline.aliases["super"] = {function.parameters[0].name}
        outline._add(function.body, None)
        for node in outline.nodes.values():
            for name in node.uses & outline.acting.keys():
                node.changes |= outline.acting[name]
            outline.uses_of_all |= node.uses
            for name in node.binds:
                outline.binding.setdefault(name, []).append(node)
            for name in outline.same(node.changes):
                outline.changing.setdefault(name, []).append(node)
        return outline

    def same(self, names: Iterable[str]) -> set[str]:
        found: set[str] = set()
        pending = list(names)
        while pending:
            name = pending.pop()
            if name not in found:
                found.add(name)
                pending.extend(self.aliases.get(name, ()))
        return found

    def _add(self, block: Block, parent: _Node | None) -> None:
        for statement in block:
            node = _Node(statement, parent)
            self.nodes[id(statement)] = node
            self._read(node, statement)
            for inner in _blocks(statement):
                self._add(inner, node)

    def _read(self, node: _Node, statement: facts.Stmt) -> None:
        """The statement's own words: for those that hold others, those of its head."""
        if isinstance(statement, (facts.Function, facts.Class)):
            self._define(node, statement)
            return
        if isinstance(statement, (facts.Import, facts.ImportFrom)):
            names = [statement.alias] if isinstance(statement, facts.Import) else [name for _, name in statement.names]
            node.binds.update(names)
            return
        for target, value in _bindings(statement):
            self._bind(node, target, value)
        for expression in _expressions(statement):
            self._expression(node, expression)
        if isinstance(statement, facts.AugmentedAssign):
            node.changes.add(_root(statement.target))
        elif isinstance(statement, facts.Delete):
            node.changes.update(map(_root, statement.targets))
        elif isinstance(statement, facts.Try):
            node.binds.update(handler.name for handler in statement.handlers if handler.name)
        elif isinstance(statement, facts.Match):
            node.binds.update(name for case in statement.cases for name in case.captures)

    def _define(self, node: _Node, statement: facts.Function | facts.Class) -> None:
        node.binds.add(statement.name)
        inner = _Node(statement, None)
        if isinstance(statement, facts.Class):
            parts: list[object] = [argument.value for argument in statement.bases]
            parts += [fact for unit in statement.members for fact in unit.facts()]
        else:
            parts = [statement.body, *(p.default for p in statement.parameters)]
        for part in (*parts, *statement.decorators):
            self._everything(inner, part)
        node.uses |= inner.uses
        node.words |= inner.words | {statement.name}
        node.called |= inner.called
        node.constructs = inner.constructs
        self.acting.setdefault(statement.name, set()).update(inner.changes)

    def _everything(self, node: _Node, part: object) -> None:
        """All that stands in a nested function, as if it were one expression."""
        if isinstance(part, tuple) and not isinstance(part, facts.Mark):
            for item in part:
                self._everything(node, item)
        elif isinstance(part, facts.Scope):
            node.changes.update(part.names)
        elif isinstance(part, _STATEMENTS):
            inner = _Node(part, None)
            self._read(inner, part)
            node.uses |= inner.uses
            node.words |= inner.words
            node.called |= inner.called
            node.constructs |= inner.constructs
            node.changes |= inner.changes
            for block in _blocks(part):
                self._everything(node, block)
        elif part is not None:
            self._expression(node, part)

    def _bind(self, node: _Node, target: facts.Expr, value: facts.Expr | None) -> None:
        names = target_names(target)
        node.binds.update(names)
        if isinstance(target, (facts.Attribute, facts.Subscript)):
            node.changes.add(_root(target))
            self._expression(node, target.base)
            if isinstance(target, facts.Attribute):
                node.stores.add(target.name)
            else:
                self._expression(node, target.index)
        elif isinstance(target, facts.Sequence):
            for item in target.items:
                self._bind(node, item, value)
        elif isinstance(target, facts.Starred):
            self._bind(node, target.value, value)
        held = set(_held_by(value)) if value is not None else set()
        for name in names:
            self.aliases.setdefault(name, set()).update(held)
            if isinstance(value, facts.Lambda):
                inner = _Node(value, None)
                self._expression(inner, value.body)
                self.acting.setdefault(name, set()).update(inner.changes)

    def _expression(self, node: _Node, expression: object, uses: set[str] | None = None) -> None:
        uses = node.uses if uses is None else uses
        stack = [expression]
        while stack:
            item = stack.pop()
            if isinstance(item, facts.Name):
                uses.add(item.id)
                node.words.add(item.id)
            elif isinstance(item, tuple):
                if not isinstance(item, facts.Mark):
                    stack.extend(item)
            elif isinstance(item, facts.Constant) or item is None or isinstance(item, str):
                continue
            elif isinstance(item, facts.Attribute):
                node.words.add(item.name)
                stack.append(item.base)
            elif isinstance(item, facts.Call):
                self._call(node, item, uses)
            elif isinstance(item, facts.Walrus):
                self._bind(node, item.target, item.value)
                stack.append(item.value)
            elif hasattr(item, "__dataclass_fields__"):
                node.yields = node.yields or isinstance(item, facts.Yield)
                stack.extend(getattr(item, name) for name in item.__dataclass_fields__)

    def _call(self, node: _Node, call: facts.Call, uses: set[str]) -> None:
        callee = call.callee
        self._expression(node, callee, uses)
        called = _last_name(callee)
        if not isinstance(callee, facts.Attribute):
            node.called.add(called)
        node.constructs |= called[:1].isupper() and not called.endswith(("Error", "Exception"))
        for argument in call.arguments:
            prompt = argument.name in PROMPT_FIELDS
            node.words.add(argument.name)
            self._expression(node, argument.value, node.prompts.setdefault(called, set()) if prompt else uses)
        if isinstance(callee, facts.Name) and callee.id in _HARMLESS:
            return
        for argument in call.arguments:
            plain = isinstance(argument.value, facts.Name)
            (node.changes if plain else node.receivers).update(_held_by(argument.value))
        if isinstance(callee, facts.Attribute):
            (node.changes if callee.name in MUTATORS else node.receivers).add(_root(callee.base))


@dataclass(slots=True, eq=False)
class _Slice:
    outline: _Outline
    wanted: Wanted
    parameters: set[str]
    receiver: set[str]
    """The first of them, in a method."""
    needed: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    pending: list[str] = field(default_factory=list)
    receiving: dict[str, list[_Node]] = field(default_factory=dict)
    """Nodes by the names whose objects their calls may change."""

    def __post_init__(self) -> None:
        nodes = list(self.outline.nodes.values())
        for node in nodes:
            for same in self.outline.same(node.receivers - self._fixed):
                self.receiving.setdefault(same, []).append(node)
        for node in nodes:
            if self._is_goal(node):
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

    def _need_uses_of_clients(self, nodes: list[_Node]) -> None:
        """Methods called on clients that are made here, billed or not: one that sends nothing billed needs no tags."""
        telling = self.wanted.vocabulary.telling
        made = {name for node in nodes if node.constructs and not node.words.isdisjoint(telling) for name in node.binds}
        for node in nodes if made else ():
            if not node.receivers.isdisjoint(made):
                self._need(node)

    def _need_what_may_lead_out(self, nodes: list[_Node]) -> None:
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

    def _is_goal(self, node: _Node) -> bool:
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
        concerns = (
            node.constructs
            or self._calls_what_it_was_given(node)
            or not node.words.isdisjoint(wanted.vocabulary.telling)
        )
        if concerns and isinstance(statement, (facts.Function, facts.Class)):
            self._want((statement.name,))
            for user in self.outline.nodes.values():
                if statement.name in user.uses:
                    self._need(user)
        return concerns and not isinstance(statement, facts.Raise)

    def _calls_what_it_was_given(self, node: _Node) -> bool:
        if self.wanted.holding and not node.receivers.isdisjoint(self.parameters):
            return True
        local = self.parameters | self.outline.binding.keys() | {""}
        return any(name in local or (self.wanted.inner and name not in _HARMLESS) for name in node.called)

    def _changes_what_others_see(self, node: _Node) -> bool:
        changed = self.outline.same(node.changes | (node.receivers & {*self.parameters, "super"}) - self._fixed)
        return any(name and (name in self.parameters or name not in self.outline.binding) for name in changed)

    def _need(self, node: _Node) -> None:
        current: _Node | None = node
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


_STATEMENTS = (
    facts.Assign, facts.AnnotatedAssign, facts.AugmentedAssign, facts.Expression, facts.Return, facts.Raise, facts.Jump,
    facts.Assert, facts.Delete, facts.Import, facts.ImportFrom, facts.If, facts.For, facts.While, facts.Try,
    facts.With, facts.Match, facts.Function, facts.Class,
)  # fmt: skip


def _blocks(statement: object) -> Iterator[Block]:
    if isinstance(statement, (facts.If, facts.For, facts.While)):
        yield statement.body
        yield statement.orelse
    elif isinstance(statement, facts.Try):
        yield statement.body
        for handler in statement.handlers:
            yield handler.body
        yield statement.orelse
        yield statement.final
    elif isinstance(statement, facts.With):
        yield statement.body
    elif isinstance(statement, facts.Match):
        for case in statement.cases:
            yield case.body


def _bindings(statement: facts.Stmt) -> Iterator[tuple[facts.Expr, facts.Expr | None]]:
    """What a statement assigns, with where it comes from."""
    if isinstance(statement, facts.Assign):
        for target in statement.targets:
            yield target, statement.value
    elif isinstance(statement, (facts.AnnotatedAssign, facts.AugmentedAssign)):
        yield statement.target, statement.value
    elif isinstance(statement, facts.For):
        yield statement.target, statement.iterable
    elif isinstance(statement, facts.With):
        for value, bound in statement.items:
            if bound is not None:
                yield bound, value


def _expressions(statement: facts.Stmt) -> Iterator[object]:
    """The expressions of a statement, without those of statements inside it."""
    if isinstance(statement, (facts.Assign, facts.Expression, facts.Return, facts.AnnotatedAssign)):
        yield statement.value
    elif isinstance(statement, facts.AugmentedAssign):
        yield statement.target
        yield statement.value
    elif isinstance(statement, facts.Raise):
        yield statement.parts
    elif isinstance(statement, facts.Delete):
        yield statement.targets
    elif isinstance(statement, (facts.Assert, facts.If, facts.While)):
        yield statement.test
    elif isinstance(statement, facts.For):
        yield statement.iterable
    elif isinstance(statement, facts.With):
        yield tuple(value for value, _ in statement.items)
    elif isinstance(statement, facts.Try):
        yield tuple(handler.type for handler in statement.handlers)
    elif isinstance(statement, facts.Match):
        yield statement.subject
        for case in statement.cases:
            yield case.pattern
            yield case.guard


def _held_by(expr: facts.Expr) -> Iterator[str]:
    """Names of objects that the value of an expression may be or hold."""
    if isinstance(expr, (facts.Name, facts.Attribute, facts.Subscript)):
        yield _root(expr)
    elif isinstance(expr, (facts.Conditional, facts.Boolean)):
        yield from _held_by(expr.body if isinstance(expr, facts.Conditional) else expr.left)
        yield from _held_by(expr.orelse if isinstance(expr, facts.Conditional) else expr.right)
    elif isinstance(expr, (facts.Await, facts.Starred, facts.Walrus)):
        yield from _held_by(expr.value)
    elif isinstance(expr, facts.Call):
        if isinstance(expr.callee, facts.Attribute) and expr.callee.name in _HANDING_OUT:
            yield _root(expr.callee.base)
        elif keeps_arguments(_last_name(expr.callee)):
            yield from (argument.value.id for argument in expr.arguments if isinstance(argument.value, facts.Name))
    elif isinstance(expr, facts.Sequence):
        yield from (item.id for item in expr.items if isinstance(item, facts.Name))
    elif isinstance(expr, facts.Dict):
        yield from (value.id for _, value in expr.items if isinstance(value, facts.Name))


def _root(expr: facts.Expr) -> str:
    """The name at which a chain of attributes, items and calls begins."""
    while not isinstance(expr, facts.Name):
        if isinstance(expr, (facts.Attribute, facts.Subscript)):
            expr = expr.base
        elif isinstance(expr, facts.Call):
            expr = expr.callee
        elif isinstance(expr, facts.Await):
            expr = expr.value
        else:
            return ""
    return expr.id


def _last_name(callee: facts.Expr) -> str:
    if isinstance(callee, facts.Attribute):
        return callee.name
    return callee.id if isinstance(callee, facts.Name) else ""


def _is_ending(expr: facts.Expr) -> bool:
    return isinstance(expr, facts.Call) and _last_name(expr.callee) in _ENDING
