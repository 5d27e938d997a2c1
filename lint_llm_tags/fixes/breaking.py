"""Which part of the source is laid out anew where a line has grown too long."""

from __future__ import annotations

import ast
import io
import tokenize
from itertools import pairwise
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.layout import Group, Layout, enclosing, flat
from lint_llm_tags.fixes.reflow import CannotReflow, Reflow
from lint_llm_tags.fixes.sources import Splice

if TYPE_CHECKING:
    from lint_llm_tags.fixes.brackets import Brackets
    from lint_llm_tags.fixes.sources import Source


def broken_up(layout: Layout, start: int, end: int, group: Group) -> list[Splice] | None:
    """A group instead of what stands from ``start`` to ``end``; None where the layout is not a formatter's."""
    source, style = layout.source, layout.style
    reflow = Reflow(style.width, style.indent, source.newline, style.trailing_commas)
    try:
        found = _element(layout, reflow, start, end, group)
        return found if found is not None else _statement(layout, reflow, start, end, group)
    except CannotReflow:
        return None


def _element(layout: Layout, reflow: Reflow, start: int, end: int, group: Group) -> list[Splice] | None:
    """Where elements stand on lines of their own: this one, or all of them if they shared a line."""
    source = layout.source
    holder = _holder(layout, start, end)
    if holder is None:
        return None
    first, last = holder.elements[0], holder.elements[-1]
    if layout.is_on_one_line(holder) and len(holder.elements) > 1:
        text = _on_one_line(layout, first.start, last.end, start, end, group)
        if holder.comma is not None:
            raise CannotReflow
        return [Splice(first.start, last.end, reflow.elements_of(text, source.indentation(first.start)))]
    element = next(one for one in holder.elements if one.start <= start and end <= one.end)
    text = _on_one_line(layout, element.start, element.end, start, end, group)
    comma = "," if source.text[element.end : element.end + 1] == "," else ""
    written = reflow.element(text, comma, source.indentation(element.start))
    return [Splice(element.start, element.end, written.removesuffix(comma))]


def _holder(layout: Layout, start: int, end: int) -> Brackets | None:
    """The innermost brackets around that are spread over several lines."""
    for node in enclosing(layout.source, start, end):
        outer = layout.own(node)
        if outer is None or not (outer.open < start and end <= outer.close):
            continue
        if layout.line(outer.open) == layout.line(outer.close):
            continue
        inside = next((one for one in outer.elements if one.start <= start and end <= one.end), None)
        if inside is None:
            raise CannotReflow
        if layout.line(outer.open) == layout.line(inside.start):
            continue  # Its brackets are broken up further behind.
        alone = layout.starts_line(inside.start) and layout.code_behind(inside.end).strip() in ("", ",")
        if not alone and not (layout.is_on_one_line(outer) and not layout.has_comment(outer)):
            raise CannotReflow
        return outer
    return None


def _statement(layout: Layout, reflow: Reflow, start: int, end: int, group: Group) -> list[Splice] | None:
    source, text = layout.source, layout.source.text
    value = _value(source, start, end)
    if value is None:
        return None
    first, last = source.begins(value), source.ends(value)
    before, behind = text[:first].rstrip(), text[last:].lstrip()
    inner = _on_one_line(layout, first, last, start, end, group)
    if before.endswith("(") and behind.startswith(")"):
        # Parentheses of the statement itself: they are there because a line was too long.
        first, last = len(before) - 1, len(text) - len(behind) + 1
    line = source.line_start(first)
    indent = source.indentation(first)
    head = text[line + len(indent) : first]
    if not indent.isspace() and indent:
        return None
    written = reflow.statement(head, inner, layout.rest(last), indent)
    return [Splice(first, last, written[len(head) : len(written) - len(layout.rest(last))])]


def _value(source: Source, start: int, end: int) -> ast.expr | None:
    """The expression of the statement that is broken up as a whole."""
    inner = next(enclosing(source, start, end), None)
    statement = next((node for node in source.ancestors(inner) if isinstance(node, ast.stmt)), None) if inner else None
    value: ast.expr | None = None
    if isinstance(statement, (ast.Return, ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign)):
        value = statement.value
    elif isinstance(statement, (ast.With, ast.AsyncWith)) and len(statement.items) == 1:
        value = statement.items[0].context_expr
    elif isinstance(statement, (ast.For, ast.AsyncFor)):
        value = statement.iter
    elif isinstance(statement, (ast.If, ast.While)):
        value = statement.test
    if value is None or not source.begins(value) <= start <= end <= source.ends(value):
        return None
    return value


def _on_one_line(layout: Layout, first: int, last: int, start: int, end: int, group: Group) -> str:
    """What stands from ``first`` to ``last`` with the group in it, on one line."""
    text = layout.source.text
    whole = text[first:start] + flat(group) + text[end:last]
    if "\n" not in whole:
        return whole
    if not layout.style.counts_comments:
        raise CannotReflow  # Broken up by hand.
    return joined(whole)


def joined(text: str) -> str:
    """Lines joined as a formatter does it; a comma at the end of elements keeps them apart."""
    try:
        read = list(tokenize.generate_tokens(io.StringIO(f"({text})").readline))
    except (tokenize.TokenError, SyntaxError):
        raise CannotReflow from None
    tokens = [token for token in read if token.type not in (tokenize.NL, tokenize.NEWLINE, tokenize.ENDMARKER)]
    found = ""
    for before, token in pairwise(tokens):
        if token.type == tokenize.COMMENT or "\n" in token.string:
            raise CannotReflow
        if before.end[0] == token.start[0]:
            found += " " * (token.start[1] - before.end[1]) + token.string
        elif before.string == "," and token.string in (")", "]", "}"):
            raise CannotReflow
        else:
            tight = before.string in ("(", "[", "{") or token.string in (")", "]", "}", ".")
            found += token.string if tight else f" {token.string}"
    return found.removesuffix(")")
