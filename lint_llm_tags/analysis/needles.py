"""Whether bytes hold any of a hundred strings: what decides for most files that there is nothing to do."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

_RARE = (
    b"Iz m0 r8 wP lx fw dk hf oq k- 8_ zh AK gf 1/ x- /c KI I_ lm za C_ gc M_ sd dC ph i. xa .j gl Op f_ eC .b jo "
    b"hr eb br Cl m. .o dr sk tf fl w_ nv k_ og o. .w gr iv ds .g Co mi sc ag sp wa _a .c fr ke em ll ai ma s. .a "
    b"mp po ge nd pe ed ro"
)
"""Few pairs of bytes, rare together in Python source and the rarest first. Each string that the provider data mentions
has one of them at an even place, and one at an odd place."""
_FREQUENT = b""" etsarnoild_fcmpu."()gh,=:byvwkxTE#NSR%AjqFOI'DM[]0CL*-P1GU/2z{}BH`WV3Y"""
"""Bytes of Python source, the most frequent first: which pairs of other strings are rare."""
_FEW = 140_000
"""Bytes up to which searching for one string after the other takes less than making a regular expression."""
_USUAL = 6_000
"""Bytes of a file."""
_ENOUGH = 4
"""Pairs of a string by which nearly all text is told from it."""


class AnyOf:
    """Searches for all strings in one pass."""

    def __init__(self, needles: Iterable[bytes]) -> None:
        self._needles = tuple(needles)
        self._few = _FEW
        self._pairs: _Pairs | None = None

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
        if self._pairs is None:
            self._pairs = _Pairs(self._needles)
        return self._pairs.are_in(raw)


class _Pairs:
    """Searches two bytes at a time: reads them as UTF-16, in which two bytes are one character.

    ``re`` is quick where a match can begin with few different characters, all of them rare. No byte is as rare as some
    pair of bytes in each string. So it looks for that and for what stands beside it: for ``ollama``, ``ll`` and ``am``
    or, where the string begins in the middle of a character, ``ma``. Whatever it finds is compared with the string.
    """

    def __init__(self, needles: Sequence[bytes]) -> None:
        self._needles = needles
        self._others = [needle for needle in needles if len(needle) < 3 or not needle.isascii()]
        """Strings that may stand in the text without a whole character of their own."""
        self._by_pair: dict[str, list[tuple[bytes, int]]] = {}
        """What may stand around a character: a string, and the place of these bytes in it."""
        rare = {character: rank for rank, character in enumerate(_read(_RARE.replace(b" ", b"")))}
        found: dict[tuple[str, ...], int] = {}
        for needle in sorted(set(needles).difference(self._others)):
            for start in (0, 1):
                text = _read(needle[start:])
                known = [character for character in text if character in rare]
                rarest = min(known, key=rare.__getitem__) if known else min(text, key=_rank)
                at = text.index(rarest)
                self._by_pair.setdefault(rarest, []).append((needle, start + 2 * at))
                found[_expression(text, at, needle[start + 2 * len(text) :])] = rare.get(rarest, len(rare))
        # What the search stops at most often is what it should compare with first.
        self._pattern = _compiled(sorted(found, key=found.__getitem__, reverse=True))

    def are_in(self, raw: bytes) -> bool:
        text = _read(raw + b" " if len(raw) % 2 else raw)
        if len(text) * 2 < len(raw):  # Some four bytes look like a pair of surrogates, and are one character.
            return any(needle in raw for needle in self._needles)
        found = self._pattern.search(text)
        while found is not None:
            start = found.start()
            for needle, at in self._by_pair[text[start]]:
                if 2 * start >= at and raw.startswith(needle, 2 * start - at):
                    return True
            found = self._pattern.search(text, start + 1)
        return any(needle in raw for needle in self._others)


def _read(raw: bytes) -> str:
    """Two bytes as one character; without a last one that is alone."""
    return raw[: len(raw) // 2 * 2].decode("utf-16-be", "surrogatepass")


def _rank(character: str) -> int:
    """How often the search would stop for two bytes that it does not look for anyway."""
    return 1000 - sum(_FREQUENT.find(byte) % 256 for byte in character.encode("utf-16-be"))


def _expression(text: str, at: int, rest: bytes) -> tuple[str, ...]:
    """What the search compares with, one by one, from a character on; last, where that is not much, with what comes
    before. ``rest``: the byte after the text, if there is one."""
    parts = [_escaped(character) for character in text[at : at + _ENOUGH]]
    if len(parts) < _ENOUGH and at:
        parts.append(f"(?<={_escaped(text[-_ENOUGH:])})")
    elif len(text) == 1 and rest:
        parts.append(f"[{chr(rest[0] << 8)}-{chr(rest[0] << 8 | 255)}]")  # It and anything.
    return tuple(parts)


def _compiled(expressions: Iterable[tuple[str, ...]]) -> re.Pattern[str]:
    import re  # Few runs read so much that they need it.

    return re.compile(_alternatives(expressions) or r"(?!)")


def _alternatives(expressions: Iterable[tuple[str, ...]]) -> str:
    """One alternative for each first part, inside of it one for each second part, and so on."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for parts in expressions:
        if not parts:
            return ""  # Whatever goes on from here begins with something that is looked for.
        by_first.setdefault(parts[0], []).append(parts[1:])
    return "|".join(
        first + ("".join(rest[0]) if len(rest) == 1 else f"(?:{_alternatives(rest)})")
        for first, rest in by_first.items()
    )


def _escaped(text: str) -> str:
    import re

    return re.escape(text)
