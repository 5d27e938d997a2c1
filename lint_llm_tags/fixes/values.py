"""What is filled in: the value of each tag, and where it was taken from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.features import accepted, features, spellings

if TYPE_CHECKING:
    import ast
    from collections.abc import Mapping, Sequence

    from lint_llm_tags.fixes.ownership import Ownership
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.source.services import Services

FEATURE = "feature"


@dataclass(frozen=True, slots=True)
class Value:
    """A tag's value with its provenance."""

    text: str
    origin: str
    """What it was taken from: ``--set``, ``the policy's owner of services/mailer``, ``the function ask()``."""
    around: bool = False
    """It is what the code around one place calls itself, which says nothing about other code."""


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A tag for which no value can be had, and why."""

    tag: str
    why: str
    settable: bool = False
    """``--set`` would help: ``why`` ends where it is named."""

    @property
    def reason(self) -> str:
        return self.reason_for((self.tag,))

    def reason_for(self, tags: Sequence[str]) -> str:
        """The same for several tags that nothing gives."""
        return f"{self.why} {' '.join(f'--set {tag}=...' for tag in tags)}" if self.settable else self.why


@dataclass(frozen=True)
class Values:
    """Where values come from, in this order: the command line, the policy, ownership files, the code around."""

    policy: Policy
    services: Services
    ownership: Ownership
    given: Mapping[str, str] = field(default_factory=dict)
    placeholder: str = ""
    """Filled in where nothing else is known; empty: the tag is left out."""

    def value(
        self, tag: str, source: Source, node: ast.AST, *, vague: bool = True, made: bool = False
    ) -> Value | Unfilled:
        """The value of ``tag`` for what stands at ``node``.

        ``vague``: names that say little will do. ``made``: it is made there, and used elsewhere.
        """
        if tag in self.given:
            return self._checked(tag, Value(self.given[tag], "--set"))
        found = self._owned(tag, source.path)
        if found is None and tag == FEATURE:
            found = self._named(source, node, vague, made)
        if found is not None:
            return self._checked(tag, found)
        if self.placeholder:
            return Value(self.placeholder, "--placeholder")
        return Unfilled(tag, self._why(tag, source.path), settable=True)

    def _owned(self, tag: str, path: str) -> Value | None:
        owner = self.services.owner(path)
        if owner is not None:
            text = {"service": owner.name, "team": owner.team}.get(tag, "")
            if text:
                return Value(text, f"the policy's owner of {path} (service {owner.name})")
        return self.ownership.value(tag, path)

    def _named(self, source: Source, node: ast.AST, vague: bool, made: bool) -> Value | None:
        rule = self.policy.tags.get(FEATURE)
        for name, origin in features(source, node, vague_too=vague, made=made):
            for spelling in spellings(name):
                if accepted(spelling, rule):
                    return Value(spelling, origin, around=True)
        return None

    def _checked(self, tag: str, value: Value) -> Value | Unfilled:
        if accepted(value.text, self.policy.tags.get(tag)):
            return value
        return Unfilled(tag, f'"{value.text}" (from {value.origin}) is not a value that the policy allows for {tag}')

    def _why(self, tag: str, path: str) -> str:
        if tag == FEATURE:
            return f"no function, route or class around it names a {tag}: give"
        if tag in ("team", "service"):
            return f"the policy names no owner of {path}: add its service, or give"
        return f"nothing says what {tag} is here: give"
