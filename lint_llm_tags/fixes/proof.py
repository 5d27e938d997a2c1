"""The proof that an edit did what it says and nothing else, before anything is written."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.operations import AddStatement
from lint_llm_tags.fixes.sources import Source, applied, parse
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.fixes.operations import Operation
    from lint_llm_tags.fixes.sources import Splice

_DEEPEST_BRACKETS = 200
"""LibCST's parser needs a lot of the stack for each level."""


CHECKS = ("parses", "same tree but for the insertions", "comments kept")
"""What :func:`edited` holds a file to."""


class Unproven(Exception):
    """An edit that is not made; the message is one clause, lower case."""


@dataclass(frozen=True)
class Proven:
    """A file after its edits, and what the proof was made of."""

    source: Source
    tree: ast.Module
    """The old tree with the operations done to it: equal to the new one."""
    old: frozenset[ast.AST]
    """Its nodes that were there before."""


def edited(source: Source, operations: Sequence[Operation], splices: Sequence[Splice]) -> Proven:
    """The file after the edits; raises :class:`Unproven` when it is not what the operations say.

    Its syntax tree must be the old one with exactly the operations done to it, its comments the same ones in the same
    order, and its text something that LibCST reads and writes back unchanged.
    """
    try:
        new = Source(source.path, applied(source.text, list(splices)), source.encoding, source.bom, source.notebook)
    except ValueError as error:
        raise Unproven(str(error)) from None
    try:
        new.encoded(new.text)
    except UnicodeEncodeError:
        raise Unproven(f"the file's encoding, {source.encoding}, lacks a sign of the tags") from None
    except ValueError as error:
        raise Unproven(str(error)) from None
    try:
        tree = new.tree
        comments = new.comments()
    except Unreadable as error:
        raise Unproven(f"the edited file {error.reason}") from None
    expected, old = _expected(source, operations)
    if ast.dump(expected) != ast.dump(tree):
        raise Unproven("the edited file would do something else than before, besides the tags")
    if comments != source.comments():
        raise Unproven("a comment would be lost or moved")
    _round_trip(new, source)
    return Proven(new, expected, old)


def _expected(source: Source, operations: Sequence[Operation]) -> tuple[ast.Module, frozenset[ast.AST]]:
    """The old tree with the operations done to it, and those of its nodes that were in it before."""
    tree = parse(source.text)  # To copy the tree that is there would take several times as long.
    copies = dict(zip(ast.walk(source.tree), ast.walk(tree), strict=True))
    old = frozenset(copies.values())
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for operation in sorted(operations, key=_turn):
        node = copies[operation.target]
        new = operation.perform(node)
        if new is not node:
            _put(parents[node], node, new)
            parents[new] = parents[node]
            copies[operation.target] = new
    return tree, old


def _turn(operation: Operation) -> tuple[int, int]:
    """New statements from the last to the first, so that those before keep their numbers."""
    return (-operation.index, -operation.at) if isinstance(operation, AddStatement) else (1, 0)


def _put(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for field, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, field, new)
            return
        if isinstance(value, list):
            for index, item in enumerate(value):
                if item is old:
                    value[index] = new
                    return


def _round_trip(source: Source, old: Source) -> None:
    depth = Counter(token.text for token in source.tokens if token.text in ("(", "[", "{")).total()
    if depth and _deepest(source) > _DEEPEST_BRACKETS:
        return
    import libcst

    text = source.text
    if "\f" in text or "\r" in text.replace("\r\n", ""):
        return  # LibCST does not write these back as it read them.
    try:
        module = libcst.parse_module(text)
    except libcst.ParserSyntaxError:
        raise Unproven("LibCST cannot read the edited file") from None
    if module.code != text and libcst.parse_module(old.text).code == old.text:
        raise Unproven("LibCST reads the edited file as something else")


def _deepest(source: Source) -> int:
    deepest = depth = 0
    for token in source.tokens:
        if token.text in ("(", "[", "{"):
            depth += 1
            deepest = max(deepest, depth)
        elif token.text in (")", "]", "}"):
            depth -= 1
    return deepest


Stretch = tuple[int, int, int, int]


def moved(old: Source, new: Proven) -> dict[Stretch, Stretch]:
    """Where the calls of the old file stand in the new one: line, column, end line, end column."""
    places: dict[Stretch, Stretch] = {}
    for before, after in zip(ast.walk(new.tree), ast.walk(new.source.tree), strict=True):
        if isinstance(before, ast.Call) and before in new.old and isinstance(after, ast.Call):
            places.setdefault(_stretch(old, before), _stretch(new.source, after))
    return places


def _stretch(source: Source, node: ast.AST) -> Stretch:
    return (*source.position(source.begins(node)), *source.position(source.ends(node)))
