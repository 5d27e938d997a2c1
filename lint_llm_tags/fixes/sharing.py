"""Who else is concerned: the sites that use the same dict display, and whether they need the same tags."""

from __future__ import annotations

import ast
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.arguments import argument_of
from lint_llm_tags.fixes.displays import Display, Uses
from lint_llm_tags.fixes.operations import extent
from lint_llm_tags.fixes.plans import CannotFix
from lint_llm_tags.fixes.values import Unfilled, Values
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files


@dataclass
class Sharing:
    """Knows which sites use a display."""

    analysis: Analysis
    files: Files
    values: Values

    def is_ours(self, display: Display, draft: Draft, tags: Sequence[str]) -> bool:
        """Whether a display is used by nothing but sites that need the same tags with the same values."""
        if self.is_inside(display, draft.site):
            return True
        allowed: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for site, stretch in self._stretches:
            if site is draft.site or self.needs_the_same(site, draft, tags):
                allowed[site.place.path].append(stretch)
        return self._uses.all_inside(display, allowed)

    def receives_the_same(self, display: Display, draft: Draft, tags: Sequence[str]) -> bool:
        """Whether nothing is done with an object but calls that need the same tags."""
        allowed: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for site in self.analysis.sites:
            if site is draft.site or self.needs_the_same(site, draft, tags):
                source = self.files.source(site.place.path)
                node = source.node_at(site.place, (ast.Call,))
                if isinstance(node, ast.Call):
                    allowed[source.path].append((source.begins(node.func), source.ends(node.func)))
        return self._uses.all_inside(display, allowed)

    def is_inside(self, display: Display, site: Site) -> bool:
        """Whether a display is written in the site's own call."""
        if display.path != site.place.path:
            return False
        source = self.files.source(display.path)
        start, end = source.begins(display.node), source.ends(display.node)
        place = site.place
        return source.offset(place.line, place.column) <= start and end <= source.offset(
            place.end_line, place.end_column
        )

    def needs_the_same(self, site: Site, draft: Draft, tags: Sequence[str]) -> bool:
        if site.verdict != "untagged" or not set(tags) <= set(site.missing):
            return False
        source = self.files.source(site.place.path)
        node = source.node_at(site.place, (ast.Call,))
        if node is None:
            return False
        for tag in tags:
            value = self.values.value(tag, source, node)
            if isinstance(value, Unfilled) or value.text != draft.tags[tag].text:
                return False
        return True

    @cached_property
    def _stretches(self) -> list[tuple[Site, tuple[int, int]]]:
        """Every site with the stretch of source that its carrier argument takes."""
        found = []
        for site in self.analysis.sites:
            if site.slot is None:
                continue
            try:
                source = self.files.source(site.place.path)
                node = source.node_at(site.place, (ast.Call,))
                name = site.slot.argument.partition(".")[0]
                given = argument_of(self.files, node, name, site.slot) if isinstance(node, ast.Call) else None
            except (Unreadable, CannotFix):
                continue
            if given is not None:
                found.append((site, extent(source, given)))
            elif isinstance(node, ast.Call):
                found.append((site, (source.begins(node.func), source.ends(node.func))))
                found += [
                    (site, (source.begins(word.value), source.ends(word.value)))
                    for word in node.keywords
                    if word.arg is None
                ]
                found += [(site, (source.begins(argument), source.ends(argument))) for argument in node.args[:1]]
        return found

    @cached_property
    def _uses(self) -> Uses:
        return Uses(self.files)
