"""What ``fix`` did, would do, and left alone."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass, field
from lint_llm_tags.fixes.sources import Source
from lint_llm_tags.report.paths import printable
from lint_llm_tags.report.text import counted
from lint_llm_tags.source.text import NOTEBOOK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.fixes.mending import Mending
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.style import Style

VERSION = 1


@dataclass(frozen=True)
class FixedPart:
    """What became of the files under one policy."""

    mending: Mending
    paths: PathNames
    failed: Mapping[str, str] = field(default_factory=dict)
    """Files that could not be written, with the reason."""
    writes: bool = True
    """Files are written: not with ``--diff``, and not for standard input."""
    streams: Mapping[str, bytes] = field(default_factory=dict)
    """The content of files that stand for standard input: what becomes of it is the output."""


def diff(parts: Sequence[FixedPart], style: Style) -> str:
    """Unified diff of all changes, which ``git apply`` and ``patch -p1`` take."""
    return "".join(
        line
        for part in parts
        for path, new in sorted(part.mending.changed.items())
        for line in _diff(
            part.paths.data(path), part.mending.before[path], new, style, created=path in part.mending.created
        )
    )


def difference(name: str, old: bytes, new: bytes, style: Style) -> str:
    """Unified diff of one file."""
    return "".join(_diff(name, old, new, style))


def _diff(name: str, old: bytes, new: bytes, style: Style, *, created: bool = False) -> Iterator[str]:
    before, after = _lines(name, old), _lines(name, new)
    for line in difflib.unified_diff(before, after, "/dev/null" if created else f"a/{name}", f"b/{name}"):
        text = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        if not style.color:
            yield text
        elif text.startswith("+"):
            yield style.green(text.rstrip("\n")) + "\n"
        elif text.startswith("-"):
            yield style.red(text.rstrip("\n")) + "\n"
        else:
            yield text


def _lines(name: str, raw: bytes) -> list[str]:
    return _text(name, raw).splitlines(keepends=True)


def _text(name: str, raw: bytes) -> str:
    """What stands in the file: of a notebook its JSON, so that a diff of it can be applied."""
    return raw.decode("utf-8") if name.endswith(NOTEBOOK) else Source.read(name, raw).text


def content(parts: Sequence[FixedPart]) -> bytes:
    """The new content of the file that standard input stood for."""
    streams = ((part, name, raw) for part in parts for name, raw in part.streams.items())
    return next((part.mending.changed.get(name, raw) for part, name, raw in streams), b"")


def text(parts: Sequence[FixedPart], style: Style, *, quiet: bool, would: bool) -> str:
    """A line per fix and per thing that is left, and a summary."""
    lines: list[str] = []
    made = left = 0
    for part in parts:
        for fix in part.mending.made:
            made += 1
            if not quiet and not would:
                lines.append(f"{_at(fix.place, part)}: {style.green('fixed')} {fix.code} {_told(fix)}")
        for fix in part.mending.offered:
            left += 1
            why = f": {fix.because}" if fix.because else ""
            lines.append(f"{_at(fix.place, part)}: {style.yellow(fix.applicability)} {fix.code} {_told(fix)}{why}")
        for item in part.mending.unfixed:
            left += 1
            reason = printable(part.paths.message(item.reason))
            lines.append(f"{_at(item.place, part)}: {style.yellow('unfixed:')} {item.code} {reason}")
    if not quiet:
        files = sum(len(part.mending.edited) for part in parts)
        verb = "would be fixed" if would else "fixed"
        lines.append(f"{made} {verb} in {counted(files, 'file')}, {left} left." if made or left else "Nothing to fix.")
    return "".join(f"{line}\n" for line in lines)


def _told(fix: PlannedFix) -> str:
    by_origin: dict[str, list[str]] = {}
    for tag, value in fix.tags.items():
        by_origin.setdefault(value.origin, []).append(tag)
    origins = "; ".join(f"{', '.join(tags)} from {origin}" for origin, tags in by_origin.items())
    return printable(f"{fix.message} ({origins})" if origins else fix.message)


def _at(place: Place, part: FixedPart) -> str:
    return part.paths.place(place)


def as_json(parts: Sequence[FixedPart]) -> str:
    """The report for machines; docs/fix.md names its fields."""
    document = {
        "version": VERSION,
        "fixes": [
            _fix(fix, part, applied=applied)
            for part in parts
            for applied, fixes in ((True, part.mending.made), (False, part.mending.offered))
            for fix in fixes
        ],
        "unfixed": [
            {
                "code": item.code,
                **_place(item.place, part),
                "reason": part.paths.message(item.reason),
                "possible": item.possible,
            }
            for part in parts
            for item in part.mending.unfixed
        ],
        "files": [
            {
                "path": part.paths.data(path),
                "created": path in part.mending.created,
                "written": part.writes and path not in part.failed,
                "error": part.failed.get(path),
            }
            for part in parts
            for path in sorted(part.mending.changed)
        ],
    }
    return json.dumps(document, indent=2) + "\n"


def _fix(fix: PlannedFix, part: FixedPart, *, applied: bool) -> dict[str, object]:
    return {
        "code": fix.code,
        **_place(fix.place, part),
        "message": fix.message,
        "applicability": fix.applicability,
        "because": fix.because,
        "applied": applied,
        "tags": {tag: {"value": value.text, "from": value.origin} for tag, value in fix.tags.items()},
        "edits": [{**_place(edit.place, part), "text": edit.text} for edit in fix.edits],
        "proof": list(part.mending.proof) if applied else [],
    }


def _place(place: Place, part: FixedPart) -> dict[str, object]:
    place = part.paths.shown(place)
    return {
        "path": part.paths.data(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "cell": place.cell,
    }
