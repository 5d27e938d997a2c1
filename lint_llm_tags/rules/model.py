"""What a rule is and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lint_llm_tags.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.policy.model import Policy

Severity = Literal["error", "warning", "info"]
"""``info``: told, but it does not block (yet)."""
Applicability = Literal["safe", "unsafe", "display"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of source that is replaced. An insertion has a place without extent."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """How a diagnostic is cured."""

    applicability: Applicability
    """``safe``: what the code does stays the same but for the tags; ``unsafe``: somebody should look at it;
    ``display``: only shown, never applied."""
    message: str
    edits: tuple[Edit, ...] = ()
    """In order, none overlaps another; they may be in several files, and several fixes may share one."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one rule at one place."""

    code: str
    name: str
    message: str
    place: Place
    severity: Severity = "error"
    provider: str = ""
    missing: tuple[str, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    scope: str = ""
    """Qualified name of the function or class that it stands in."""
    subject: str = ""
    """What it is about: the callee of a site, the context of a key."""
    content: tuple[str, ...] = ()
    """What else tells it apart, without its place: the normalised code, and details."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``check`` sees the whole analysis, never a syntax tree."""

    code: str
    name: str
    summary: str
    check: Callable[[Analysis, Policy], Iterator[Diagnostic]]
    default: bool = True
    """Selected when neither the policy nor the command line says otherwise."""
    compares: bool = False
    """What it finds in a file depends on which other files were asked about: it looks at several sites at once, or
    reports where a tag is written, which may be far from the site."""
    severity: Severity = "error"
    """How a diagnostic is shown. The exit status does not tell an error from a warning."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Policy keys that change what the rule reports, with what they do."""
