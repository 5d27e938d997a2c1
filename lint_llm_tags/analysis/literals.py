"""Key literals in the source: those that reached a client, and those whose prefix gives them away anywhere."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.keys import KEY_PREFIXES, PREFIXED_KEY, looks_like_key, mask
from lint_llm_tags.analysis.marks import marks_of
from lint_llm_tags.analysis.scopes import scope_at
from lint_llm_tags.analysis.sites import KeyLiteral, Place
from lint_llm_tags.analysis.units import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.program import Program
    from lint_llm_tags.analysis.records import Recorder

_OWNERS = {"sk-ant-": "anthropic", "sk-or-": "openrouter", "AIza": "google", "gsk_": "groq", "hf_": "huggingface",
           "xai-": "xai", "r8_": "replicate", "pplx-": "perplexity", "csk-": "cerebras", "fw_": "fireworks",
           "AKIA": "bedrock", "sk-": "openai"}  # fmt: skip


def key_literals(program: Program, recorder: Recorder, targets: Sequence[str]) -> tuple[KeyLiteral, ...]:
    """All key literals of the targets, masked, in order of their places."""
    found: dict[Place, KeyLiteral] = {}
    wanted = frozenset(targets)
    for spot, record in recorder.literals.items():
        if spot.path in wanted:
            place = Place(spot.path, *spot.mark)
            found[place] = KeyLiteral(place, record.masked, record.provider, record.context, record.scope)
    for path in targets:
        for literal in _prefixed(program, path):
            found.setdefault(literal.place, literal)
    return tuple(sorted(found.values(), key=lambda literal: literal.place[:3]))


def _prefixed(program: Program, path: str) -> Iterator[KeyLiteral]:
    try:
        raw = program.raw(path)
    except Unreadable:
        return
    if not any(prefix in raw for prefix in KEY_PREFIXES) or not PREFIXED_KEY.search(raw.decode("latin-1")):
        return
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
                        provider = next(owner for prefix, owner in _OWNERS.items() if match.group().startswith(prefix))
                        scope = scope_at(module, mark.line)
                        yield KeyLiteral(Place(path, *mark), mask(match.group()), provider, "string literal", scope)
