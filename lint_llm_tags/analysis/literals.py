"""Key literals in the source: those that reached a client, and those whose prefix gives them away anywhere."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.keys import looks_like_key
from lint_llm_tags.analysis.marks import marks_of
from lint_llm_tags.analysis.secrets import PREFIXED_KEY, mask
from lint_llm_tags.analysis.sites import KeyLiteral, Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lint_llm_tags.analysis.program import Program
    from lint_llm_tags.analysis.records import Recorder

_OWNERS = {"sk-ant-": "anthropic", "sk-or-": "openrouter", "AIza": "google", "gsk_": "groq", "hf_": "huggingface",
           "xai-": "xai", "r8_": "replicate", "pplx-": "perplexity", "csk-": "cerebras", "fw_": "fireworks",
           "AKIA": "bedrock", "sk-": "openai"}  # fmt: skip


def owner_of(key: str) -> str:
    """The provider that the prefix of a key names."""
    return next(owner for prefix, owner in _OWNERS.items() if key.startswith(prefix))


def key_literals(
    program: Program, recorder: Recorder, targets: Collection[str], with_keys: Sequence[str]
) -> tuple[KeyLiteral, ...]:
    """All key literals of the targets, masked, in order of their places; ``with_keys``: targets worth searching."""
    found: dict[Place, KeyLiteral] = {}
    for spot, record in recorder.literals.items():
        if spot.path in targets:
            place = Place(spot.path, *spot.mark)
            found[place] = KeyLiteral(place, record.masked, record.provider, record.context, record.scope)
    for path in with_keys:
        for literal in _prefixed(program, path):
            found.setdefault(literal.place, literal)
    return tuple(sorted(found.values(), key=lambda literal: literal.place[:3]))


def _prefixed(program: Program, path: str) -> Iterator[KeyLiteral]:
    module = program.module(path)
    for unit in module.units:
        for node in getattr(unit, "nodes", ()):
            for child in ast.walk(node):
                if isinstance(child, ast.Constant) and isinstance(child.value, str):
                    match = PREFIXED_KEY.search(child.value)
                    if match is None or len(child.value) > 400 or not looks_like_key(match.group()):
                        continue
                    mark = next((mark for _, mark in marks_of([child], module.lines)), None)
                    if mark is not None:
                        key, scope = match.group(), module.scopes.at(mark.line)
                        yield KeyLiteral(Place(path, *mark), mask(key), owner_of(key), "string literal", scope)
