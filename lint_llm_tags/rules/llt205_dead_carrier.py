"""LLT205: tags ride in something that does not bring them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.found_tags import elsewhere, nearest
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import listed, to_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import DeadTags, FoundTag, Place, Site
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    known = {*policy.required, *policy.tags}
    seen: set[tuple[Place, str, tuple[str, ...]]] = set()
    for site in analysis.sites:
        for dead in site.dead:
            tags = [tag for tag in dead.tags if tag.key in known and not _arrives(tag, site, dead)]
            keys = tuple(dict.fromkeys(tag.key for tag in tags))
            if not keys:
                continue
            # What takes the place of tags is wrong where it is given, not where the tags stand.
            place = site.place if dead.why == "replaced" else nearest(site, tags[0].place)
            if (place, dead.because, keys) not in seen:
                seen.add((place, dead.because, keys))
                detail = (dead.carrier, dead.why, *keys)
                yield diagnose_site(RULE, site, _message(site, dead, tags, keys, policy), place=place, detail=detail)


def _arrives(tag: FoundTag, site: Site, dead: DeadTags) -> bool:
    """Whether another carrier brings the tag, so that nothing is lost. A request that is refused brings nothing."""
    if dead.why in ("refused", "limit"):
        return False
    return tag.key not in site.missing and (tag.key in site.tags or any(other.key == tag.key for other in site.others))


def _message(site: Site, dead: DeadTags, tags: list[FoundTag], keys: tuple[str, ...], policy: Policy) -> str:
    if dead.why == "limit":
        return f"{listed(keys)} may not arrive: {dead.because}"
    origin = elsewhere(site.place, tags[0].place)
    verb = "does" if len(keys) == 1 else "do"
    what = f"{listed(keys)}{origin} {verb} not arrive: {dead.because}"
    if dead.why == "refused":
        what += ", and the call fails"
    return f"{what}{_advice(site, dead, keys, policy)}"


def _advice(site: Site, dead: DeadTags, keys: tuple[str, ...], policy: Policy) -> str:
    if dead.why == "replaced":
        return f"; repeat {'it' if len(keys) == 1 else 'them'} here"
    if not site.carrier or site.carrier == dead.carrier:
        return ""
    return f"; use {to_type(site, keys, keys, policy)}"


RULE = Rule(
    code="LLT205",
    name="dead-carrier",
    summary="Tags are given where the SDK drops them, the provider refuses them or the carrier cannot hold them.",
    check=_check,
    options={
        "wire-only": "whether tags that never leave the process count as dropped",
        "gateway": "the base URLs behind which body metadata is accepted",
    },
)
