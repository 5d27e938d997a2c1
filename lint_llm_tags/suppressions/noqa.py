"""``# noqa: LLT102`` and ``# flake8: noqa``, with the meaning that flake8 gives them."""

from __future__ import annotations

import tokenize
from functools import cached_property

from lint_llm_tags.light import pattern
from lint_llm_tags.source.text import lines_of
from lint_llm_tags.suppressions.comments import tokens_of

# From flake8/defaults.py. flake8 looks for these in whole lines, strings included.
_INLINE = pattern(r"(?i)# noqa(?::[\s]?(?P<codes>([A-Z]+[0-9]+(?:[,\s]+)?)+))?")
_WHOLE_FILE = pattern(r"(?i)\s*# flake8[:=]\s*noqa")
_SEPARATOR = pattern(r"[,\s]")


class Noqa:
    """The noqa comments of one file."""

    def __init__(self, text: str) -> None:
        self._text = text

    def covers(self, line: int, code: str) -> bool:
        """Whether flake8 would keep quiet about ``code`` in ``line``."""
        if self._whole_file:
            return True
        found = _INLINE.search(self._searched.get(line, ""))
        if found is None:
            return False
        if found["codes"] is None:
            return True
        return code.startswith(tuple(filter(None, _SEPARATOR.split(found["codes"]))))

    @cached_property
    def _whole_file(self) -> bool:
        return any(_WHOLE_FILE.match(line) for line in lines_of(self._text))

    @cached_property
    def _searched(self) -> dict[int, str]:
        """By line, the text to search: lines that a string or a backslash holds together count as one."""
        lines = lines_of(self._text)
        searched = dict(enumerate(lines, 1))
        first, last = len(lines) + 1, 0
        for token in tokens_of(self._text):
            if token.type in (tokenize.ENDMARKER, tokenize.DEDENT):
                continue
            first, last = min(first, token.start[0]), max(last, token.end[0])
            if token.type in (tokenize.NL, tokenize.NEWLINE):
                if last > first:
                    searched.update(dict.fromkeys(range(first, last + 1), "\n".join(lines[first - 1 : last])))
                first, last = len(lines) + 1, 0
        return searched
