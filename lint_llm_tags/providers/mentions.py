"""What a file mentions that may hold LLM code. Light: of most runs this is all that they need of the provider data."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).with_name("data")
COMPILED = DATA / "mentions.txt"
"""Made with the wheel: the result, one mention a line. In a checkout the provider files are read."""
COMPILED_CATALOG = DATA / "catalog.json"
"""Made with the wheel: the provider files by name, which are read as JSON in a thirtieth of the time."""


@lru_cache(maxsize=1)
def load_mentions() -> tuple[str, ...]:
    """``Catalog.mentions`` of ``load_catalog()`` without the rest of it."""
    try:
        return tuple(COMPILED.read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        return mentions_in_files()


def mentions_in_files() -> tuple[str, ...]:
    """The same, read off the provider files."""
    from lint_llm_tags.providers.read import read_mentions

    return needed(mention for path in DATA.glob("*.toml") for mention in read_mentions(path))


def needed(mentions: Iterable[str]) -> tuple[str, ...]:
    """Without those that contain another one."""
    found: list[str] = []
    for mention in sorted(set(mentions), key=lambda mention: (len(mention), mention)):
        if not any(shorter in mention for shorter in found):
            found.append(mention)
    return tuple(found)
