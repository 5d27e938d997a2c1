"""Modules: one file of the project as its top-level statements."""

from __future__ import annotations

import ast
import re
import warnings
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.lowered_units import LoweredUnit
from lint_llm_tags.analysis.parsed_units import units_of
from lint_llm_tags.analysis.scopes import Scopes
from lint_llm_tags.analysis.units import Units
from lint_llm_tags.source import text as source
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEWLINE = re.compile(r"\r\n|\r|\n")
_MAX_BRACKETS = 150


class Module:
    """One file: its top-level units and what names they bind."""

    def __init__(self, path: str, raw: bytes) -> None:
        self.path = path
        self.broken: Unreadable | None = None
        self.lines: Sequence[str] = ()
        self.units = Units()
        try:
            self._read(raw)
        except Unreadable as error:
            self.broken = error
        except BaseException as error:
            reason = failure(error)
            if reason is None:
                raise
            self.broken = Unreadable(reason)

    def _read(self, raw: bytes) -> None:
        text = source.decode(raw).text
        self.lines = _NEWLINE.split(text)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(text)
        except (RecursionError, MemoryError):
            raise Unreadable("nested too deeply") from None
        except (SyntaxError, ValueError) as error:
            self.units = self._units_without_ast(text, error)
        else:
            self.units = Units(units_of(tree.body, self.lines))

    @staticmethod
    def _units_without_ast(text: str, error: Exception) -> Units:
        """Syntax that is newer than this interpreter's: LibCST may know it."""
        line = getattr(error, "lineno", None) or 1
        if _deepest_bracket(text) > _MAX_BRACKETS:
            raise Unreadable("nested too deeply", line)
        from libcst import CSTValidationError, ParserSyntaxError

        from lint_llm_tags.analysis.lowering import lower_with_positions

        try:
            return Units(LoweredUnit((statement,)) for statement in lower_with_positions(text))
        except (ParserSyntaxError, CSTValidationError, RecursionError):
            message = getattr(error, "msg", None) or "cannot be parsed"
            raise Unreadable(f"syntax error: {message}", line) from None

    @cached_property
    def scopes(self) -> Scopes:
        """Its functions and classes; none where the interpreter's own parser does not know its syntax."""
        return Scopes(node for unit in self.units for node in getattr(unit, "nodes", ()))

    def imports(self) -> Iterator[facts.Import | facts.ImportFrom]:
        """Top-level imports, without LibCST."""
        for unit in self.units:
            if isinstance(unit, LoweredUnit):
                yield from _imports_in(unit.facts())
                continue
            for node in getattr(unit, "nodes", ()):
                yield from _imports_of(node)


def _imports_of(node: ast.stmt) -> Iterator[facts.Import | facts.ImportFrom]:
    for child in ast.walk(node) if isinstance(node, (ast.If, ast.Try)) else (node,):
        if isinstance(child, ast.Import):
            for alias in child.names:
                bound = alias.asname or alias.name.partition(".")[0]
                yield facts.Import(alias.name, bound, alias.asname is not None)
        elif isinstance(child, ast.ImportFrom):
            names = tuple((alias.name, alias.asname or alias.name) for alias in child.names)
            yield facts.ImportFrom(child.module or "", child.level, names)


def _imports_in(statements: Sequence[facts.Stmt]) -> Iterator[facts.Import | facts.ImportFrom]:
    for statement in statements:
        if isinstance(statement, (facts.Import, facts.ImportFrom)):
            yield statement
        elif isinstance(statement, facts.If):
            yield from _imports_in((*statement.body, *statement.orelse))
        elif isinstance(statement, facts.Try):
            handled = (item for handler in statement.handlers for item in handler.body)
            yield from _imports_in((*statement.body, *handled, *statement.orelse, *statement.final))


def _deepest_bracket(text: str) -> int:
    depth = deepest = 0
    for character in text:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    return deepest
