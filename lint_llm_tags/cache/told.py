"""What a run told of an answer, kept beside it: who asks again in the same way is told the same.

To judge an answer and to write of it takes three times as long as to see that it still holds. What was told is kept for
one answer, one way of asking and one content of all files that the answer rests on, word by word. It rests also on the
other files that were read to tell it.
"""

from __future__ import annotations

import os

from lint_llm_tags.cache.entries import body_of, joined, parts_of, signed
from lint_llm_tags.cache.keys import digest
from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.source.reading import python_of
from lint_llm_tags.source.text import NOTEBOOK, Unreadable, read

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.cache.answers import Kept


@dataclass(frozen=True, slots=True)
class Told:
    """A report."""

    blocking: bool
    """There is something in it that a run fails for."""
    text: str


def recall(kept: Kept, asked: str, top: str) -> Told | None:
    """What was told of an answer to those who ``asked`` so, if all files that it shows are as they were."""
    text = body_of(kept.directory.read(_key(kept, asked)))
    if text is None:
        return None
    try:
        blocking, count, *lines = text.split("\n")
        rests = [parts_of(line) for line in lines[: int(count)]]
        same = all(_content(os.path.join(top, path)) == content for path, content in rests)
    except ValueError:
        return None
    if not same or blocking not in ("0", "1"):
        return None
    kept.directory.used(_key(kept, asked))
    return Told(blocking == "1", "\n".join(lines[int(count) :]))


def remember(kept: Kept, asked: str, told: Told, contents: Mapping[str, bytes]) -> None:
    """Keep what was told of an answer. ``contents``: the files that were read for it."""
    rests = []
    for path, raw in contents.items():
        known = kept.content(path)
        if (
            path.endswith(NOTEBOOK) or not known
        ):  # More of a notebook is told than its Python: the numbers of its cells.
            rests.append(joined((path, digest(raw))))
        elif known != digest(python_of(path, raw)):
            return  # It has changed since it was analysed.
    try:
        content = signed("\n".join([str(int(told.blocking)), str(len(rests)), *rests, told.text]))
    except UnicodeEncodeError:
        return
    kept.directory.write(_key(kept, asked), content)


def _key(kept: Kept, asked: str) -> str:
    """Of this answer about these contents: another run may have found the same answer in files that show otherwise."""
    entry = kept.entry
    parts = (kept.key, entry.answer, *entry.digests, asked)
    return "told-" + digest(*(part.encode("utf-8", "surrogateescape") for part in parts))


def _content(path: str) -> str:
    try:
        return digest(read(path))
    except Unreadable:
        return ""
