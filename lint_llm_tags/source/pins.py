"""Which release of a package a place in the project uses, by its lock files and requirements.

Nothing is installed, imported or asked of the network, so the answer is the same on every machine. What a manifest says
is read in ``source/requirements.py``: a run whose answer is kept only asks whether the manifests have changed.
"""

from __future__ import annotations

import os

from lint_llm_tags.light import pattern
from lint_llm_tags.paths import upwards
from lint_llm_tags.source import git

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.providers.versions import Release

_PLAIN = frozenset(
    {"Pipfile", "Pipfile.lock", "poetry.lock", "pyproject.toml", "requirements.txt", "setup.cfg", "setup.py", "uv.lock"}
)
_OTHER = pattern(
    r"pdm\.lock|pylock(\..+)?\.toml"
    r"|(.+[-_.])?(requirements|constraints)([-_.].+)?\.(txt|in)|environment([-_.].+)?\.ya?ml"
)
_IN_OTHER = ("pdm.lock", "pylock", "requirements", "constraints", "environment")
"""One of these is in whatever ``_OTHER`` matches: most runs need not import ``re`` for the names that they see."""
_DIRECTORIES = frozenset({"requirements", "constraints"})
_LARGEST = 20_000_000
"""Bytes; a larger manifest says nothing."""


class Pins:
    """Releases by place. Manifests are read when they are asked for, and once."""

    def __init__(self, root: str | os.PathLike[str]) -> None:
        self._root = os.path.abspath(root)
        self._top = git.root_of(self._root) or self._root
        self.consulted: dict[tuple[str, str], Release | None] = {}
        """Every question asked, by directory (relative to the root) and distribution, with its answer."""
        self._manifests: dict[str, tuple[str, ...]] = {}
        self._contents: dict[str, str] = {}

    def release(self, path: str, distribution: str) -> Release | None:
        """The release that the file ``path`` (relative to the root) uses; ``None`` when it may well be the newest.

        The nearest manifest that pins one decides, within what nearer ones allow; else the newest that all allow.
        """
        directory = path.rpartition("/")[0]
        key = (directory, distribution)
        if key not in self.consulted:
            self.consulted[key] = self._release(directory, distribution)
        return self.consulted[key]

    def manifests(self, directory: str) -> tuple[str, ...]:
        """The files that decide in a directory (relative to the root), those in it first: whoever keeps an answer has
        to keep their contents with it."""
        return tuple(manifest for above in self._upwards(directory) for manifest in self._in(above))

    def _release(self, place: str, distribution: str) -> Release | None:
        from lint_llm_tags.source.requirements import allowed_by

        newest: Release | None = None
        oldest: Release | None = None
        for directory in self._upwards(place):
            found = [
                allowed
                for path in self._in(directory)
                for allowed in allowed_by(path, self._content(path), distribution)
            ]
            pins = [one.pinned for one in found if one.pinned is not None]
            fitting = [pin for pin in pins if _between(oldest, pin, newest)]
            if fitting:
                return max(fitting)
            newest = min((one for one in (newest, *(a.at_most for a in found)) if one is not None), default=None)
            oldest = max((one for one in (oldest, *(a.at_least for a in found)) if one is not None), default=None)
        return newest

    def _upwards(self, place: str) -> Iterator[str]:
        for directory in upwards(os.path.normpath(os.path.join(self._root, place))):
            yield directory
            if directory == self._top:
                return

    def _in(self, directory: str) -> tuple[str, ...]:
        if directory not in self._manifests:
            self._manifests[directory] = tuple(_manifests(directory))
        return self._manifests[directory]

    def _content(self, path: str) -> str:
        if path not in self._contents:
            try:
                large = os.stat(path).st_size > _LARGEST
                with open(path, encoding="utf-8", errors="replace") as file:
                    self._contents[path] = "" if large else file.read()
            except OSError:
                self._contents[path] = ""
        return self._contents[path]


def _between(oldest: Release | None, release: Release, newest: Release | None) -> bool:
    return (oldest is None or oldest <= release) and (newest is None or release <= newest)


def _manifests(directory: str) -> Iterator[str]:
    """Those of a directory, and of its directory ``requirements``."""
    for name in _names(directory):
        path = os.path.join(directory, name)
        if _is_manifest(name):
            yield path
        elif name in _DIRECTORIES:
            yield from (os.path.join(path, one) for one in _names(path) if one.endswith((".txt", ".in")))


def _names(directory: str) -> list[str]:
    try:
        return sorted(os.listdir(directory))
    except (OSError, ValueError):  # A name from a kept answer may be one that no directory can have.
        return []


def _is_manifest(name: str) -> bool:
    return name in _PLAIN or (any(part in name for part in _IN_OTHER) and _OTHER.fullmatch(name) is not None)
