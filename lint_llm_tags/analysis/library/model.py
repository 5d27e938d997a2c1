"""What a model of a function is: from a call's place and arguments to what it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.frames import Frame
from lint_llm_tags.analysis.values import Arguments, Spot, Value

if TYPE_CHECKING:
    from lint_llm_tags.analysis.evaluator import Evaluator

Model = Callable[["Evaluator", Frame, Arguments, Spot], Value]
