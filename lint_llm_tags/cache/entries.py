"""What is kept of an answer, as bytes and back: lines of plain text.

The answer itself is one of them, as JSON, and is made sense of when somebody asks for it: what it rests on is looked at
first, and what was told about it may be kept, too. That of files without LLM code, by far the most frequent, is their
number. Reading checks everything: what somebody else wrote gives an entry of the right shape or none at all.
"""

from __future__ import annotations

from lint_llm_tags.cache.keys import digest
from lint_llm_tags.dataclass import dataclass, field

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint_llm_tags.analysis.result import Analysis


@dataclass(slots=True)
class Entry:
    """An answer with what it rests on. The lists run along the project's files."""

    answer: str
    """The analysis as a line of text: see ``answer_of`` and ``analysis``."""
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

    @property
    def silent(self) -> int | None:
        """Of how many files there is nothing to tell; None where there may be."""
        return int(self.answer) if self.answer.isdecimal() and len(self.answer) < 20 else None

    def analysis(self) -> Analysis | None:
        """The answer; None where nobody here wrote it."""
        from lint_llm_tags.analysis.result import Analysis

        if self.silent is not None:
            return Analysis(files=self.silent)
        try:
            import json

            from lint_llm_tags.cache.encoding import decode

            return decode(Analysis, json.loads(self.answer))
        except (ValueError, RecursionError):
            return None


def answer_of(analysis: Analysis) -> str:
    """An analysis as a line of text."""
    if analysis.silent:
        return str(analysis.files)
    import json

    from lint_llm_tags.cache.encoding import encode

    return json.dumps(encode(analysis), separators=(",", ":"))


def dump(entry: Entry) -> bytes:
    """The entry as the content of a file."""
    pins = [joined((directory, *files)) for directory, files in entry.pins.items()]
    head = [entry.answer, joined(entry.words), " ".join(map(str, entry.marked)), str(len(pins)), *pins]
    files = zip(entry.depth, entry.digests, entry.stamps, strict=True)
    return signed("\n".join([*head, *(f"{depth} {digest} {stamp}" for depth, digest, stamp in files)]))


def load(content: bytes | None) -> Entry | None:
    """The entry in a file; None for anything that ``dump`` did not write."""
    text = body_of(content)
    if text is None:
        return None
    try:
        answer, words, marked, count, *lines = text.split("\n")
        pins, files = lines[: int(count)], lines[int(count) :]
        entry = Entry(answer, words=parts_of(words) if words else [], marked=list(map(int, marked.split())))
        "".join(entry.words).encode()  # They are searched for in files.
        entry.pins = {directory: found for directory, *found in map(parts_of, pins)}
        if files:
            depth, digests, stamps = zip(*[line.split(" ", 2) for line in files], strict=True)
            entry.depth, entry.digests, entry.stamps = list(map(int, depth)), list(digests), list(stamps)
    except ValueError:
        return None
    return entry


def signed(text: str) -> bytes:
    """What is written to a file: after a line that tells whether all of it is there."""
    body = text.encode("utf-8")
    return digest(body).encode("ascii") + b"\n" + body


def body_of(content: bytes | None) -> str | None:
    """The text that ``signed`` was given; None where it is damaged."""
    told, _, body = (content or b"").partition(b"\n")
    if told != digest(body).encode("ascii"):
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def joined(parts: Iterable[str]) -> str:
    """Any texts as one line: names of files may hold whatever they like."""
    return "\t".join(part.encode("unicode_escape").decode("ascii") for part in parts)


def parts_of(line: str) -> list[str]:
    """What ``joined`` was given. Raises ``ValueError``."""
    return [part.encode("ascii").decode("unicode_escape") for part in line.split("\t")]
