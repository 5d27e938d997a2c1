"""What is written: the keys and values of tags, in the carrier, the style and the spelling that belong to a place."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.envelopes import Envelopes
from lint_llm_tags.fixes.plans import CannotFix
from lint_llm_tags.fixes.rendering import carrier_value, entries, is_one_for_all, like_neighbours, pair
from lint_llm_tags.policy.readers import header_reader, tag_names
from lint_llm_tags.source.text import Unreadable
from lint_llm_tags.tags.writing import header_carrier

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lint_llm_tags.analysis.sites import Site, Slot
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Holds
    from lint_llm_tags.tags.carriers import HeaderReader, TagNames


@dataclass
class Spelling:
    """Writes tags for a place."""

    policy: Policy
    files: Files
    values: Values
    quotes: Callable[[str], str] = lambda path: '"'
    """The quotation mark of a file."""

    def new(self, draft: Draft, source: Source, slot: Slot, tags: Sequence[str]) -> Piece:
        """The whole value of a carrier argument."""
        written = self.written(draft, slot.holds, tags)
        quote = self.quote(source)
        values = self._values(draft, slot.holds, tags)
        piece = self._envelopes.whole(draft, source, slot, values, written, quote)
        return piece if piece is not None else carrier_value(written, slot.holds, quote, dumps=_has_json(source))

    def pieces(
        self, draft: Draft, source: Source, slot: Slot, tags: Sequence[str], written: Mapping[str, str]
    ) -> tuple[Piece, ...]:
        """Entries of a mapping that is there already."""
        quote = self.quote(source)
        if written == self.written(draft, slot.holds, tags):
            values = self._values(draft, slot.holds, tags)
            entries = self._envelopes.entries(draft, source, slot, values, written, quote)
            if entries is not None:
                return entries
        return tuple(pair(key, value, quote) for key, value in written.items())

    def _values(self, draft: Draft, holds: Holds, tags: Sequence[str]) -> dict[str, str]:
        """What is to be said: all that the request carries where one value holds the whole envelope."""
        values = {tag: draft.tags[tag].text for tag in tags}
        if not is_one_for_all(holds, self.policy):
            return values
        values = {**self.whole_envelope(draft.site), **values}
        required = {tag: values.pop(tag) for tag in self.policy.required if tag in values}
        return required | values

    def written(
        self, draft: Draft, holds: Holds, tags: Sequence[str], beside: ast.Dict | None = None
    ) -> dict[str, str]:
        """Keys and values as they are written."""
        values = self._values(draft, holds, tags)
        if is_one_for_all(holds, self.policy):
            return entries(values, holds, self.policy)
        if holds not in ("headers", "pairs", "http-client"):
            return values
        written = entries(values, holds, self.policy)
        keys = [key.value for key in beside.keys if isinstance(key, ast.Constant)] if beside is not None else []
        names = [key for key in keys if isinstance(key, str)]
        spelled = [self._spelled(draft.site, tag) or like_neighbours(names, tag, self.policy) for tag in values]
        return dict(zip(spelled, written.values(), strict=True))

    def whole_envelope(self, site: Site) -> dict[str, str]:
        """The tags that are there already, for a carrier that would replace them."""
        replaced = header_carrier(self.policy.carriers.insert, self.policy.carriers.header_prefix).header
        beside = {found.key: found for found in site.others if replaced and found.header == replaced}
        known = {**site.tags, **beside}
        for tag, found in known.items():
            if len(found.values) != 1 or found.state != "known":
                raise CannotFix(f"one value holds the whole envelope, and {tag} is known at run time only")
        return {tag: found.values[0] for tag, found in known.items()}

    def _spelled(self, site: Site, tag: str) -> str:
        """How a header is spelled that is there on some paths: a second spelling would be sent beside it."""
        found = site.tags.get(tag)
        if found is None:
            return ""
        try:
            node = self.files.source(found.place.path).node_at(found.place, (ast.Constant,))
        except Unreadable:
            return ""
        text = node.value if isinstance(node, ast.Constant) else None
        return text if isinstance(text, str) and self.tag_of(text, "headers") == tag else ""

    def tag_of(self, key: str, holds: Holds) -> str | None:
        """The policy's tag that a key of a carrier is."""
        header = holds in ("headers", "pairs", "lines", "http-client")
        if header:
            matched = self.headers.match(key)
            if matched is None or not matched[1]:
                return None
            key = matched[1]
        resolved = self._names.resolve(key, header=header)
        return resolved[0] if resolved is not None else None

    @cached_property
    def headers(self) -> HeaderReader:
        return header_reader(self.policy)

    @cached_property
    def _names(self) -> TagNames:
        return tag_names(self.policy)

    @cached_property
    def _envelopes(self) -> Envelopes:
        return Envelopes(self.policy, self.files, self.values)

    def quote(self, source: Source) -> str:
        return self.quotes(source.path)


def _has_json(source: Source) -> bool:
    """Whether the module ``json`` is imported under its name."""
    return any(
        isinstance(node, ast.Import) and any(alias.name == "json" and alias.asname is None for alias in node.names)
        for node in source.tree.body
    )
