"""What LLT101, LLT102 and LLT103 say: which tags are missing, where the others come from, what to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.wording import headers, listed, places, tags_named, to_type

if TYPE_CHECKING:
    from lint_llm_tags.analysis.sites import Origin, Place, Site
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic, Rule

_COMFORTABLE = 250
"""Characters; a longer message leaves out where tags come from, and then why some are lost (LLT205 says it)."""


def untagged(rule: Rule, site: Site, policy: Policy, subject: str) -> Diagnostic:
    """Build the diagnostic of an untagged site. ``subject`` starts the sentence: ``call responses.create``."""
    lacks = f"{subject} lacks {tags_named(site.missing)}{_sometimes(site)}"
    if site.callers:
        lacks += f" as called at {places(site.callers)}"
    advice = _advice(site, policy)
    given, because = _dead(site)
    message = f"{lacks}{_present(site, policy)}: {advice}{given}{because}"
    if len(message) > _COMFORTABLE:
        message = f"{lacks}: {advice}{given}{because}"
    if len(message) > _COMFORTABLE:
        message = f"{lacks}: {advice}{given}"
    return diagnose_site(rule, site, message, missing=site.missing)


def _sometimes(site: Site) -> str:
    found = [site.tags[tag] for tag in site.missing if tag in site.tags]
    if not found:
        return ""
    only = "" if len(found) == len(site.missing) else f"{listed([tag.key for tag in found])} "
    return f" ({only}set on some paths only, at {places(tag.place for tag in found)})"


def _present(site: Site, policy: Policy) -> str:
    """Where the required tags come from that are there."""
    by_place: dict[str, list[str]] = {}
    for tag in policy.required:
        if tag in site.tags and tag not in site.missing:
            by_place.setdefault(site.tags[tag].place.at, []).append(tag)
    if not by_place:
        return ""
    clauses = [f"{listed(tags)} from {at}" for at, tags in by_place.items()]
    return f" (has {listed(clauses)})"


def _advice(site: Site, policy: Policy) -> str:
    # An argument that takes the place of what the client is given has to hold everything.
    whole = site.slot is not None and site.slot.replaces
    flagged = [client for client in site.clients if client.missing and not whole]
    at_client = [tag for tag in site.missing if any(tag in client.missing for client in flagged)]
    here = [tag for tag in site.missing if tag not in at_client]
    clauses = []
    if here:
        clauses.append(_add_here(site, here, policy, placed=not at_client))
    if at_client:
        made = (place for client in flagged for place in _made_at(site, client))
        clauses.append(f"add {listed(at_client)} at its client, {places(made)}")
    return "; ".join(clauses)


def _made_at(site: Site, client: Origin) -> tuple[Place, ...]:
    """Where a client lacks tags: the calls of its factory that leave them out, those in the site's file first."""
    here = tuple(place for place in client.callers if place.path == site.place.path)
    return here or client.callers or (client.place,)


def _add_here(site: Site, tags: list[str], policy: Policy, *, placed: bool) -> str:
    """``placed``: where its client is made has to be said here."""
    envelope = policy.client_tags if site.kind == "client" else policy.required
    if site.carrier:
        drops = site.slot is not None and site.slot.drops and site.slot.given == "no"
        repeat = " together with what it replaces" if drops else ""
        typed = to_type(site, tags, envelope, policy)
        name, _, value = typed.partition("=")
        if _is_given(site) and value.startswith("{"):
            return f"add {value[1:-1]} to {name}"
        return f"add {typed}{repeat}"
    if site.hint:
        said = site.hint.startswith("pass ") or (
            site.slot is not None and any(place.at in site.hint for place in site.slot.inner)
        )
        made = places(client.place for client in site.clients)
        at = f" (its client: {made})" if site.clients and placed and not said else ""
        return f"{site.hint}{at}"
    names = list(headers(tags, envelope, policy))
    return f"send the {'header' if len(names) == 1 else 'headers'} {listed(names)}"


def _is_given(site: Site) -> bool:
    """Whether the argument is there already, at the SDK's own call."""
    slot = site.slot
    own = slot is not None and not any(slot.function) and slot.at is None
    return own and slot is not None and slot.given == "yes" and "." not in site.carrier


def _dead(site: Site) -> tuple[str, str]:
    """Which missing tags are written down all the same, and why they do not arrive."""
    for dead in site.dead:
        given = list(dict.fromkeys(tag.key for tag in dead.tags if tag.key in site.missing))
        if given:
            verb = "is" if len(given) == 1 else "are"
            return f"; {listed(given)} {verb} given where tags do not arrive", f": {dead.because}"
    return "", ""
