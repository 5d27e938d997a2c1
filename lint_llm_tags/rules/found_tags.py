"""The tags of all sites, each literal once and at the place where a reader would mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import FoundTag, Place, Site


class TagUse(NamedTuple):
    """A tag in the envelope of a site."""

    site: Site
    tag: FoundTag
    place: Place
    """Where to report: the tag when it stands in the site's file, else the site."""


class ValueUse(NamedTuple):
    """A known value of a tag in the envelope of a site."""

    site: Site
    tag: FoundTag
    value: str
    place: Place


def tag_uses(analysis: Analysis) -> Iterator[TagUse]:
    """Every tag of every envelope. One that many sites of a file share comes with the first of them."""
    seen: set[tuple[str, Place, str]] = set()
    for site in analysis.sites:
        for tag in (*site.tags.values(), *site.others):
            once = (site.place.path, tag.place, tag.spelled)
            if once not in seen:
                seen.add(once)
                yield TagUse(site, tag, nearest(site, tag.place))


def value_uses(analysis: Analysis) -> Iterator[ValueUse]:
    """Every known value of every tag, under the same condition."""
    seen: set[tuple[str, Place, str, str]] = set()
    for site in analysis.sites:
        for tag in (*site.tags.values(), *site.others):
            origin = tag.value_place or tag.place
            for value in tag.values:
                once = (site.place.path, origin, tag.key, value)
                if once not in seen:
                    seen.add(once)
                    yield ValueUse(site, tag, value, nearest(site, origin))


def elsewhere(place: Place, origin: Place) -> str:
    """`` (from app/tags.py:3)`` when the literal does not stand where the diagnostic points."""
    return "" if place.path == origin.path else f" (from {origin.at})"


def nearest(site: Site, origin: Place) -> Place:
    """Where to report: the place itself when it stands in the file of the site, else the site."""
    return origin if origin.path == site.place.path else site.place
