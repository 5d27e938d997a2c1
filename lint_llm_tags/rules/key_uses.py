"""Which service uses which key at a site, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.analysis.sites import KeyUse

if TYPE_CHECKING:
    from lint_llm_tags.analysis.sites import Site


def key_uses(site: Site) -> tuple[KeyUse, ...]:
    """The site's own service; for a client that shared code makes, the services that have it made."""
    return site.key_uses or (KeyUse(site.key, site.service, site.place),)
