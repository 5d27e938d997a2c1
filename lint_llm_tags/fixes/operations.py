"""What an edit does to the syntax tree. The layout turns it into text; the proof does it to the tree and compares."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from lint_llm_tags.fixes.brackets import of_call, of_display
from lint_llm_tags.fixes.layout import Group, flat
from lint_llm_tags.fixes.rendering import prefixed
from lint_llm_tags.fixes.sources import Splice

if TYPE_CHECKING:
    from lint_llm_tags.fixes.brackets import Brackets
    from lint_llm_tags.fixes.layout import Layout, Piece
    from lint_llm_tags.fixes.sources import Source

_NEEDS_PARENTHESES = (
    ast.BoolOp,
    ast.IfExp,
    ast.Lambda,
    ast.Compare,
    ast.NamedExpr,
    ast.UnaryOp,
    ast.Yield,
    ast.YieldFrom,
)


@dataclass(frozen=True)
class AddArgument:
    """A keyword argument more, before the first ``**`` splat."""

    call: ast.Call
    name: str
    value: Piece

    @property
    def target(self) -> ast.AST:
        return self.call

    def splices(self, layout: Layout) -> list[Splice]:
        brackets = of_call(layout.source, self.call)
        return layout.add(brackets, [prefixed(f"{self.name}=", self.value)], self._before(layout.source, brackets))

    def _before(self, source: Source, brackets: Brackets) -> int | None:
        splat = next((word for word in self.call.keywords if word.arg is None), None)
        if splat is None:
            return None
        start = source.begins(splat.value)
        return next(i for i, one in enumerate(brackets.elements) if one.start <= start <= one.end)

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Call)
        index = next((i for i, word in enumerate(node.keywords) if word.arg is None), len(node.keywords))
        node.keywords.insert(index, ast.keyword(self.name, _expression(flat(self.value))))
        return node


@dataclass(frozen=True)
class AddEntries:
    """More entries of a dict display or elements of a list; ``before``: in front of that entry."""

    display: ast.Dict | ast.List
    pieces: tuple[Piece, ...]
    before: int | None = None

    @property
    def target(self) -> ast.AST:
        return self.display

    def splices(self, layout: Layout) -> list[Splice]:
        return layout.add(of_display(layout.source, self.display), self.pieces, self.before)

    def perform(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.List):
            at = len(node.elts) if self.before is None else self.before
            node.elts[at:at] = [_expression(flat(piece)) for piece in self.pieces]
            return node
        assert isinstance(node, ast.Dict)
        at = len(node.keys) if self.before is None else self.before
        added = _expression("{" + ", ".join(flat(piece) for piece in self.pieces) + "}")
        assert isinstance(added, ast.Dict)
        node.keys[at:at] = added.keys
        node.values[at:at] = added.values
        return node


@dataclass(frozen=True)
class Wrap:
    """``{**expression, entries}``: a new dict that extends one that stands somewhere else; or a list in this way."""

    expression: ast.expr
    pieces: tuple[Piece, ...]
    nullable: bool = False
    """The expression may be nothing: ``(expression or {})``."""
    first: bool = False
    """The entries go first, so that those of the expression win."""
    pairs: bool = False
    """``[*expression, elements]``."""

    @property
    def target(self) -> ast.AST:
        return self.expression

    def splices(self, layout: Layout) -> list[Splice]:
        source = layout.source
        start, end = extent(source, self.expression)
        text = layout.joined(source.text[start:end])
        inside = layout.joined(source.text[source.begins(self.expression) : source.ends(self.expression)])
        if self.nullable and _is_or(self.expression):
            last = self.expression.values[-1]
            end_of_rest = source.begins(last) if _is_none(last) else source.ends(self.expression)
            rest = layout.joined(source.text[source.begins(self.expression) : end_of_rest])
            text = f"({rest}{{}})" if _is_none(last) else f"({rest} or {{}})"
        elif self.nullable:
            text = f"(({inside}) or {{}})" if isinstance(self.expression, _NEEDS_PARENTHESES) else f"({inside} or {{}})"
        elif isinstance(self.expression, _NEEDS_PARENTHESES) and not text.startswith("("):
            text = f"({text})"
        splat = f"*{text}" if self.pairs else f"**{text}"
        items = (*self.pieces, splat) if self.first else (splat, *self.pieces)
        group = Group("[", items, "]") if self.pairs else Group("{", items, "}")
        if "\n" in text:
            return [Splice(start, end, flat(group))]
        return layout.replace(start, end, group)

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.expr)
        base: ast.expr = node
        if self.nullable:
            values: list[ast.expr] = [node]
            if _is_or(node):
                values = node.values[:-1] if _is_none(node.values[-1]) else node.values
            base = ast.BoolOp(ast.Or(), [*values, ast.Dict([], [])])
        if self.pairs:
            return ast.List([ast.Starred(base, ast.Load()), *map(_expression, map(flat, self.pieces))], ast.Load())
        added = _expression("{" + ", ".join(flat(piece) for piece in self.pieces) + "}")
        assert isinstance(added, ast.Dict)
        if self.first:
            return ast.Dict([*added.keys, None], [*added.values, base])
        return ast.Dict([None, *added.keys], [base, *added.values])


def _is_or(node: ast.AST) -> TypeGuard[ast.BoolOp]:
    return isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


@dataclass(frozen=True)
class Replace:
    """Another expression instead of this one: a corrected key or value."""

    expression: ast.expr
    new: Piece

    @property
    def target(self) -> ast.AST:
        return self.expression

    def splices(self, layout: Layout) -> list[Splice]:
        start, end = layout.source.begins(self.expression), layout.source.ends(self.expression)
        if len(text := flat(self.new)) <= end - start:
            return [Splice(start, end, text)]
        return layout.replace(start, end, Group(self.new, (), "") if isinstance(self.new, str) else self.new)

    def perform(self, node: ast.AST) -> ast.AST:
        return _expression(flat(self.new))


@dataclass(frozen=True)
class Rename:
    """Another name of a keyword argument."""

    keyword: ast.keyword
    name: str

    @property
    def target(self) -> ast.AST:
        return self.keyword

    def splices(self, layout: Layout) -> list[Splice]:
        start = layout.source.begins(self.keyword)
        return [Splice(start, start + len(self.keyword.arg or ""), self.name)]

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.keyword)
        node.arg = self.name
        return node


@dataclass(frozen=True)
class AddStatement:
    """A statement of the module more, before statement ``index``."""

    module: ast.Module
    index: int
    at: int
    """The offset at which it is written."""
    code: Piece
    before: str = ""
    after: str = ""
    """Line ends, and comments or other statements that come with it, in front and behind."""

    @property
    def target(self) -> ast.AST:
        return self.module

    def splices(self, layout: Layout) -> list[Splice]:
        return [Splice(self.at, self.at, f"{self.before}{layout.piece(self.code, '', 0)}{self.after}")]

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Module)
        node.body[self.index : self.index] = ast.parse(f"{self.before}{flat(self.code)}{self.after}").body
        return node


@dataclass(frozen=True)
class RemoveArgument:
    """A keyword argument less."""

    call: ast.Call
    name: str

    @property
    def target(self) -> ast.AST:
        return self.call

    def splices(self, layout: Layout) -> list[Splice]:
        value = next(word.value for word in self.call.keywords if word.arg == self.name)
        return layout.remove(of_call(layout.source, self.call), [layout.source.begins(value)])

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Call)
        node.keywords = [word for word in node.keywords if word.arg != self.name]
        return node


@dataclass(frozen=True)
class RemoveEntries:
    """Entries of a dict display less, by their indexes."""

    display: ast.Dict
    indexes: tuple[int, ...]

    @property
    def target(self) -> ast.AST:
        return self.display

    def splices(self, layout: Layout) -> list[Splice]:
        values = [layout.source.begins(self.display.values[index]) for index in self.indexes]
        return layout.remove(of_display(layout.source, self.display), values)

    def perform(self, node: ast.AST) -> ast.AST:
        assert isinstance(node, ast.Dict)
        kept = [index for index in range(len(node.values)) if index not in self.indexes]
        node.keys, node.values = [node.keys[index] for index in kept], [node.values[index] for index in kept]
        return node


Operation: TypeAlias = (
    AddArgument | AddEntries | Wrap | Replace | Rename | AddStatement | RemoveArgument | RemoveEntries
)


def extent(source: Source, expression: ast.expr) -> tuple[int, int]:
    """From where to where an expression reaches with the parentheses around it."""
    start, end = source.begins(expression), source.ends(expression)
    parent = source.parents.get(expression)
    if isinstance(parent, ast.keyword):
        parent = source.parents.get(parent)
    if isinstance(parent, ast.Call) and expression is not parent.func:
        for element in of_call(source, parent).elements:
            if element.start <= start and end <= element.end:
                text = source.text[element.start : start]
                opening = text.find("(")
                if opening >= 0 and "=" in text[:opening] + "=":
                    return element.start + opening, element.end
                return start, end
    return start, end


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body
