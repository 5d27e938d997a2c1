"""Units: the statements of a module or class body, each opened by LibCST only when somebody asks for its facts."""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.effects import (
    aliases,
    binds_derived_class,
    bound_names,
    changed_attributes,
    changed_names,
    changed_outside,
    changing_functions,
    emptied_attributes,
    methods_called,
    stored_attributes,
)
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.marks import marks_of
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lint_llm_tags.analysis.facts import Class, Stmt

_WORD = re.compile(r"[^\W\d]\w*")
_PROSE = re.compile(r"\w[,.;:]? +\w")
"""Words with nothing but a space between them."""
_MAX_ALIASES = 4
"""Other names of other names that are followed in the body of a module or class."""
COMPLETING = frozenset({"setter", "deleter"})
"""Decorators that add to the property of the same name."""
_MAX_DEPTH = 400
"""Deeper syntax is not handed to LibCST, whose parser ends the process on extreme nesting."""


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

    def changing_functions(self, cls: str, attribute: str) -> Iterable[str]:
        """Functions that use an attribute, and may change an object of a class of this name that they are given."""

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
        return frozenset(words_of_syntax(self.nodes))

    @cached_property
    def changes(self) -> frozenset[str]:
        return frozenset(name for node in self.nodes for name in changed_names(node))

    @cached_property
    def receivers(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, method in (pair for node in self.nodes for pair in methods_called(node)):
            found.setdefault(name, set()).add(method)
        return {name: frozenset(methods) for name, methods in found.items()}

    @cached_property
    def aliases(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name, alias in (pair for node in self.nodes for pair in aliases(node)):
            found.setdefault(name, set()).add(alias)
        return {name: frozenset(others) for name, others in found.items()}

    @cached_property
    def inner_changes(self) -> frozenset[str]:
        return frozenset(
            name
            for node in self.nodes
            for function in ast.walk(node)
            if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
            for name in changed_outside(function)
        )

    @cached_property
    def conditional(self) -> bool:
        last = self.nodes[-1]
        decorators = getattr(last, "decorator_list", ())
        completes = any(isinstance(item, ast.Attribute) and item.attr in COMPLETING for item in decorators)
        return completes or not isinstance(last, _CERTAIN)

    @cached_property
    def stores(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for node in self.nodes:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.args.args:
                for attribute in stored_attributes(node):
                    found.setdefault(attribute, set()).add(node.name)
        return {attribute: frozenset(functions) for attribute, functions in found.items()}

    @cached_property
    def changed_attributes(self) -> frozenset[str]:
        functions = [node for node in self.nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return frozenset(attribute for function in functions for attribute in changed_attributes(function))

    @cached_property
    def emptied_attributes(self) -> frozenset[str]:
        functions = [node for node in self.nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return frozenset(attribute for function in functions for attribute in emptied_attributes(function))

    def changing_functions(self, cls: str, attribute: str) -> Iterable[str]:
        return changing_functions(self.nodes, cls, attribute)

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
        if "class" not in self.source:
            return False
        return any(binds_derived_class(node) for node in self.nodes)

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

    def calls_on(self, names: Iterable[str], methods: AbstractSet[str]) -> bool:
        """Whether units that make what one of these names stands for, or call a method of it, name these methods."""
        return any(
            not methods.isdisjoint(self[index].words)
            for name in names
            for index in (*self._binding.get(name, ()), *self._receiving.get(name, ()))
        )

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


def words_of_syntax(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every identifier below syntax nodes, with those in strings that are no prose: types, paths, names."""
    stack: list[object] = list(nodes)
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield from _WORD.findall(item) if not item.isidentifier() else (item,)
        elif isinstance(item, list):
            stack.extend(item)
        elif isinstance(item, ast.Constant):
            if isinstance(item.value, str) and not _PROSE.search(item.value):
                stack.append(item.value)
        elif isinstance(item, ast.AST):
            if isinstance(item, ast.Global):
                yield "global"
            stack.extend(vars(item).values())


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
