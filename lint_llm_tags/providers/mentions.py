"""What a file mentions that may hold LLM code. Light: of most runs this is all that they need of the provider data."""

from __future__ import annotations

import os

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable

_COMPILED = os.path.join(os.path.dirname(__file__), "data", "mentions.txt")
"""Made with the wheel: the result, one mention a line. In a checkout the provider files are read."""


_loaded: list[tuple[str, ...]] = []


def load_mentions() -> tuple[str, ...]:
    """``Catalog.mentions`` of ``load_catalog()`` without the rest of it."""
    if not _loaded:
        try:
            with open(_COMPILED, encoding="utf-8") as file:
                _loaded.append(tuple(file.read().splitlines()))
        except FileNotFoundError:
            _loaded.append(mentions_in_files())
    return _loaded[0]


def mentions_in_files() -> tuple[str, ...]:
    """The same, read off the provider files."""
    from lint_llm_tags.providers.read import DATA, read_mentions

    return needed(mention for path in DATA.glob("*.toml") for mention in read_mentions(path))


def needed(mentions: Iterable[str]) -> tuple[str, ...]:
    """Without those that contain another one."""
    found: list[str] = []
    for mention in sorted(set(mentions), key=lambda mention: (len(mention), mention)):
        if not any(shorter in mention for shorter in found):
            found.append(mention)
    return tuple(found)
