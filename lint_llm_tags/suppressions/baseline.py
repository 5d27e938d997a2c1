"""The baseline: findings that are known and not told. It says what was found, never in which line."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.rules.diagnostics import content_hash
from lint_llm_tags.source.text import printable, reason_of
from lint_llm_tags.suppressions.judging import Suppressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from lint_llm_tags.rules.model import Diagnostic

FILE = "lint-llm-tags-baseline.txt"
NEVER_KNOWN = ("LLT901", "LLT902")
"""Findings about suppressions are mended at once."""

_HEADER = "# Known findings of lint-llm-tags, format 1. Made by: lint-llm-tags baseline create"
_NOTHING = "-"


class BaselineError(Exception):
    """A baseline that cannot be read; the message is one line with the file's name."""


class Entry(NamedTuple):
    """One known finding. Entries are sorted as they are compared."""

    path: str
    """POSIX, relative to the baseline's directory."""
    code: str
    scope: str
    subject: str
    content: str
    number: int = 1
    """Tells findings apart that are the same otherwise."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What became of a baseline."""

    known: dict[int, Entry]
    """By index into the findings, the entry that it is known by."""
    stale: tuple[Entry, ...]
    """Entries that match nothing although they would be seen."""


def entries_of(found: Sequence[Diagnostic], name: Callable[[str], str]) -> list[Entry]:
    """The entry of each finding, ``name`` being the path by which a baseline knows a file."""
    seen: Counter[tuple[str, ...]] = Counter()
    entries = []
    for item in found:
        subject = printable(item.subject) or _NOTHING
        parts = (name(item.place.path), item.code, item.scope or _NOTHING, subject, content_hash(item))
        seen[parts] += 1
        entries.append(Entry(*parts, seen[parts]))
    return entries


def match(found: Sequence[Entry], known: Iterable[Entry], would_be_seen: Callable[[str], bool]) -> Matched:
    """Find each finding's entry: the same one, or one that would be stale and is the same but for where it stands.

    ``would_be_seen``: whether a finding in a file would be among ``found``.
    """
    left = set(known)
    matched: dict[int, Entry] = {}
    for index, entry in enumerate(found):
        if entry in left:
            left.remove(entry)
            matched[index] = entry
    movable = sorted(entry for entry in left if would_be_seen(entry.path))
    for identity in (_in_file, _in_scope, _anywhere):
        _match_moved(found, movable, matched, identity)
    return Matched(matched, tuple(movable))


def _match_moved(
    found: Sequence[Entry], movable: list[Entry], matched: dict[int, Entry], identity: Callable[[Entry], object]
) -> None:
    waiting: dict[object, list[Entry]] = {}
    for entry in movable:
        waiting.setdefault(identity(entry), []).append(entry)
    for index, entry in enumerate(found):
        if index not in matched and waiting.get(identity(entry)):
            matched[index] = waiting[identity(entry)].pop(0)
            movable.remove(matched[index])


def _in_file(entry: Entry) -> object:
    return entry.path, entry.code, entry.subject, entry.content


def _in_scope(entry: Entry) -> object:
    return entry.code, entry.scope, entry.subject, entry.content


def _anywhere(entry: Entry) -> object:
    return entry.code, entry.subject, entry.content


def read(path: Path) -> list[Entry]:
    """The entries of a file. Raises ``BaselineError``; order, blank lines and repetitions mean nothing."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BaselineError(f"{path}: {reason_of(error)}") from None
    except UnicodeDecodeError:
        raise BaselineError(f"{path}: not UTF-8") from None
    return list(dict.fromkeys(_parsed(text, path)))


def _parsed(text: str, path: Path) -> Iterator[Entry]:
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split("\t")
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            raise BaselineError(f"{path}:{number}: a merge conflict: keep the lines of both sides")
        content, _, ordinal = parts[-1].partition("#")
        if len(parts) != 5 or (ordinal and not ordinal.isdecimal()):
            raise BaselineError(f"{path}:{number}: not a line of a baseline (path, code, scope, subject, content)")
        yield Entry(parts[0], parts[1], parts[2], parts[3], content, int(ordinal or 1))


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline: a line per entry, sorted, so that it merges."""
    lines = ("\t".join([*entry[:4], entry.content + (f"#{entry.number}" if entry.number > 1 else "")])
             for entry in sorted(set(entries)))  # fmt: skip
    return "".join(f"{line}\n" for line in (_HEADER, *lines))


@dataclass(frozen=True, slots=True)
class Names:
    """By which path a baseline knows a file, and whether a finding in that file would have been made."""

    root: Path
    """The project's."""
    base: Path
    """The baseline's directory."""
    targets: Sequence[str]

    def name(self, path: str) -> str:
        """The name in the baseline of a file of the project."""
        return printable(os.path.relpath(self.root / path, self.base).replace(os.sep, "/"))

    def would_be_seen(self) -> Callable[[str], bool]:
        """Files that were asked about, and files that are gone."""
        asked = {self.name(path) for path in self.targets}
        return lambda name: name in asked or not (self.base / name).exists()


def take_away(
    found: Sequence[Diagnostic],
    known: Iterable[Entry],
    names: Names,
    by: Literal["baseline", "since"] = "baseline",
    reason: str = "",
) -> tuple[tuple[Diagnostic, ...], tuple[Suppressed, ...], tuple[Entry, ...]]:
    """What is left of ``found``, what was known of it, and which entries are stale.

    ``reason``: the file or revision that knows it.
    """
    candidates = [item for item in found if item.code not in NEVER_KNOWN or by == "since"]
    matched = match(entries_of(candidates, names.name), known, names.would_be_seen())
    taken = {id(candidates[index]) for index in matched.known}
    left = tuple(item for item in found if id(item) not in taken)
    return left, tuple(Suppressed(item, by, reason) for item in found if id(item) in taken), matched.stale


@dataclass(frozen=True, slots=True)
class Update:
    """A baseline that has followed the code."""

    entries: list[Entry]
    gone: int
    moved: int
    new: int
    """Findings that it does not know, and never takes in."""


def followed(found: Sequence[Diagnostic], known: Sequence[Entry], names: Names) -> Update:
    """The baseline without what is gone, and with what has moved at its new place."""
    candidates = [item for item in found if item.code not in NEVER_KNOWN]
    now = entries_of(candidates, names.name)
    matched = match(now, known, names.would_be_seen())
    replaced = {before: now[index] for index, before in matched.known.items()}
    stale = set(matched.stale)
    entries = [replaced.get(entry, entry) for entry in known if entry not in stale]
    moved = sum(before != after for before, after in replaced.items())
    return Update(entries, len(stale), moved, len(now) - len(matched.known))


def carried(
    entries: Sequence[Entry], before: Sequence[Diagnostic], after: Sequence[Diagnostic], names: Names
) -> list[Entry]:
    """The entries after an edit that led to no new finding: without what it mended, and with what it only touched."""
    was, now = (
        entries_of([item for item in found if item.code not in NEVER_KNOWN], names.name) for found in (before, after)
    )
    known = match(was, entries, names.would_be_seen()).known
    left = set(now) - set(was)
    edited = {}
    for index, entry in known.items():
        if was[index] not in now:
            edited[entry] = next((other for other in sorted(left) if other[:4] == was[index][:4]), None)
            left.discard(edited[entry] or entry)
    followed = (edited.get(entry, entry) for entry in entries)
    return [entry for entry in followed if entry is not None]
