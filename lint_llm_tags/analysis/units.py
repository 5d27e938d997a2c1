"""Units: the statements of a module or class body, each opened by LibCST only when somebody asks for its facts."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.marks import marks_of
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lint_llm_tags.analysis.facts import Class, Stmt

_WORD = re.compile(r"[^\W\d]\w*")
HOLDING = frozenset({"add_component", "add_service", "set_lm", "add_node"})
"""Methods by which the provider data's holders are given a model."""
MUTATORS = HOLDING | {
    "update", "setdefault", "pop", "clear", "append", "extend", "add", "insert", "popitem", "remove", "add_header",
}  # fmt: skip
"""Methods that change their object."""
HOOKING = frozenset({"register", "register_first", "register_last"})
"""Methods of a botocore client's events, which may change every request."""
LIST_MUTATORS = frozenset({"append", "extend", "add", "insert", "remove"})
"""Those of lists and sets, which seldom hold tags."""
_EMPTYING = frozenset({"clear", "pop", "popitem"})
"""Methods of dicts after which they hold less."""
_MAX_ALIASES = 4
"""Other names of other names that are followed in the body of a module or class."""
_MAX_DEPTH = 400
"""Deeper syntax is not handed to LibCST, whose parser ends the process on extreme nesting."""


_CONTAINERS = frozenset({"dict", "list", "tuple"})


def keeps_arguments(called: str) -> bool:
    """Whether a call of something of this name gives an object that holds its arguments."""
    return called in _CONTAINERS or called[:1].isupper()


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

    def facts(self) -> tuple[Stmt, ...]:
        """Its facts. Raises ``Unreadable``."""


class ParsedUnit:
    """A unit that ``ast`` has placed and LibCST has not read yet."""

    def __init__(self, nodes: Sequence[ast.stmt], lines: Sequence[str], qualname: str) -> None:
        self.nodes = nodes
        self.line = _first_line(nodes[0])
        self.end_line = max(node.end_lineno or node.lineno for node in nodes)
        self._lines = lines
        self._qualname = qualname
        self._facts: tuple[Stmt, ...] | Unreadable | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for node in self.nodes for name in bound_names(node))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.source))

    @cached_property
    def changes(self) -> frozenset[str]:
        return frozenset(name for node in self.nodes for name in _changed_names(node))

    @cached_property
    def receivers(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, method in (pair for node in self.nodes for pair in _methods_called(node)):
            found.setdefault(name, set()).add(method)
        return {name: frozenset(methods) for name, methods in found.items()}

    @cached_property
    def aliases(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, alias in (pair for node in self.nodes for pair in _aliases(node)):
            found.setdefault(name, set()).add(alias)
        return {name: frozenset(others) for name, others in found.items()}

    @cached_property
    def inner_changes(self) -> frozenset[str]:
        return frozenset(
            name
            for node in self.nodes
            for function in ast.walk(node)
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
            for name in _changed_outside(function)
        )

    @cached_property
    def conditional(self) -> bool:
        return not isinstance(self.nodes[-1], _CERTAIN)

    @cached_property
    def stores(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for node in self.nodes:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.args.args:
                for attribute in _stored_attributes(node):
                    found.setdefault(attribute, set()).add(node.name)
        return {attribute: frozenset(functions) for attribute, functions in found.items()}

    @cached_property
    def changed_attributes(self) -> frozenset[str]:
        functions = [node for node in self.nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return frozenset(attribute for function in functions for attribute in _changed_attributes(function))

    @cached_property
    def emptied_attributes(self) -> frozenset[str]:
        functions = [node for node in self.nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return frozenset(attribute for function in functions for attribute in _emptied_attributes(function))

    @cached_property
    def source(self) -> str:
        return "\n".join(self._lines[self.line - 1 : self.end_line])

    def facts(self) -> tuple[Stmt, ...]:
        if self._facts is None:
            try:
                self._facts = self._lower()
            except Unreadable as error:
                self._facts = error
        if isinstance(self._facts, Unreadable):
            raise self._facts
        return self._facts

    @property
    def is_class(self) -> bool:
        return len(self.nodes) == 1 and isinstance(self.nodes[0], ast.ClassDef)

    @cached_property
    def holds_classes(self) -> bool:
        if "class" not in self.words:
            return False
        return any(_binds_derived_class(node) for node in self.nodes)

    @property
    def opened(self) -> int:
        found = self._facts
        if not isinstance(found, tuple):
            return 0
        return 1 + sum(statement.members.opened for statement in found if isinstance(statement, facts.Class))

    def _lower(self) -> tuple[Stmt, ...]:
        node = self.nodes[0]
        if len(self.nodes) == 1 and isinstance(node, ast.ClassDef) and _first_line(node.body[0]) > _header_end(node):
            return (self._lower_class(node),)
        return _lower(self.source, self.nodes, self._lines, self.line, self._qualname)

    def _lower_class(self, node: ast.ClassDef) -> Class:
        """The class's header; its members stay units of their own."""
        header = [*self._lines[self.line - 1 : _header_end(node)], " " * (node.col_offset + 1) + "pass"]
        marked = [*node.decorator_list, *sorted([*node.bases, *node.keywords], key=_place)]
        (lowered,) = _lower("\n".join(header), marked, self._lines, self.line, self._qualname)
        assert isinstance(lowered, facts.Class)
        members = Units(units_of(node.body, self._lines, lowered.qualname))
        return facts.Class(lowered.name, lowered.bases, lowered.decorators, lowered.qualname, members)


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
                for word in words_of_facts(statement.body):
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

    @property
    def holds_classes(self) -> bool:
        return True

    @property
    def opened(self) -> int:
        return 1

    def facts(self) -> tuple[Stmt, ...]:
        return self._statements


class Units(tuple["Unit", ...]):
    """The units of one module or class body, with indexes of what they bind and change."""

    @cached_property
    def _binding(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self):
            for name in unit.names:
                found.setdefault(name, []).append(index)
        return found

    @cached_property
    def _changing(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self):
            for name in unit.changes:
                found.setdefault(name, []).append(index)
        return found

    @cached_property
    def _receiving(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self):
            for name in unit.receivers:
                found.setdefault(name, []).append(index)
        return found

    @cached_property
    def _aliasing(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self):
            for name in unit.aliases:
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

    @property
    def opened(self) -> int:
        """How many of these, and of those inside them, LibCST has read."""
        return sum(unit.opened for unit in self)

    def relevant(self, name: str, before: int | None, changers: AbstractSet[str] = frozenset()) -> tuple[int, ...]:
        """Units that decide what ``name`` is at unit ``before`` (or at the end): its last certain binding and on.

        ``changers`` are methods that change their objects.
        """
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


def units_of(body: Iterable[ast.stmt], lines: Sequence[str], qualname: str = "") -> Iterator[ParsedUnit]:
    """The units of a body: statements that share a line stay together."""
    group: list[ast.stmt] = []
    for node in body:
        if group and _first_line(node) > (group[-1].end_lineno or 0):
            yield ParsedUnit(group, lines, qualname)
            group = []
        group.append(node)
    if group:
        yield ParsedUnit(group, lines, qualname)


def _lower(
    source: str, marked: Sequence[ast.AST], lines: Sequence[str], first_line: int, qualname: str
) -> tuple[Stmt, ...]:
    """Facts of a slice of the file, which may be indented."""
    from libcst import CSTValidationError, ParserSyntaxError

    from lint_llm_tags.analysis.lowering import MarkMismatch, lower_with_marks, lower_with_positions

    if _deeper_than(marked, _MAX_DEPTH):
        raise Unreadable("nested too deeply", first_line)
    source = source.lstrip("\f")
    indented = source[:1] in " \t"
    code = f"if 1:\n{source}\n" if indented else f"{source}\n"
    try:
        try:
            statements = lower_with_marks(code, marks_of(marked, lines), qualname)
        except MarkMismatch:
            statements = lower_with_positions(code, first_line - indented, qualname)
    except ParserSyntaxError as error:
        raise Unreadable(f"LibCST cannot read it: {error.message}", first_line) from None
    except CSTValidationError:
        raise Unreadable("LibCST cannot read it", first_line) from None
    except RecursionError:
        raise Unreadable("nested too deeply", first_line) from None
    except BaseException as error:
        reason = failure(error)
        if reason is None:
            raise
        raise Unreadable(reason, first_line) from None
    if indented:
        (wrapper,) = statements
        assert isinstance(wrapper, facts.If)
        return wrapper.body
    return statements


def _deeper_than(nodes: Iterable[ast.AST], limit: int) -> bool:
    level, depth = list(nodes), 0
    while level:
        depth += 1
        if depth > limit:
            return True
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    return False


_CERTAIN = (
    ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom,
)  # fmt: skip


def _first_line(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", ())
    first: int = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return first


def _header_end(node: ast.ClassDef) -> int:
    """Last line before the first member."""
    parts: list[ast.expr | ast.keyword] = [*node.decorator_list, *node.bases, *node.keywords]
    ends = [part.end_lineno or 0 for part in parts]
    last = max([node.lineno, *ends])
    return max(last, _first_line(node.body[0]) - 1)


def _place(node: ast.AST) -> tuple[int, int]:
    return node.lineno, node.col_offset  # type: ignore[attr-defined]


def _binds_derived_class(statement: ast.AST) -> bool:
    """Whether a class with bases stands in a statement, in any of its branches and not inside a function."""
    stack = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.ClassDef):
            # What a decorator makes of a class or a function may be another class.
            if node.bases or node.decorator_list:
                return True
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if node.decorator_list:
                return True
        elif isinstance(node, (ast.stmt, ast.ExceptHandler)) or type(node).__name__ == "match_case":
            stack.extend(ast.iter_child_nodes(node))
    return False


def bound_names(statement: ast.AST) -> Iterator[str]:
    """Names that a statement binds in its own scope, in any of its branches."""
    stack = [statement]
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield node.name
            continue
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                yield node.id
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.asname or alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            yield node.name
        if not isinstance(node, (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)):
            stack.extend(ast.iter_child_nodes(node))


def _changed_names(
    statement: ast.AST, helpers: Callable[[ast.Call], Iterable[ast.expr]] | None = None
) -> Iterator[str]:
    """Names at the root of a subscript or attribute store, of a method's receiver, or passed to a call."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)):
        return
    for node in ast.walk(statement):
        if isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(node.ctx, ast.Load):
            yield from _root(node)
        elif isinstance(node, ast.AugAssign):
            yield from _root(node.target)
        elif isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
                yield from _root(node.func)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            # The result of a helper is not kept: it may be there to change what it is given.
            for argument in (helpers or _all_arguments)(node.value):
                if isinstance(argument, ast.Name):
                    yield argument.id


def _methods_called(statement: ast.AST) -> Iterator[tuple[str, str]]:
    """Methods that a statement calls, with the names at which their receivers begin."""
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)):
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            for name in _root(node.func):
                yield name, node.func.attr


def _aliases(statement: ast.AST) -> Iterator[tuple[str, str]]:
    """Names whose objects an assignment's value is, holds or is a part of, each with the name that is bound."""
    if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        bound = [target.id for target in targets if isinstance(target, ast.Name)]
        for name in _held_by(statement.value) if bound else ():
            yield from ((name, alias) for alias in bound if alias != name)


def _held_by(value: ast.expr) -> Iterator[str]:
    parts: Iterable[ast.expr | None] = ()
    if isinstance(value, (ast.Name, ast.Attribute, ast.Subscript)):
        yield from _root(value)
    elif isinstance(value, ast.Call):
        called = value.func.attr if isinstance(value.func, ast.Attribute) else getattr(value.func, "id", "")
        if keeps_arguments(called):
            parts = (*value.args, *(keyword.value for keyword in value.keywords))
    elif isinstance(value, ast.Dict):
        parts = value.values
    elif isinstance(value, (ast.List, ast.Tuple)):
        parts = value.elts
    yield from (part.id for part in parts if isinstance(part, ast.Name))


def _changed_outside(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    """Names that a function changes and does not bind itself."""
    arguments = function.args
    own = {argument.arg for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    own |= {argument.arg for argument in (arguments.vararg, arguments.kwarg) if argument is not None}
    own |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for statement in function.body:
        yield from (name for name in _changed_names(statement, helpers=_may_change) if name not in own)


def _may_change(call: ast.Call) -> Iterable[ast.expr]:
    """Arguments that a call whose result is not kept may change: a function gets them, or a method by position."""
    if isinstance(call.func, ast.Name):
        values = () if call.func.id[:1].isupper() else (*call.args, *(keyword.value for keyword in call.keywords))
    elif isinstance(call.func, ast.Attribute) and not _is_super(call.func.value):
        values = tuple(call.args)
    else:
        values = ()
    return values


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _all_arguments(call: ast.Call) -> Iterable[ast.expr]:
    return (*call.args, *(keyword.value for keyword in call.keywords))


def _root(node: ast.AST) -> Iterator[str]:
    while isinstance(node, (ast.Subscript, ast.Attribute)):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def _stored_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def _changed_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        held: ast.AST | None = None
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
            held = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            held = node.func.value
        elif isinstance(node, ast.AugAssign):
            held = node.target
        if isinstance(held, ast.Attribute):
            yield held.attr


def _emptied_attributes(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        held: ast.AST | None = None
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del):
            held = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _EMPTYING:
            held = node.func.value
        if isinstance(held, ast.Attribute):
            yield held.attr


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
