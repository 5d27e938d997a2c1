"""Owners that other files know: CODEOWNERS and Backstage's catalog-info.yaml, where the policy says how they map."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.catalog_info import read_catalog_info
from lint_llm_tags.source.globs import spec_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pathspec import GitIgnoreSpec

    from lint_llm_tags.fixes.values import Value

CODEOWNERS = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where CODEOWNERS may stand; the first that exists counts, as on GitHub."""
CATALOG_INFO = ("catalog-info.yaml", "catalog-info.yml")
_SECTION = re.compile(r"\^?\[[^\]]*\](\[\d+\])?")


@dataclass(frozen=True)
class Ownership:
    """``codeowners`` maps an owner to a team; ``catalog`` a tag to a field of catalog-info.yaml."""

    root: Path
    codeowners: Mapping[str, str] = field(default_factory=dict)
    catalog: Mapping[str, str] = field(default_factory=dict)

    def value(self, tag: str, path: str) -> Value | None:
        """The value of a tag for a file, relative to the root."""
        from lint_llm_tags.fixes.values import Value

        if tag == "team" and self.codeowners:
            for spec, owners, line in reversed(self._rules[1]):
                if spec.match_file(path):
                    team = next((self.codeowners[owner] for owner in owners if owner in self.codeowners), "")
                    if team:
                        return Value(team, f"{self._rules[0]}:{line}")
                    break  # The last matching line decides, even when the policy does not know its owners.
        wanted = self.catalog.get(tag)
        for directory in PurePosixPath(path).parents if wanted else ():
            for name in CATALOG_INFO:
                if text := self._catalog(directory / name).get(wanted or "", ""):
                    # An owner is an entity reference: group:default/support.
                    text = text.rpartition("/")[2].rpartition(":")[2]
                    return Value(text, f"{wanted} of {directory / name}")
        return None

    def codeowners_of(self, path: str) -> tuple[str, ...]:
        """The owners that CODEOWNERS names for a file."""
        return next((owners for spec, owners, _ in reversed(self._rules[1]) if spec.match_file(path)), ())

    @property
    def owners(self) -> tuple[str, ...]:
        """Every owner that CODEOWNERS names."""
        return tuple(dict.fromkeys(owner for _, owners, _ in self._rules[1] for owner in owners))

    @cached_property
    def _rules(self) -> tuple[str, list[tuple[GitIgnoreSpec, tuple[str, ...], int]]]:
        for name in CODEOWNERS:
            try:
                lines = (self.root / name).read_text("utf-8", "replace").splitlines()
            except OSError:
                continue
            rules = []
            defaults: tuple[str, ...] = ()
            for number, line in enumerate(lines, 1):
                text = line.partition(" #")[0].strip()
                if not text or text.startswith("#"):
                    continue
                if section := _SECTION.match(text):
                    defaults = tuple(text[section.end() :].split())
                    continue
                pattern, *owners = re.split(r"(?<!\\)\s+", text)
                rules.append((spec_of([pattern]), tuple(owners) or defaults, number))
            return name, rules
        return "", []

    def _catalog(self, name: PurePosixPath) -> Mapping[str, str]:
        found: Mapping[str, str] | None = self._catalogs.get(name)
        if found is None:
            try:
                found = read_catalog_info((self.root / name).read_text("utf-8", "replace"))
            except OSError:
                found = {}
            self._catalogs[name] = found
        return found

    @cached_property
    def _catalogs(self) -> dict[PurePosixPath, Mapping[str, str]]:
        return {}
