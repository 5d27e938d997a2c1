"""The parts of speech that rules share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.tags import source_text
from lint_llm_tags.tags.writing import header_carrier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.sites import Place, Site
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.tags.carriers import HeaderCarrier

_LONGEST_VALUE = 40


def listed(items: Sequence[str], word: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def some(items: Sequence[str], most: int = 3) -> str:
    """Like ``listed``, but a long list ends in ``and 4 more``."""
    if len(items) <= most:
        return listed(items)
    return listed([*items[:most], f"{len(items) - most} more"])


def tags_named(names: Sequence[str]) -> str:
    """``the tag feature`` or ``the tags team and service``."""
    return f"the {'tag' if len(names) == 1 else 'tags'} {listed(names)}"


def quoted(value: str) -> str:
    """A value between double quotes, shortened."""
    if len(value) > _LONGEST_VALUE:
        value = value[: _LONGEST_VALUE - 3] + "..."
    return json.dumps(value, ensure_ascii=False)


def places(found: Iterable[Place]) -> str:
    """The first places, each once: ``app/a.py:3 and app/b.py:8``."""
    return some(list(dict.fromkeys(place.at for place in found)), most=2)


def to_type(site: Site, tags: Sequence[str], envelope: Sequence[str], policy: Policy) -> str:
    """Source that adds ``tags`` in the way that the policy's ``carriers.insert`` names."""
    made = site.slot.object if site.slot is not None and site.slot.argument == site.carrier else ""
    return source_text.to_type(site.carrier, site.carrier_holds, tags, envelope, _inserted(policy), made)


def headers(tags: Sequence[str], envelope: Sequence[str], policy: Policy) -> dict[str, str]:
    """Headers that add ``tags`` in the same way."""
    return source_text.blank_headers(tags, envelope, _inserted(policy))


def _inserted(policy: Policy) -> HeaderCarrier:
    return header_carrier(policy.carriers.insert, policy.carriers.header_prefix)
