"""Copies of what other code uses too, with one more entry or field for one call."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.imports import binds
from lint_llm_tags.fixes.layout import Group
from lint_llm_tags.fixes.rendering import literal, nested, prefixed

if TYPE_CHECKING:
    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.sources import Source

_CLASSES = {"http_options": "HttpOptions"}
"""Fields of google-genai's models that hold a model, and its class."""


def has_no(display: ast.Dict, key: str) -> bool:
    """Whether a dict display certainly has no entry of this name."""
    return all(isinstance(name, ast.Constant) and name.value != key for name in display.keys)


def entry(path: list[str], new: Piece, quote: str) -> Piece:
    """``"metadata": {...}``, for ``{**BODY, "metadata": {...}}``."""
    return prefixed(f"{literal(path[0], quote)}: ", nested(path[1:], new, quote))


def of_model(source: Source, name: str, made: ast.Call, path: list[str], new: Piece, quote: str) -> Piece | None:
    """``CONFIG.model_copy(update={"http_options": types.HttpOptions(headers={...})})``; None for other classes."""
    field, *rest = path
    *prefix, _ = ast.unparse(made.func).split(".")
    cls = ".".join((*prefix, _CLASSES.get(field, "")))
    known = binds(source, cls.partition(".")[0])
    is_given = any(word.arg in (field, None) for word in made.keywords)
    if field not in _CLASSES or len(rest) != 1 or is_given or not _is_from_genai(known):
        return None
    options = Group(f"{literal(field, quote)}: {cls}(", (prefixed(f"{rest[0]}=", new),), ")", display=False)
    return Group(f"{name}.model_copy(", (Group("update={", (options,), "}"),), ")", display=False)


def _is_from_genai(statement: ast.stmt | None) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return (statement.module or "").startswith("google.genai")
    return isinstance(statement, ast.Import) and any(one.name.startswith("google.genai") for one in statement.names)
