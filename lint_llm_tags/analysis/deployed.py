"""Key literals in deployment files: a search of their text, which reads templates that are no YAML, too."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.keys import looks_like_key
from lint_llm_tags.analysis.literals import owner_of
from lint_llm_tags.analysis.secrets import ENCODED_KEY, PREFIXED_KEY, mask
from lint_llm_tags.analysis.sites import KeyLiteral, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NAMED = re.compile(
    r"""(?P<name>[A-Za-z_]\w*)["']?(?:[ \t]*[=:][ \t]*|\s+["']?value["']?[ \t]*:[ \t]*|(?P<blank>[ \t]+))"""
    r"""["']?(?P<value>[A-Za-z0-9][A-Za-z0-9_.+=-]{15,199})(?![\w.+=/:@${}()<>-])"""
)
"""``NAME=value``, ``NAME: value``, ``ENV NAME value``, and ``name: NAME`` before ``value: value``. The value is no
reference, path or URL; what is longer than any key is encrypted."""
_NAME_BEFORE = re.compile(
    r"""([A-Za-z_][\w.-]*)["']?(?:[ \t]*[=:][ \t]*|\s+["']?value["']?[ \t]*:[ \t]*|[ \t]+)"""
    r"""["']?(?:Bearer )?(?:\$\{\w+:-)?$"""
)
_COMMENTED = re.compile(r"(?:^|\s)#")
_ENV = re.compile(r"\s*ENV\s+", re.IGNORECASE)


def deployed_literals(path: str, raw: bytes, owner: Callable[[str], str | None]) -> Iterator[KeyLiteral]:
    """The key literals of a deployment file, masked, in order of their places.

    ``owner``: the provider of the key that a variable of this name holds, None for other variables.
    """
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    found: dict[int, KeyLiteral] = {}
    for start, key, shown, provider in (*_prefixed(text), *_encoded(text), *_named(text, owner)):
        name = _NAME_BEFORE.search(text, max(0, start - 200), start)
        line = text.count("\n", 0, start) + 1
        column = start - text.rfind("\n", 0, start)
        place = Place(path, line, column, line, column + len(key))
        literal = KeyLiteral(place, shown, provider, name[1] if name else "", deployed=True)
        found.setdefault(start, literal)
    yield from (found[start] for start in sorted(found))


def _prefixed(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Keys that their prefix gives away, wherever they stand: where, how they are written, masked, whose."""
    for match in PREFIXED_KEY.finditer(text):
        key = match.group()
        if looks_like_key(key):
            yield match.start(), key, mask(key), owner_of(key)


def _encoded(text: str) -> Iterator[tuple[int, str, str, str]]:
    """The same in base64, as in the data of a Kubernetes Secret."""
    for match in ENCODED_KEY.finditer(text):
        try:
            key = b64decode(match.group(), validate=True).decode("ascii").strip()
        except (binascii.Error, UnicodeDecodeError):
            continue
        if PREFIXED_KEY.fullmatch(key) and looks_like_key(key):
            yield match.start(), match.group(), mask(key), owner_of(key)


def _named(text: str, owner: Callable[[str], str | None]) -> Iterator[tuple[int, str, str, str]]:
    """Keys without a prefix, by the variable that they are given to."""
    for match in _NAMED.finditer(text):
        provider = owner(match["name"])
        line = text.rfind("\n", 0, match.start("value")) + 1
        before = text[line : match.start("name")]
        if provider is None or _COMMENTED.search(text[line : match.start("value")]):
            continue
        if match["blank"] and not _ENV.fullmatch(before):
            continue
        if looks_like_key(match["value"]):
            yield match.start("value"), match["value"], mask(match["value"]), provider
