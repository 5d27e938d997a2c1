"""Envelopes: which tags certainly, maybe or never travel, what cannot be told, and how envelopes are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lint_llm_tags.analysis.http import BODY
from lint_llm_tags.analysis.values import CLOSED, Openness, Spot
from lint_llm_tags.dataclass import field, immutable, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint_llm_tags.analysis.sites import Why

TRACE_ID = "\0trace id"
"""Stands for the policy's trace id among the tags: it is there, on some paths or absent as they are."""


@immutable
class Tag:
    """One tag of an envelope."""

    key: str
    spelled: str
    certain: bool
    values: tuple[str, ...]
    dynamic: bool
    carrier: str
    spot: Spot | None
    value_spot: Spot | None = None
    header: str = ""
    """The header that holds this tag with others: another value of it takes them all away."""


@immutable
class Dead:
    """Tags that one carrier does not bring, or cannot hold."""

    carrier: str
    why: Why
    because: str
    tags: tuple[Tag, ...]


@immutable
class Envelope:
    tags: Mapping[str, Tag] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    """Tags that this layer takes away from earlier ones."""
    headers: frozenset[str] = frozenset()
    """Headers of several tags each that it certainly gives: of earlier ones nothing is left."""
    perhaps: frozenset[str] = frozenset()
    """Such headers that it gives on some paths."""
    dead: tuple[Dead, ...] = ()
    unknown: tuple[tuple[str, Openness], ...] = ()
    """Reasons why further tags may be there, with the parameters that decide."""
    lacking: frozenset[str] = frozenset()
    """Required tags that are certainly absent on some path."""


def replaced_by(earlier: Envelope, later: Envelope, by: str) -> tuple[Dead, ...]:
    """Tags that are lost because a later carrier takes an earlier one's place."""
    lost = tuple(tag for key, tag in earlier.tags.items() if key not in later.tags)
    if not lost or later.unknown:
        return ()
    place = "the earlier one" if lost[0].carrier == by else lost[0].carrier
    return (Dead(by, "replaced", f"{by} takes the place of {place}", lost),)


def over(first: Envelope, second: Envelope) -> Envelope:
    """Both, where the second wins."""
    replaced = {key: tag for key, tag in first.tags.items() if tag.header in second.headers}
    tags = {
        key: replace(tag, certain=False) if tag.header in second.perhaps else tag
        for key, tag in first.tags.items()
        if key not in second.removed and key not in replaced
    }
    gone = second.removed | replaced.keys() | {key for key, tag in tags.items() if tag.header in second.perhaps}
    for key, tag in second.tags.items():
        old = tags.get(key)
        if old is None or tag.certain:
            tags[key] = tag
        else:
            tags[key] = replace(
                tag,
                certain=old.certain,
                values=_distinct((*old.values, *tag.values)),
                dynamic=old.dynamic or tag.dynamic,
            )
    lost = _overwritten(replaced, second)
    headers = first.headers | second.headers
    return Envelope(
        tags, first.removed | second.removed, headers, (first.perhaps | second.perhaps) - headers,
        _distinct(first.dead + second.dead + lost),
        first.unknown + tuple(item for item in second.unknown if item not in first.unknown),
        (first.lacking & second.lacking) | (gone & (first.lacking | second.lacking)),
    )  # fmt: skip


def _overwritten(replaced: Mapping[str, Tag], second: Envelope) -> tuple[Dead, ...]:
    """Tags that are lost with the earlier value of a header that holds several."""
    lost = tuple(tag for key, tag in replaced.items() if key not in second.tags)
    by = next((tag.carrier for tag in second.tags.values() if lost and tag.header == lost[0].header), "")
    return (Dead(by, "replaced", f"{lost[0].header} in {by} takes the place of the earlier one", lost),) if by else ()


def alternatives(envelopes: Iterable[Envelope]) -> Envelope:
    """What holds whichever of the envelopes is sent: a tag is certain when it is in all of them."""
    found = list(envelopes)
    if len(found) == 1:
        return found[0]
    tags: dict[str, Tag] = {}
    for key in dict.fromkeys(key for envelope in found for key in envelope.tags):
        having = [envelope.tags[key] for envelope in found if key in envelope.tags]
        # Where further tags may be, the tag may be too: its absence is not certain there.
        everywhere = all(key in envelope.tags for envelope in found)
        tags[key] = replace(
            having[0],
            certain=everywhere and all(tag.certain for tag in having),
            values=_distinct(value for tag in having for value in tag.values),
            dynamic=any(tag.dynamic for tag in having),
        )
    removed = frozenset.intersection(*(envelope.removed for envelope in found)) if found else frozenset()
    dead = _distinct(one for envelope in found for one in envelope.dead)
    unknown = _distinct(item for envelope in found for item in envelope.unknown)
    lacking = frozenset().union(*(envelope.lacking for envelope in found))
    headers = frozenset.intersection(*(envelope.headers for envelope in found)) if found else frozenset()
    perhaps = frozenset().union(*(envelope.headers | envelope.perhaps for envelope in found)) - headers
    return Envelope(tags, removed, headers, perhaps, dead, unknown, lacking)


_T = TypeVar("_T")


def _distinct(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def open_of(envelope: Envelope, *, deciding: bool = False) -> Openness:
    """The parameters that decide what else the envelope holds; ``deciding``: only those that are passed as tags."""
    found = CLOSED
    for reason, opened in envelope.unknown:
        if not (deciding and reason == BODY):
            found |= opened
    return found
