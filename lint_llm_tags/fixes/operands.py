"""``a | b | c``, broken up with one operand on each line where one of them has grown."""

from __future__ import annotations

import ast
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.layout import Group, Layout, Piece, enclosing
from lint_llm_tags.fixes.sources import Splice

if TYPE_CHECKING:
    from lint_llm_tags.fixes.sources import Source


def operand(layout: Layout, start: int, end: int, group: Group) -> list[Splice]:
    """A group instead of a part of an operand, where the whole is a statement's value or stands in parentheses."""
    source, text = layout.source, layout.source.text
    chain = _chain_around(source, start, end)
    if chain is None:
        return []
    first, last = source.begins(chain), source.ends(chain)
    if text[first - 1] == "(" and text[last : last + 1] == ")":
        first, last = first - 1, last + 1
    elif not isinstance(source.parents.get(chain), (ast.Assign, ast.AnnAssign, ast.Return)):
        return []
    parts = _operands(chain)
    between_parts = [text[source.ends(one) : source.begins(other)] for one, other in pairwise(parts)]
    if "\n" in text[first:last] or any(part.strip() != "|" for part in between_parts):
        return []
    outer = source.indentation(first)
    inner = outer + layout.style.indent
    lines: list[str] = []
    for one in parts:
        begin, stop, sign = source.begins(one), source.ends(one), "| " if lines else ""
        whole: Piece = sign + text[begin:stop]
        if begin <= start and end <= stop:
            whole = replace(group, head=sign + text[begin:start] + group.head, tail=group.tail + text[end:stop])
        lines.append(layout.piece(whole, inner, 0))
    between = source.newline + inner
    return [Splice(first, last, f"({between}{between.join(lines)}{source.newline}{outer})")]


def _chain_around(source: Source, start: int, end: int) -> ast.BinOp | None:
    """The whole of ``a | b | c`` of which a part of the text is an operand, or is in one."""
    found: ast.BinOp | None = None
    for node in enclosing(source, start, end):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            found = node
        elif found is not None or not isinstance(node, (ast.Call, ast.Attribute, ast.Name)):
            return found
    return found


def _operands(chain: ast.expr) -> list[ast.expr]:
    if isinstance(chain, ast.BinOp) and isinstance(chain.op, ast.BitOr):
        return [*_operands(chain.left), chain.right]
    return [chain]
