"""What is known of a project from earlier runs, kept for runs that ask about some of its files only.

It is kept with the contents that it was learnt from. Files that have changed since, or are new and say something that
matters, are looked at like those that are asked about.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lint_llm_tags.analysis.known import Known
from lint_llm_tags.analysis.needles import AnyOf
from lint_llm_tags.cache.encoding import decode, encode
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lint_llm_tags.analysis.reading import Reading
    from lint_llm_tags.cache.directory import Directory


_MOST = 0.5
"""Share of the files that mention SDKs."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known, and the digests of the files that it was learnt from."""

    known: Known
    digests: Mapping[str, str]


class Knowledge:
    """What is kept about one project under one policy."""

    def __init__(self, directory: Directory, key: str, digest: Callable[[bytes], str]) -> None:
        self._directory = directory
        self._key = key
        self._digest = digest

    @cached_property
    def _kept(self) -> Kept | None:
        return _load(self._directory.read(self._key))

    def concerns(self, reading: Reading) -> bool:
        """Whether files are asked about that mention nothing themselves, and where clients are known to arrive."""
        return self._kept is not None and not set(self._kept.known.files).isdisjoint(reading.targets)

    def recall(self, reading: Reading) -> None:
        """Give a run about a part of the project what is known."""
        if self._kept is None or len(reading.targets) >= len(reading.project.known):
            return
        known = _of_project(self._kept.known, reading)
        telling, hot = _telling(known), frozenset(reading.screened.hot)
        changed = set()
        for path in reading.screened_files:
            raw = _raw(reading, path)
            if path in self._kept.digests:
                same = self._kept.digests[path] == self._digest(raw)
            else:
                same = path not in hot and not telling.is_in(raw)
            if not same:
                changed.add(path)
        asked = changed.union(reading.targets)
        asked |= {use.user for use in known.uses if use.maker in asked}
        reading.known, reading.asked = known, asked

    def remember(self, reading: Reading) -> None:
        """Keep what a run has learnt, with what was known before where it asked about a part of the project.

        What a few files taught is not kept: they count as changed until most of the project is looked at again.
        """
        assert reading.learnt is not None
        if reading.known is not None and len(reading.asked) < _MOST * len(reading.screened.hot):
            return
        learnt, digests = reading.learnt, dict[str, str]()
        if self._kept is not None and len(reading.targets) < len(reading.project.known):
            learnt = _joined(_of_project(self._kept.known, reading), learnt)
            digests = {path: digest for path, digest in self._kept.digests.items() if path in reading.program.files}
        telling = _telling(learnt)
        relevant = {*learnt.files, *reading.screened.hot}
        for path in reading.screened_files:
            raw = _raw(reading, path)
            if path in relevant or telling.is_in(raw):
                digests[path] = self._digest(raw)
        kept = Kept(learnt, digests)
        if kept != self._kept:
            self._directory.write(self._key, json.dumps(encode(kept), separators=(",", ":")).encode("ascii"))


def _raw(reading: Reading, path: str) -> bytes:
    try:
        return reading.program.raw(path)
    except Unreadable:
        return b""


def _telling(known: Known) -> AnyOf:
    """What a file has to say for what is known to concern it."""
    return AnyOf({item.name.rpartition(".")[2].encode() for item in (*known.names, *known.wrappers)})


def _of_project(known: Known, reading: Reading) -> Known:
    """What concerns files that are still there."""
    files = frozenset(reading.program.files)
    return replace(
        known,
        names=tuple(item for item in known.names if item.path in files),
        wrappers=tuple(item for item in known.wrappers if item.path in files),
        receiving=tuple(path for path in known.receiving if path in files),
        setters=tuple(item for item in known.setters if item.path in files),
        uses=tuple(use for use in known.uses if use.maker in files and use.user in files),
        makers=tuple(maker for maker in known.makers if maker.path in files and maker.user in files),
        files=tuple(path for path in known.files if path in files),
    )


def _joined(one: Known, other: Known) -> Known:
    return Known(*(_union(getattr(one, name), getattr(other, name)) for name in Known.__dataclass_fields__))


def _union(one: tuple[Any, ...], other: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _load(content: bytes | None) -> Kept | None:
    """What a file holds; None for anything that was not written here."""
    if content is None:
        return None
    try:
        kept = decode(Kept, json.loads(content))
    except (ValueError, RecursionError):
        return None
    return kept if all(_is_name(item.name) for item in (*kept.known.names, *kept.known.wrappers)) else None


def _is_name(qualified: str) -> bool:
    """Whether it may be a function's or class's: what is not can be no word of a file."""
    name = qualified.rpartition(".")[2]
    return bool(name) and name.isprintable()
