"""Whether bytes hold any of a hundred strings: what decides for most files that there is nothing to do."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_FREQUENT = b""" etsarnoild_fcmpu."()gh,=:byvwkxTE#NSR%AjqFOI'DM[]0CL*-P1GU/2z{}BH`WV3Y"""
"""Bytes of Python source, the most frequent first; what is not in it is rarer still."""
_RARE = frozenset(b"CgcxGpmdzK8wH-")
"""Few bytes, rare together, one of which is in each string that the provider data mentions."""
_FEW = 140_000
"""Bytes up to which searching for one string after the other takes less than making a regular expression."""
_USUAL = 6_000
"""Bytes of a file."""


class AnyOf:
    """Searches for all strings in one pass.

    ``re`` is quick where a match can begin with few different bytes only. So each alternative begins in the middle of
    its string, at a rare byte, and looks back from its end: ``penai(?<=openai)``.
    """

    def __init__(self, needles: Iterable[bytes]) -> None:
        self._needles = tuple(needles)
        self._few = _FEW
        self._pattern: re.Pattern[bytes] | None = None

    def expect(self, files: int) -> None:
        """So many files are going to be searched: where they are many, the first ones are not searched slowly."""
        if files * _USUAL > _FEW:
            self._few = 0

    def is_in(self, raw: bytes) -> bool:
        """Whether any of the strings is in ``raw``."""
        if not self._needles:
            return False
        self._few -= len(raw)
        if self._few > 0:
            return any(needle in raw for needle in self._needles)
        if self._pattern is None:
            import re

            self._pattern = re.compile(_pattern(self._needles))
        return self._pattern.search(raw) is not None


def _pattern(needles: Iterable[bytes]) -> bytes:
    return _alternatives([_from_its_rarest_byte(needle) for needle in needles])


def _from_its_rarest_byte(needle: bytes) -> tuple[bytes, bytes]:
    """What is left of the string from there on, and the check of all of it."""
    at = min(range(len(needle)), key=lambda at: (needle[at] not in _RARE, -_rarity(needle[at])))
    return needle[at:], b"(?<=" + _escaped(needle) + b")" if at else b""


def _rarity(byte: int) -> int:
    at = _FREQUENT.find(byte)
    return len(_FREQUENT) if at < 0 else at


def _alternatives(tails: Iterable[tuple[bytes, bytes]]) -> bytes:
    """One alternative for each first byte, inside of it one for each second byte, and so on."""
    by_first: dict[bytes, list[tuple[bytes, bytes]]] = {}
    for tail, check in tails:
        by_first.setdefault(tail[:1], []).append((tail[1:], check))
    found = []
    for first, rest in by_first.items():
        if not first:
            found += [check for _, check in rest]
        elif len(rest) == 1:
            found.append(_escaped(first + rest[0][0]) + rest[0][1])
        else:
            found.append(_escaped(first) + b"(?:" + _alternatives(rest) + b")")
    return b"|".join(found)


def _escaped(text: bytes) -> bytes:
    import re  # Few runs read so much that they need it.

    return re.escape(text)
