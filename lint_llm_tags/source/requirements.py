"""What one lock file or list of requirements says about a package."""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern
from lint_llm_tags.providers.versions import Release, parse_release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LOCK = pattern(r"(uv|poetry|pdm)\.lock|pylock(\..+)?\.toml")
_CLAUSE = pattern(r"(===|==|~=|!=|>=|<=|>|<|\^|~|=)?\s*v?(\d[\w.!+*-]*)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """What one manifest says about a package."""

    pinned: Release | None = None
    at_least: Release | None = None
    at_most: Release | None = None


@lru_cache(maxsize=64)
def _pattern(distribution: str) -> str:
    """A regular expression for all spellings of a name: ``azure-ai-inference``, ``azure_ai_inference``."""
    return r"[-_.]+".join(map(re.escape, re.split(r"[-_.]+", distribution)))


def allowed_by(path: str, content: str, distribution: str) -> Iterable[Allowed]:
    """What the manifest ``path`` says about a distribution."""
    name = _pattern(distribution)
    if not re.search(name, content, re.IGNORECASE):
        return ()
    base = os.path.basename(path)
    reader = _READERS.get(base) or (_locked if _LOCK.fullmatch(base) else _listed)
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
