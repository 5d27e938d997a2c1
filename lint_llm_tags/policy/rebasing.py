"""Globs of a policy that lies above: what they mean for a directory below it.

A policy of a monorepo says ``services/search/**``; seen from ``services/search``, which has a policy of its own that
extends it, this is every file.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

_EVERYTHING = "/**"


def rebased_policy(content: dict[str, Any], below: tuple[str, ...]) -> dict[str, Any]:
    """Give a policy file's content with its globs rewritten for the directory ``below`` the file's own."""
    rebased = dict(content)
    if "exclude" in content:
        rebased["exclude"] = rebased_globs(content["exclude"], below)
    if "services" in content:
        rebased["services"] = [_with_paths(service, below) for service in content["services"]]
    for key in ("waivers", "enforcement"):
        if key in content:
            # What reaches no file below is none there.
            tables = [_with_paths(table, below) for table in content[key]]
            rebased[key] = [table for table in tables if table["paths"]]
    return rebased


def rebased_globs(globs: list[str], below: tuple[str, ...]) -> list[str]:
    """Rewrite gitignore-style globs; one that matches nothing below is left out."""
    return list(dict.fromkeys(rebased for glob in globs for rebased in _rebased(glob, below)))


def _with_paths(table: dict[str, Any], below: tuple[str, ...]) -> dict[str, Any]:
    return {**table, "paths": rebased_globs(table["paths"], below)} if "paths" in table else table


def _rebased(glob: str, below: tuple[str, ...]) -> list[str]:
    negation, body = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    slash = "/" if body.endswith("/") else ""
    if "/" not in body.rstrip("/"):
        # A bare name matches at any depth: the directories on the way down too, and with them all that they hold.
        on_the_way = any(fnmatchcase(part, body.rstrip("/")) for part in below)
        return [negation + (_EVERYTHING if on_the_way else body)]
    rests = _rests(tuple(body.strip("/").split("/")), below)
    return [negation + (f"/{'/'.join(rest)}{slash}" if rest else _EVERYTHING) for rest in rests]


def _rests(segments: tuple[str, ...], below: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Walk down and give what is left of a glob, once per way to get there; ``()`` when it matched on the way."""
    if not segments or not below:
        return [segments]
    first, rest = segments[0], segments[1:]
    if first != "**":
        return _rests(rest, below[1:]) if fnmatchcase(below[0], first) else []
    swallowed = _rests(segments, below[1:])
    return swallowed + _rests(rest, below) if rest else swallowed
