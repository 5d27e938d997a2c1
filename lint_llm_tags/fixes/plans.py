"""What the planning hands to the rest: fixes of sites, and what is left alone with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.fixes.operations import Operation
    from lint_llm_tags.fixes.values import Value
    from lint_llm_tags.rules.model import Applicability, Edit


@dataclass(frozen=True)
class Step:
    """One operation in one file."""

    path: str
    operation: Operation


@dataclass(frozen=True)
class PlannedFix:
    """The cure of one diagnostic."""

    code: str
    place: Place
    """Of the diagnostic."""
    message: str
    steps: tuple[Step, ...]
    applicability: Applicability = "safe"
    because: str = ""
    """Why it is not safe."""
    tags: Mapping[str, Value] = field(default_factory=dict)
    """The tags that it adds, with where their values were taken from."""
    edits: tuple[Edit, ...] = ()
    """The text of the steps, once they have been made."""
    identity: str = ""
    """The site's fingerprint: it survives edits elsewhere in the file."""


@dataclass(frozen=True)
class Unfixed:
    """A diagnostic, or a part of it, that is left alone."""

    code: str
    place: Place
    reason: str
    possible: bool = True
    """Some argument takes tags here; else the SDK leaves no way."""


class CannotFix(Exception):
    """Why a tag cannot be added; one clause, lower case."""
