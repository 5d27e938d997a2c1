"""Opening a slice of a file: LibCST reads the statements in it, which become facts."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.failures import failure
from lint_llm_tags.analysis.marks import marks_of
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.facts import Stmt

_MAX_DEPTH = 400
"""Deeper syntax is not handed to LibCST, whose parser ends the process on extreme nesting."""


def lower_slice(
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
