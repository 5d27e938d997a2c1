"""What is kept of an answer, as bytes and back: a line of JSON, and a line for each file of the project.

The answer of files without LLM code, by far the most frequent, is their number, and needs no ``json``. Reading checks
everything: what somebody else wrote gives an entry of the right shape or none at all.
"""

from __future__ import annotations

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.cache.digests import digest
from lint_llm_tags.dataclass import dataclass, field

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import Any


@dataclass(slots=True)
class Entry:
    """An answer with what it rests on. The lists run along the project's files."""

    analysis: Analysis
    depth: list[int] = field(default_factory=list)
    """How much of each file it rests on."""
    stamps: list[str] = field(default_factory=list)
    """Size and times of a file; empty where they cannot be trusted to tell a change."""
    digests: list[str] = field(default_factory=list)
    """Of a file's content (read) or of its imports (followed), else empty."""
    words: list[str] = field(default_factory=list)
    """No file that was only searched contains one of these."""
    marked: list[int] = field(default_factory=list)
    pins: dict[str, list[str]] = field(default_factory=dict)
    """By directory: the files there that may pin a release, with their digests."""


def dump(entry: Entry) -> bytes:
    files = zip(entry.depth, entry.digests, entry.stamps, strict=True)
    lines = [_head(entry), *(f"{depth} {digest} {stamp}" for depth, digest, stamp in files)]
    body = "\n".join(lines).encode("ascii")
    return digest(body).encode("ascii") + b"\n" + body


def _head(entry: Entry) -> str:
    if entry.analysis.silent and not (entry.words or entry.marked or entry.pins):
        return str(entry.analysis.files)
    import json

    from lint_llm_tags.cache.encoding import encode

    content = [encode(entry.analysis), entry.words, entry.marked, entry.pins]
    return json.dumps(content, separators=(",", ":"))


def load(content: bytes | None) -> Entry | None:
    """The entry in a file; None for anything that ``dump`` did not write."""
    if content is None:
        return None
    told, _, body = content.partition(b"\n")
    if told != digest(body).encode("ascii"):
        return None
    try:
        head, *lines = body.decode("ascii").split("\n")
        entry = Entry(Analysis(files=int(head))) if head.isdecimal() else _answer(head)
        if lines:
            depth, digests, stamps = zip(*[line.split(" ", 2) for line in lines], strict=True)
            entry.depth, entry.digests, entry.stamps = list(map(int, depth)), list(digests), list(stamps)
    except (ValueError, TypeError, RecursionError):
        return None
    return entry


def _answer(head: str) -> Entry:
    """Raises ``ValueError`` or ``TypeError`` for what ``_head`` did not write."""
    import json

    from lint_llm_tags.cache.encoding import decode

    analysis, words, marked, pins = _checked(json.loads(head), list, (list, dict))
    return Entry(
        decode(Analysis, analysis),
        words=_checked(words, list, (str,)),
        marked=_checked(marked, list, (int,)),
        pins={name: _checked(files, list, (str,)) for name, files in _checked(pins, dict, (str,)).items()},
    )


def _checked(value: Any, kind: type[Any], items: tuple[type, ...]) -> Any:
    """``value`` if it is a ``kind`` whose elements (or keys) are all of one of the types. Raises ``TypeError``."""
    if type(value) is not kind or not all(type(one) in items for one in value):
        raise TypeError
    return value
