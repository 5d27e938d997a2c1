"""Where the sources of cells stand in a notebook's file, which is JSON, and what replaces one of them."""

from __future__ import annotations

import json
import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')


def spans_of_sources(document: str) -> list[tuple[int, int]]:
    """For every cell, where the value of its ``source`` stands; (-1, -1) for a cell without."""
    spans: list[tuple[int, int]] = []
    tokens = list(_TOKEN.finditer(document))

    def value(at: int, path: tuple[str, ...]) -> int:
        """Read the value that begins at a token; gives the token after it."""
        if path == ("cells", "*"):
            spans.append((-1, -1))
        opening, end = tokens[at].group(), at + 1
        if opening in "[{":
            while tokens[end].group() not in "]}":
                if opening == "{":
                    key = json.loads(tokens[end].group())
                    end = value(end + 2, (*path, key))
                else:
                    end = value(end, (*path, "*"))
                if tokens[end].group() == ",":
                    end += 1
            end += 1
        if path == ("cells", "*", "source"):
            spans[-1] = (tokens[at].start(), tokens[end - 1].end())
        return end

    value(0, ())
    return spans


_CHARACTER = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)


def offset_in_source(document: str, start: int, end: int, line: int, column: int) -> int:
    """Where a line and column of a cell's source stand in the document, within the value of the source."""
    current, passed = 1, 1
    last = start
    for token in _TOKEN.finditer(document, start, end):
        if not token.group().startswith('"'):
            continue
        for character in _CHARACTER.finditer(document, token.start() + 1, token.end() - 1):
            if (current, passed) >= (line, column):
                return character.start()
            new_line = character.group() == "\\n"
            if new_line and current == line:
                return character.start()
            current, passed = (current + 1, 1) if new_line else (current, passed + 1)
        last = token.end() - 1
    return last


def rewritten(value: str, source: str) -> str:
    """The JSON value of a cell's source, in the layout of the old one."""
    ascii_only = value.isascii()
    if not value.startswith("["):
        return json.dumps(source, ensure_ascii=ascii_only)
    tokens = [token for token in _TOKEN.finditer(value) if token.group().startswith('"')]
    old = {json.loads(token.group()): token.group() for token in tokens}
    items = [old.get(line, json.dumps(line, ensure_ascii=ascii_only)) for line in source.splitlines(keepends=True)]
    if not tokens:
        return f"[{', '.join(items)}]"
    between = (
        value[tokens[0].end() : tokens[1].start()] if len(tokens) > 1 else f",{value[1 : tokens[0].start()] or ' '}"
    )
    return value[: tokens[0].start()] + between.join(items) + value[tokens[-1].end() :]
