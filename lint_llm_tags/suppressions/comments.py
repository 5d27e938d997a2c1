"""Comments of a Python or a deployment file, and the lines that each one speaks about."""

from __future__ import annotations

import io
import tokenize
from typing import TYPE_CHECKING

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern
from lint_llm_tags.source.text import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPLOYMENT = pattern(r"(?i)(?:(?<=\s)|^)#\s*(?:lint-)?llm-tags\b\s*:?\s*(?:file-)?ignore\b")
_WHOLE_LINES = pattern(r"(?i)(?:Docker|Container)file|Procfile")
"""Names of files in which a comment has a line of its own."""
_LAYOUT = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER})


@dataclass(slots=True)
class Comment:
    """One comment. Lines and columns are 1-based, columns in characters."""

    text: str
    line: int
    column: int
    own_line: bool
    """Nothing else stands in its line."""
    first: int = 0
    """With ``last``: the lines in which what it speaks about begins; none when ``first`` is 0."""
    last: int = 0

    def speaks_about(self, line: int, end_line: int) -> bool:
        """A comment above a statement speaks about what begins there, one beside code also about what it stands in."""
        if self.first <= line <= self.last:
            return True
        return not self.own_line and line <= self.line <= end_line


def comments_of(text: str) -> list[Comment]:
    """All comments in order. Where the text stops being Python, those before that place."""
    found: list[Comment] = []
    waiting: list[Comment] = []  # alone in their lines, for what comes next
    above: list[Comment] = []  # those that waited for the statement that is being read
    beside: list[Comment] = []  # beside code of that statement
    start = 0
    for token in tokens_of(text):
        line = token.start[0]
        if token.type == tokenize.COMMENT:
            comment = Comment(token.string, line, token.start[1] + 1, not token.line[: token.start[1]].strip())
            found.append(comment)
            (waiting if comment.own_line else beside).append(comment)
        elif token.type == tokenize.NEWLINE:
            for comment in above:
                comment.first, comment.last = start, line
            for comment in beside:
                # At either end of a statement it speaks about all of it, in the midst about its own line.
                whole = comment.line in (start, line)
                comment.first, comment.last = (start, line) if whole else (comment.line, comment.line)
            above, beside, start = [], [], 0
        elif token.type not in _LAYOUT:
            for comment in waiting:
                comment.first = comment.last = line
            if start == 0:
                above, start = waiting, line
            waiting = []
    return found


def deployment_comments_of(path: str, text: str) -> list[Comment]:
    """The comments of a deployment file that may be suppressions: each speaks about its own line or the next one."""
    beside = not _WHOLE_LINES.search(path)
    lines = lines_of(text)
    found = []
    for number, line in enumerate(lines, 1):
        match = _DEPLOYMENT.search(line)
        own_line = match is not None and not line[: match.start()].strip()
        if match is None or not (own_line or beside):
            continue
        about = number
        while own_line and about < len(lines) and (about == number or lines[about - 1].lstrip()[:1] in ("", "#")):
            about += 1
        found.append(Comment(line[match.start() :].rstrip(), number, match.start() + 1, own_line, about, about))
    return found


def tokens_of(text: str) -> Iterator[tokenize.TokenInfo]:
    """The tokens of a Python file, up to the place where it stops being Python."""
    lines = io.StringIO("\n".join(lines_of(text)))
    try:
        yield from tokenize.generate_tokens(lines.readline)
    except (tokenize.TokenError, SyntaxError):
        return
