"""What a call passes for a parameter."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.plans import CannotFix
from lint_llm_tags.fixes.signatures import positional_parameters

if TYPE_CHECKING:
    from lint_llm_tags.analysis.sites import Slot
    from lint_llm_tags.fixes.project import Files


def argument_of(files: Files, node: ast.Call, name: str, slot: Slot) -> ast.expr | None:
    """The argument for a parameter, given by name or by position."""
    for keyword in node.keywords:
        if keyword.arg == name:
            return keyword.value
    order = slot.positional
    if slot.function[1]:
        order = positional_parameters(files, slot.function, node)
    if name in order:
        index = order.index(name)
        plain = node.args[: index + 1]
        if any(isinstance(argument, ast.Starred) for argument in plain):
            raise CannotFix(f"{name} may be among the positional arguments of a splat")
        if index < len(node.args):
            return node.args[index]
    return None


def require_no_splat(node: ast.Call, name: str) -> None:
    """Raise ``CannotFix`` for a call with a ``**`` splat, in which an argument may stand already."""
    if any(keyword.arg is None for keyword in node.keywords):
        raise CannotFix(f"a ** splat of this call may already hold {name}")
