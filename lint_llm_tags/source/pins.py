"""Which release of a package a place in the project uses, by its lock files and requirements.

Nothing is installed, imported or asked of the network, so the answer is the same on every machine.
"""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.patterns import pattern
from lint_llm_tags.providers.versions import Release, parse_release
from lint_llm_tags.source import git

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LOCK = pattern(r"uv\.lock|poetry\.lock|pdm\.lock|pylock(\..+)?\.toml")
_LISTS = pattern(
    r"(.+[-_.])?(requirements|constraints)([-_.].+)?\.(txt|in)|setup\.(cfg|py)|environment([-_.].+)?\.ya?ml"
)
_REQUIREMENTS_DIRECTORY = pattern(r"requirements|constraints")
_CLAUSE = pattern(r"(===|==|~=|!=|>=|<=|>|<|\^|~|=)?\s*v?(\d[\w.!+*-]*)")
_LARGEST = 20_000_000
"""Bytes; a larger manifest says nothing."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What one manifest says about a package."""

    pinned: Release | None = None
    at_least: Release | None = None
    at_most: Release | None = None


class Pins:
    """Releases by place. Manifests are read when they are asked for, and once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._top = Path(git.root_of(str(root)) or root)
        self.consulted: dict[tuple[str, str], Release | None] = {}
        """Every question asked, by directory (relative to the root) and distribution, with its answer."""
        self._manifests: dict[Path, tuple[Path, ...]] = {}
        self._contents: dict[Path, str] = {}

    def release(self, path: str, distribution: str) -> Release | None:
        """The release that the file ``path`` (relative to the root) uses; ``None`` when it may well be the newest.

        The nearest manifest that pins one decides, within what nearer ones allow; else the newest that all allow.
        """
        key = (path.rpartition("/")[0], distribution)
        if key not in self.consulted:
            self.consulted[key] = self._release(self._root / key[0], distribution)
        return self.consulted[key]

    def manifests(self, path: str) -> tuple[Path, ...]:
        """The files that decide for the file ``path``, those of its own directory first: whoever keeps an answer
        has to keep their contents with it."""
        place = self._root / path.rpartition("/")[0]
        return tuple(manifest for directory in self._upwards(place) for manifest in self._in(directory))

    def _release(self, place: Path, distribution: str) -> Release | None:
        name = _pattern(distribution)
        newest: Release | None = None
        oldest: Release | None = None
        for directory in self._upwards(place):
            found = [allowed for path in self._in(directory) for allowed in _read(path, self._content(path), name)]
            pins = [one.pinned for one in found if one.pinned is not None]
            fitting = [pin for pin in pins if _between(oldest, pin, newest)]
            if fitting:
                return max(fitting)
            newest = min((one for one in (newest, *(a.at_most for a in found)) if one is not None), default=None)
            oldest = max((one for one in (oldest, *(a.at_least for a in found)) if one is not None), default=None)
        return newest

    def _upwards(self, place: Path) -> Iterator[Path]:
        for directory in (place, *place.parents):
            yield directory
            if directory == self._top:
                return

    def _in(self, directory: Path) -> tuple[Path, ...]:
        if directory not in self._manifests:
            self._manifests[directory] = tuple(_manifests(directory))
        return self._manifests[directory]

    def _content(self, path: Path) -> str:
        if path not in self._contents:
            try:
                large = path.stat().st_size > _LARGEST
                self._contents[path] = "" if large else path.read_text("utf-8", errors="replace")
            except OSError:
                self._contents[path] = ""
        return self._contents[path]


def _between(oldest: Release | None, release: Release, newest: Release | None) -> bool:
    return (oldest is None or oldest <= release) and (newest is None or release <= newest)


def _manifests(directory: Path) -> Iterator[Path]:
    """Those of a directory, and of its directory ``requirements``."""
    try:
        names = sorted(os.listdir(directory))
    except OSError:
        return
    for name in names:
        if name in _READERS or _LOCK.fullmatch(name) or _LISTS.fullmatch(name):
            yield directory / name
        elif _REQUIREMENTS_DIRECTORY.fullmatch(name) and (directory / name).is_dir():
            yield from sorted([*(directory / name).glob("*.txt"), *(directory / name).glob("*.in")])


@lru_cache(maxsize=64)
def _pattern(distribution: str) -> str:
    """A regular expression for all spellings of a name: ``azure-ai-inference``, ``azure_ai_inference``."""
    return r"[-_.]+".join(map(re.escape, re.split(r"[-_.]+", distribution)))


def _read(path: Path, content: str, name: str) -> Iterable[Allowed]:
    if not re.search(name, content, re.IGNORECASE):
        return ()
    reader = _READERS.get(path.name) or (_locked if _LOCK.fullmatch(path.name) else _listed)
    return reader(content, name)


def _locked(content: str, name: str) -> Iterator[Allowed]:
    """``[[package]]`` of uv, Poetry, PDM and pylock: the name, then the version. Parsing a large one takes a second."""
    entry = rf'^name = "{name}"\r?\nversion = "([^"]+)"'
    for match in re.finditer(entry, content, re.MULTILINE | re.IGNORECASE):
        yield Allowed(pinned=parse_release(match[1]))


def _locked_pipfile(content: str, name: str) -> Iterator[Allowed]:
    for match in re.finditer(rf'"{name}"\s*:\s*\{{[^{{}}]*"version"\s*:\s*"==([^"]+)"', content, re.IGNORECASE):
        yield Allowed(pinned=parse_release(match[1]))


def _listed(content: str, name: str) -> Iterator[Allowed]:
    """Lines of requirements, of setup.cfg, of a conda environment, and quoted strings in setup.py."""
    entry = (
        rf"""(?:^|['"=])[ \t]*(?:-[ \t]+)?['"]?{name}[ \t]*(?:\[[^\]\n]*\])?[ \t]*(?P<bounds>\(?[=<>!~^][^;#'"\n]*)"""
    )
    for match in re.finditer(entry, content, re.MULTILINE | re.IGNORECASE):
        yield _allowed(match["bounds"])


def _tables(content: str, name: str) -> Iterator[Allowed]:
    """pyproject.toml and Pipfile: lists of requirements anywhere, and Poetry's tables of dependencies."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        document = tomllib.loads(content)
    except tomllib.TOMLDecodeError:
        return iter(())
    document.get("tool", {}).pop("lint-llm-tags", None)
    requirement = re.compile(rf"{name}\s*(?:\[[^\]]*\])?\s*(?P<bounds>\(?[=<>!~][^;]*)", re.IGNORECASE)
    return _in_table(document, re.compile(name, re.IGNORECASE), requirement, False)


def _in_table(value: object, name: re.Pattern[str], requirement: re.Pattern[str], is_table: bool) -> Iterator[Allowed]:
    if isinstance(value, str):
        match = requirement.match(value)
        if match is not None:
            yield _allowed(match["bounds"])
    elif isinstance(value, list):
        for item in value:
            yield from _in_table(item, name, requirement, is_table)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if is_table and name.fullmatch(key):
                for one in inner if isinstance(inner, list) else [inner]:
                    version = one.get("version") if isinstance(one, dict) else one
                    if isinstance(version, str):
                        yield _allowed(version, bare_is_pin=True)
            else:
                yield from _in_table(inner, name, requirement, key.endswith(("dependencies", "packages")))


_READERS: dict[str, Callable[[str, str], Iterable[Allowed]]] = {
    "pyproject.toml": _tables,
    "Pipfile": _tables,
    "Pipfile.lock": _locked_pipfile,
}


def _allowed(text: str, *, bare_is_pin: bool = False) -> Allowed:
    """What ``>=1.2,<3``, ``==1.*``, ``~=1.4``, Poetry's ``^1.2``, ``~1.2`` and conda's ``=1.2`` allow."""
    pinned: Release | None = None
    lowest: list[Release] = []
    highest: list[Release] = []
    for sign, version in _CLAUSE.findall(text.rpartition("||")[2]):
        release = parse_release(version)
        if release is None:
            continue
        written = version.split("+")[0].split(".")
        if sign in ("==", "===") or (not sign and bare_is_pin):
            if "*" in written:
                lowest.append(release)
                highest.append(_before_next(written[: written.index("*")]))
            else:
                pinned = release
        elif sign == "=":
            lowest.append(release)
            highest.append(_before_next(written))
        elif sign == "~=":
            lowest.append(release)
            highest.append(_before_next(written[:-1]))
        elif sign == "~":
            lowest.append(release)
            highest.append(_before_next(written[:2]))
        elif sign == "^":
            lowest.append(release)
            significant = next((at for at, part in enumerate(written) if part != "0"), len(written) - 1)
            highest.append(_before_next(written[: significant + 1]))
        elif sign == "<":
            highest.append(Release(release.numbers, exact=False))
        elif sign == "<=":
            highest.append(release)
        elif sign in (">", ">="):
            lowest.append(release)
    return Allowed(pinned, max(lowest, default=None), min(highest, default=None))


def _before_next(parts: list[str]) -> Release:
    """The last release that begins with these numbers: before 1.5 for 1.4."""
    numbers = [int(re.match(r"\d*", part)[0] or 0) for part in parts] or [0]  # type: ignore[index]
    numbers[-1] += 1
    return Release(tuple(numbers), exact=False)
