"""Models of built-in and standard library functions that pass values, call functions or build mappings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.library import callables, dicts, records, reflection, sequences, texts

if TYPE_CHECKING:
    from lint_llm_tags.analysis.library.model import Model

MODELS: dict[str, Model] = {
    **callables.MODELS,
    **dicts.MODELS,
    **records.MODELS,
    **reflection.MODELS,
    **sequences.MODELS,
    **texts.MODELS,
}
"""The models by the qualified names of the functions."""
PURE = frozenset({*dicts.PURE, *records.PURE, *sequences.PURE, *texts.PURE})
"""Functions that only look at what they are given: nobody has to work that out before the result is looked at."""
