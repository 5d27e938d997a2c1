"""How the headers of an envelope are written: as a literal, with a constant of the module, by the project's helper."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.imports import binds, constant, import_from
from lint_llm_tags.fixes.layout import Group, flat
from lint_llm_tags.fixes.rendering import literal, mapping, pair

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.operations import AddStatement
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy

CONSTANT = "LLM_TAGS"
"""Name of the constant that holds what a module's clients need."""


class Envelopes:
    """Writes headers in the policy's style. ``tags`` are values by tag, ``written`` the headers that say them."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def whole(
        self, source: Source, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> tuple[Piece, AddStatement | None]:
        """The value of a headers argument, with a statement that it needs."""
        if called := self._called(source, tags, quote):
            return called
        own = self._constant(source, tags, written, quote)
        if own is None:
            return mapping(written, quote), None
        rest, statement = own
        if not rest:
            return CONSTANT, statement
        return Group("{", (f"**{CONSTANT}", *(pair(key, value, quote) for key, value in rest.items())), "}"), statement

    def entries(
        self, source: Source, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> tuple[tuple[Piece, ...], AddStatement | None]:
        """Entries of a dict display that exists."""
        if called := self._called(source, tags, quote):
            return (f"**{flat(called[0])}",), called[1]
        return tuple(pair(key, value, quote) for key, value in written.items()), None

    def _called(self, source: Source, tags: Mapping[str, str], quote: str) -> tuple[Piece, AddStatement | None] | None:
        """``envelope(feature="ask")``."""
        module, _, name = self._policy.carriers.insert_helper.partition(":")
        if not name or source.path.removesuffix(".py").endswith(module.replace(".", "/")):
            return None  # The helper's own module does not import itself.
        arguments = {tag.replace("-", "_").replace(".", "_"): value for tag, value in tags.items()}
        if not all(argument.isidentifier() for argument in arguments):
            return None
        items = tuple(f"{argument}={literal(value, quote)}" for argument, value in arguments.items())
        known = binds(source, name)
        if known is not None and not (isinstance(known, ast.ImportFrom) and known.module == module):
            return None
        return Group(f"{name}(", items, ")", display=False), None if known else import_from(source, module, name)

    def _constant(
        self, source: Source, tags: Mapping[str, str], written: Mapping[str, str], quote: str
    ) -> tuple[dict[str, str], AddStatement | None] | None:
        """What is left beside the module's constant, and the statement that makes it."""
        if self._policy.carriers.insert_style != "module" or len(tags) != len(written):
            return None
        by_tag = dict(zip(tags, written.items(), strict=True))
        shared = dict(by_tag[tag] for tag in self._policy.client_tags if tag in by_tag)
        if set(self._policy.client_tags) - set(tags) or not shared:
            return None
        rest = {key: value for key, value in written.items() if key not in shared}
        known = binds(source, CONSTANT)
        if known is not None:
            value = known.value if isinstance(known, (ast.Assign, ast.AnnAssign)) else None
            return (rest, None) if value is not None and _is(value, shared) else None
        return rest, constant(source, f"{CONSTANT} = {flat(mapping(shared, quote))}")


def _is(value: ast.expr, wanted: Mapping[str, str]) -> bool:
    try:
        return bool(ast.literal_eval(value) == dict(wanted))
    except ValueError:
        return False
