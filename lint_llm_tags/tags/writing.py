"""From an envelope to what carries it: the counterpart of ``tags.carriers``. Standard library only.

What is written here, ``tags.carriers`` reads back unchanged, if ``tags.limits`` has no objection. Nothing is checked
here: a caller may write blanks for people to fill in.
"""

from __future__ import annotations

import json
from urllib.parse import quote

from lint_llm_tags.tags import HEADERS
from lint_llm_tags.tags.carriers import DEFAULT_CARRIERS, HeaderCarrier

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping

ATTRIBUTE_PREFIX = "llm.tag."
"""What OpenTelemetry attributes of tags begin with. The conventions for ``gen_ai`` have none for who pays."""

_BAGGAGE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"
"""W3C's ``baggage-octet`` without letters, digits and ``%``."""


def header_carrier(name: str, prefix: str) -> HeaderCarrier:
    """Give the header carrier of that name. ``prefix`` is the policy's own. Raises ``KeyError``."""
    if name == HEADERS:
        return HeaderCarrier(HEADERS, prefix, "value", prefix=True)
    for carrier in DEFAULT_CARRIERS:
        if carrier.name == name:
            return carrier
    raise KeyError(name)


def header_name(carrier: HeaderCarrier, tag: str) -> str:
    """Name the header of one tag: ``x-llm-cost-center``, ``Helicone-Property-Cost-Center``.

    The policy's own headers are written in lower case with hyphens, as every HTTP library and proxy passes them on.
    """
    if carrier.name == HEADERS:
        return carrier.header.lower() + tag.lower().replace("_", "-")
    return carrier.header + tag.replace("_", "-").title()


def headers(tags: Mapping[str, str], carrier: HeaderCarrier) -> dict[str, str]:
    """Write the headers of an envelope: one per tag where ``carrier.prefix``, else one for all of them.

    One for all replaces what was set before, so it has to be given the whole envelope. No tags give no headers.
    """
    if carrier.prefix:
        return {header_name(carrier, tag): value for tag, value in tags.items()}
    if not tags:
        return {}
    if carrier.format == "json":
        return {carrier.header: json.dumps(dict(tags))}
    if carrier.format == "baggage":
        return {carrier.header: baggage(tags)}
    return {carrier.header: ",".join(f"{tag}:{value}" for tag, value in tags.items())}


def baggage(tags: Mapping[str, str]) -> str:
    """Write the value of a W3C ``baggage`` header."""
    return ",".join(f"{tag}={quote(value, safe=_BAGGAGE_SAFE)}" for tag, value in tags.items())


def attributes(tags: Mapping[str, str], prefix: str = ATTRIBUTE_PREFIX) -> dict[str, str]:
    """Write OpenTelemetry attributes for a span or a resource: ``llm.tag.team``."""
    return {prefix + tag: value for tag, value in tags.items()}
