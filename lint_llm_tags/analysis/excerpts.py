"""Excerpts: the source of a place, as messages and fingerprints show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.secrets import PREFIXED_KEY, mask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.analysis.values import Spot

_SPACE = re.compile(r"\s+")
_MAX_CODE = 400


def source_at(lines: Sequence[str], spot: Spot) -> str:
    """The source of a site on one line, with keys masked."""
    mark = spot.mark
    if mark.line == mark.end_line:
        text = lines[mark.line - 1][mark.column - 1 : mark.end_column - 1]
    else:
        text = "\n".join(
            [lines[mark.line - 1][mark.column - 1 :], *lines[mark.line : mark.end_line - 1],
             lines[mark.end_line - 1][: mark.end_column - 1]]
        )  # fmt: skip
    folded = _SPACE.sub(" ", text)
    return PREFIXED_KEY.sub(lambda match: mask(match.group()), folded)[:_MAX_CODE]


def callee(call: str) -> str:
    """What stands before the arguments of a call; empty where its result is called or asked for something."""
    depth = 0
    for index, character in enumerate(call):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == ")" and not depth:
            return call.partition("(")[0] if index == len(call) - 1 else ""
    return call.partition("(")[0]
