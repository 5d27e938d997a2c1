"""New elements in bracketed lists, laid out as a person (and black, and ruff) would."""

from __future__ import annotations

import ast
import re
import tokenize
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from lint_llm_tags.fixes.brackets import Brackets, of_call, of_display
from lint_llm_tags.fixes.sources import Splice, is_layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.fixes.brackets import Element
    from lint_llm_tags.fixes.sources import Source, Token


_BARRIERS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.Tuple, ast.Subscript)
"""What is in brackets that are not broken up here."""
_FOR_TOOLS = re.compile(r"#\s*(noqa|type:|pyright:|pylint:|flake8:|ruff:|isort:|nosec)")
"""Comments that formatters do not count."""


@dataclass(frozen=True)
class Group:
    """Something in brackets that can be written on one line or broken up."""

    head: str
    """Up to and including the opening bracket: ``extra_headers={``."""
    items: tuple[Piece, ...]
    tail: str
    """From the closing bracket on."""
    display: bool = True
    """A dict or list display: several elements are never put on one line of their own."""


Piece: TypeAlias = str | Group


def flat(piece: Piece) -> str:
    """A piece in one line."""
    if isinstance(piece, str):
        return piece
    return f"{piece.head}{', '.join(flat(item) for item in piece.items)}{piece.tail}"


@dataclass(frozen=True)
class Style:
    """How a project writes Python."""

    width: int = 88
    """Longest line, in characters."""
    quote: str = '"'
    indent: str = "    "
    trailing_commas: bool = True
    """Lists with one element per line end in a comma."""
    counts_comments: bool = False
    """A comment behind the code is part of the line's length, as for formatters, unless it is for a tool."""


@dataclass(frozen=True)
class Layout:
    """How pieces are laid out in one file."""

    source: Source
    style: Style

    def add(self, brackets: Brackets, pieces: Sequence[Piece], before: int | None = None) -> list[Splice]:
        """Add elements at the end of a list, or before element ``before``."""
        if before is not None and before < len(brackets.elements):
            return self._add_before(brackets, pieces, before)
        if self.line(brackets.open) == self.line(brackets.close):
            return self._add_on_one_line(brackets, pieces)
        if not brackets.elements:
            return self._fill(brackets, pieces)
        if self.starts_line(brackets.close):
            return self._add_to_exploded(brackets, pieces)
        return self._add_to_hanging(brackets, pieces)

    def remove(self, brackets: Brackets, inside: Sequence[int]) -> list[Splice]:
        """Take out the elements that hold the offsets ``inside``, with their commas and lines."""
        elements = brackets.elements
        out = [any(one.start <= offset < one.end for offset in inside) for one in elements]
        last = len(elements) - 1
        if joined := self._joined(brackets, [one for one, gone in zip(elements, out, strict=True) if not gone]):
            return joined
        splices = []
        for index, element in enumerate(elements):
            if not out[index]:
                continue
            if whole := self._own_lines(brackets, index):
                splices.append(Splice(*whole, ""))
            elif not all(out[index:]):
                splices.append(Splice(element.start, elements[index + 1].start, ""))
            elif index and not out[index - 1]:
                splices.append(Splice(elements[index - 1].end, elements[last].end, ""))
            elif not index:
                splices.append(Splice(element.start, brackets.close if brackets.comma else elements[last].end, ""))
        return splices

    def _joined(self, brackets: Brackets, left: Sequence[Element]) -> list[Splice]:
        """What is left on one line, where it was broken up only because it did not fit."""
        if brackets.comma is not None or not self.is_on_one_line(brackets) or self.has_comment(brackets):
            return []
        text = ", ".join(self._text(element) for element in left)
        width = self.column(brackets.open + 1) + self._width(text) + len(self.rest(brackets.close))
        return [Splice(brackets.open + 1, brackets.close, text)] if width <= self.style.width else []

    def _own_lines(self, brackets: Brackets, index: int) -> tuple[int, int] | None:
        """The lines that an element has for itself."""
        element = brackets.elements[index]
        comma = brackets.comma if index == len(brackets.elements) - 1 else self.source.text.index(",", element.end)
        end = element.end if comma is None else comma + 1
        line_end = self.source.line_end(end)
        if not self.starts_line(element.start) or self.source.text[end:line_end].strip() or line_end >= brackets.close:
            return None
        return self.source.line_start(element.start), line_end + len(self.source.newline)

    def joined(self, text: str) -> str:
        """An expression over several lines on one line, where a formatter put it on several and would do so again."""
        from lint_llm_tags.fixes.breaking import joined
        from lint_llm_tags.fixes.reflow import CannotReflow

        if "\n" not in text or not self.style.counts_comments:
            return text
        try:
            return joined(text)
        except CannotReflow:
            return text

    # Where things stand

    def line(self, offset: int) -> int:
        return self.source.position(offset)[0]

    def starts_line(self, offset: int) -> bool:
        return not self.source.text[self.source.line_start(offset) : offset].strip()

    def column(self, offset: int) -> int:
        """Width of what stands before ``offset`` on its line."""
        return self._width(self.source.text[self.source.line_start(offset) : offset])

    def _width(self, text: str) -> int:
        return len(text.replace("\t", " " * 4))

    def rest(self, offset: int) -> str:
        """What follows on the line, without a comment that is not counted."""
        end = self.source.line_end(offset)
        for token in self.source.tokens_from(offset):
            if token.start >= end:
                break
            if token.kind == tokenize.COMMENT and (not self.style.counts_comments or _FOR_TOOLS.match(token.text)):
                return self.source.text[offset : token.start].rstrip()
        return self.source.text[offset:end].rstrip()

    def code_behind(self, offset: int) -> str:
        """What follows on the line, without a comment."""
        return replace(self, style=replace(self.style, counts_comments=False)).rest(offset)

    # One line

    def _add_on_one_line(self, brackets: Brackets, pieces: Sequence[Piece]) -> list[Splice]:
        new = ", ".join(flat(piece) for piece in pieces)
        if not brackets.elements:
            at, text = brackets.close, new
        elif brackets.comma is not None:
            at, text = brackets.comma + 1, f" {new}"
        else:
            at, text = brackets.elements[-1].end, f", {new}"
        column = self.column(brackets.close) + self._width(text)
        if column + len(self.rest(brackets.close)) <= self.style.width:
            splice = Splice(at, at, text + "," if brackets.comma is not None else text)
            return [splice]
        return self._explode(brackets, pieces, len(brackets.elements))

    def _add_before(self, brackets: Brackets, pieces: Sequence[Piece], before: int) -> list[Splice]:
        at = brackets.elements[before].start
        one_line = self.line(brackets.open) == self.line(brackets.close)
        together = self.is_on_one_line(brackets) and brackets.comma is None and not self.has_comment(brackets)
        if self.starts_line(at) and not one_line and not together:
            indent = self.source.indentation(at)
            lines = [self.piece(piece, indent, 1) + "," for piece in pieces]
            between = self.source.newline + indent
            return [Splice(at, at, between.join(lines) + between)]
        text = "".join(f"{flat(piece)}, " for piece in pieces)
        line = self.source.text[self.source.line_start(at) : self.source.line_end(at)]
        if self._width(line) + len(text) > self.style.width:
            if one_line:
                return self._explode(brackets, pieces, before)
            if together:
                items: list[Piece] = [self._text(element) for element in brackets.elements]
                return self._one_per_line(brackets, (*items[:before], *pieces, *items[before:]))
        return [Splice(at, at, text)]

    # Breaking up a line

    def _explode(self, brackets: Brackets, pieces: Sequence[Piece], before: int) -> list[Splice]:
        """Rewrite brackets with more elements over several lines."""
        items: list[Piece] = [self._text(element) for element in brackets.elements]
        items[before:before] = pieces
        group = Group(brackets.kind, tuple(items), self.source.text[brackets.close], display=brackets.kind != "(")
        return self._break(brackets.open, brackets.close + 1, group)

    def replace(self, start: int, end: int, group: Group) -> list[Splice]:
        """A group instead of what stands from ``start`` to ``end``."""
        if self.column(start) + self._width(flat(group)) + len(self.rest(end)) <= self.style.width:
            return [Splice(start, end, flat(group))]
        return self._break(start, end, group)

    def _break(self, start: int, end: int, group: Group) -> list[Splice]:
        """A group instead of what stands on one line, over several lines, as are the brackets around it."""
        from lint_llm_tags.fixes.breaking import broken_up

        if (broken := broken_up(self, start, end, group)) is not None:
            return broken
        for outer in self._around(start, end):
            group = self._with(outer, start, end, group)
            start, end = outer.open, outer.close + 1
        holder = self.holder(start, end)
        if holder is None:
            return [Splice(start, end, self._open(group, self.source.indentation(start)))]
        if self.is_on_one_line(holder) and len(holder.elements) > 1:
            return self._one_per_line(holder, self._with(holder, start, end, group).items)
        element = next(one for one in holder.elements if one.start <= start and end <= one.end)
        whole = self._within(element, start, end, group)
        return [Splice(element.start, element.end, self.piece(whole, self.source.indentation(element.start), 1))]

    def _within(self, element: Element, start: int, end: int, group: Group) -> Group:
        """An element with a group instead of a part of it."""
        head, tail = self.source.text[element.start : start], self.source.text[end : element.end]
        return Group(head + group.head, group.items, group.tail + tail, group.display)

    def _with(self, outer: Brackets, start: int, end: int, group: Group) -> Group:
        """Brackets with a group instead of a part of one of their elements."""
        items: list[Piece] = [
            self._within(one, start, end, group) if one.start <= start and end <= one.end else self._text(one)
            for one in outer.elements
        ]
        return Group(outer.kind, tuple(items), self.source.text[outer.close], display=outer.kind != "(")

    def _text(self, element: Element) -> str:
        return self.source.text[element.start : element.end]

    def _around(self, start: int, end: int) -> list[Brackets]:
        """The brackets on the same line around a part of it, from the inside out, that it would be broken at first."""
        source, line = self.source, self.line(start)
        found: list[Brackets] = []
        for node in enclosing(source, start, end):
            outer = self.own(node)
            if source.position(source.begins(node))[0] < line and (outer is None or self.line(outer.open) != line):
                break
            if outer is None or not (outer.open < start and end <= outer.close):
                continue
            if self.line(outer.open) != line or self.line(outer.close) != line:
                break
            found.append(outer)
        while found and not _may_follow(self.code_behind(found[-1].close + 1)):
            found.pop()
        text = source.text
        between = text[found[0].open : start] + text[end : found[0].close] if found else ""
        return [] if any(sign in between for sign in (" for ", " if ")) else found

    def holder(self, start: int, end: int) -> Brackets | None:
        """The brackets around whose elements stand on lines of their own, this one alone or all of them together."""
        for node in enclosing(self.source, start, end):
            outer = self.own(node)
            if outer is not None and outer.open < start and end <= outer.close:
                inside = next((one for one in outer.elements if one.start <= start and end <= one.end), None)
                if inside is None or self.line(inside.start) != self.line(start):
                    return None
                alone = self.starts_line(inside.start) and self.code_behind(inside.end).strip() in ("", ",")
                together = self.is_on_one_line(outer) and not self.has_comment(outer)
                return outer if alone or together else None
            if isinstance(node, _BARRIERS) and self.source.begins(node) < start:
                return None
        return None

    def is_on_one_line(self, brackets: Brackets) -> bool:
        """Whether all elements stand on one line between those of the brackets."""
        if not brackets.elements:
            return False
        first, last = brackets.elements[0], brackets.elements[-1]
        line = self.line(first.start)
        return self.line(brackets.open) < line == self.line(last.end) and self.starts_line(brackets.close)

    def own(self, node: ast.AST) -> Brackets | None:
        if isinstance(node, ast.Call):
            return of_call(self.source, node)
        if isinstance(node, (ast.List, ast.Dict, ast.Set)):
            return of_display(self.source, node)
        return None

    def _open(self, group: Group, indent: str) -> str:
        """A group over several lines."""
        inner = indent + self.style.indent
        newline = self.source.newline
        if not group.items:
            return group.head + group.tail
        together = ", ".join(flat(item) for item in group.items)
        if not group.display and len(group.items) > 1 and self._width(inner + together) <= self.style.width:
            return f"{group.head}{newline}{inner}{together}{newline}{indent}{group.tail}"
        several = len(group.items) > 1
        # After *args and **kwargs a comma is fine in every Python that is still about.
        comma = "," if several and self.style.trailing_commas else ""
        lines = [self.piece(item, inner, 1 if several else 0) for item in group.items]
        body = f",{newline}{inner}".join(lines)
        return f"{group.head}{newline}{inner}{body}{comma}{newline}{indent}{group.tail}"

    def piece(self, piece: Piece, indent: str, rest: int) -> str:
        """A piece on a line of its own behind ``indent``, with ``rest`` more characters behind it."""
        text = flat(piece)
        if isinstance(piece, str) or self._width(indent + text) + rest <= self.style.width or not piece.items:
            return text
        return self._open(piece, indent)

    # Several lines

    def _fill(self, brackets: Brackets, pieces: Sequence[Piece]) -> list[Splice]:
        """Elements for brackets with nothing but white space and comments between them."""
        indent = self.source.indentation(brackets.open) + self.style.indent
        lines = "".join(f"{self.style.indent}{self.piece(piece, indent, 1)},{self.source.newline}" for piece in pieces)
        if self.starts_line(brackets.close):
            at = self.source.line_start(brackets.close)
            return [Splice(at, at, self.source.indentation(brackets.open) + lines.rstrip(" ") if lines else "")]
        return [Splice(brackets.close, brackets.close, ", ".join(flat(piece) for piece in pieces))]

    def _add_to_exploded(self, brackets: Brackets, pieces: Sequence[Piece]) -> list[Splice]:
        """The closing bracket stands on a line of its own."""
        last = brackets.elements[-1]
        new = ", ".join(flat(piece) for piece in pieces)
        if brackets.comma is None and self.is_on_one_line(brackets) and len(brackets.elements) > 1:
            rest = self.rest(last.end)
            if self.column(last.end) + len(f", {new}{rest}") <= self.style.width:
                return [Splice(last.end, last.end, f", {new}")]
            if not self.has_comment(brackets):
                elements = (self._text(element) for element in brackets.elements)
                return self._one_per_line(brackets, (*elements, *pieces))
        indent = self._element_indent(brackets)
        at = self.source.line_end(last.end if brackets.comma is None else brackets.comma)
        ends = "," if brackets.comma is not None or self.style.trailing_commas else ""
        lines = f",{self.source.newline}{indent}".join(self.piece(piece, indent, 1) for piece in pieces)
        splices = [Splice(at, at, f"{self.source.newline}{indent}{lines}{ends}")]
        if brackets.comma is None:
            splices.insert(0, Splice(last.end, last.end, ","))
        if at >= brackets.close:
            return [Splice(brackets.close, brackets.close, new)]
        return splices

    def _one_per_line(self, brackets: Brackets, items: Sequence[Piece]) -> list[Splice]:
        """Elements that stood together on one line, or more of them, on a line each."""
        indent = self.source.indentation(brackets.elements[0].start)
        lines = f",{self.source.newline}{indent}".join(self.piece(item, indent, 1) for item in items)
        comma = "," if self.style.trailing_commas else ""
        return [Splice(brackets.elements[0].start, brackets.elements[-1].end, lines + comma)]

    def _add_to_hanging(self, brackets: Brackets, pieces: Sequence[Piece]) -> list[Splice]:
        """The closing bracket stands behind the last element."""
        last = brackets.elements[-1]
        new = ", ".join(flat(piece) for piece in pieces)
        at = brackets.comma + 1 if brackets.comma is not None else last.end
        lead = "" if brackets.comma is not None else ","
        starters = [element for element in brackets.elements if self.starts_line(element.start)]
        fits = self.column(brackets.close) + len(f"{lead} {new}{self.rest(brackets.close)}") <= self.style.width
        one_per_line = len({self.line(element.start) for element in brackets.elements}) == len(brackets.elements)
        aligned = len(brackets.elements) > 1 and one_per_line
        if fits and not (aligned and starters):
            return [Splice(at, at, f"{lead} {new}")]
        if starters:
            column = self.source.text[self.source.line_start(starters[-1].start) : starters[-1].start]
        elif self.line(last.start) == self.line(brackets.open) and self.line(last.start) != self.line(last.end):
            return [Splice(at, at, f"{lead} {new}")]  # f({ over several lines }, new): it hugs its bracket.
        else:
            column = " " * (self.column(brackets.open) + 1)
        lines = f",{self.source.newline}{column}".join(self.piece(piece, column, 1) for piece in pieces)
        return [Splice(at, at, f"{lead}{self.source.newline}{column}{lines}")]

    def _element_indent(self, brackets: Brackets) -> str:
        starters = [element for element in brackets.elements if self.starts_line(element.start)]
        if starters:
            return self.source.indentation(starters[-1].start)
        return self.source.indentation(brackets.close) + self.style.indent

    def has_comment(self, brackets: Brackets) -> bool:
        """Whether a comment stands among the elements, or behind them."""
        start = brackets.elements[0].start if brackets.elements else brackets.open
        return any(token.kind == tokenize.COMMENT for token in self._tokens_between(start, brackets.close))

    def _tokens_between(self, start: int, end: int) -> Iterator[Token]:
        for token in self.source.tokens_from(start):
            if token.start >= end:
                return
            yield token


def enclosing(source: Source, start: int, end: int) -> Iterator[ast.AST]:
    """The expressions around a part of the text, from the inside out."""
    inner: ast.AST | None = None
    best = len(source.text) + 1
    for node in ast.walk(source.tree):
        if isinstance(node, ast.expr):
            first, last = source.begins(node), source.ends(node)
            if first <= start and end <= last and last - first < best:
                inner, best = node, last - first
    if inner is not None:
        yield inner
        yield from (node for node in source.ancestors(inner) if isinstance(node, (ast.expr, ast.keyword)))


def _may_follow(code: str) -> bool:
    """Whether a line can be broken at brackets with this behind them: no others that it would be broken at first."""
    if not _has_brackets(code):
        return True
    closed = all(code.count(one) == code.count(other) for one, other in ("()", "[]", "{}"))
    return closed and code.count(".") < 2 and code.startswith((".", "[", "("))


def _has_brackets(text: str) -> bool:
    return any(sign in text for sign in "([{")


__all__ = ["Group", "Layout", "Piece", "Style", "flat", "is_layout"]
