"""An expression that does not fit on its line any more, over several lines: as black does it, and ruff after it."""

from __future__ import annotations

import io
import tokenize
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPREHENSION, _COMMA, _TERNARY, _LOGIC, _COMPARATOR, _DOT = 20, 18, 16, 14, 10, 1
_WORDS = {
    "for": _COMPREHENSION, "async": _COMPREHENSION, "if": _TERNARY, "else": _TERNARY, "and": _LOGIC, "or": _LOGIC,
    "in": _COMPARATOR, "is": _COMPARATOR,
}  # fmt: skip
_SIGNS = {
    "==": _COMPARATOR, "!=": _COMPARATOR, "<": _COMPARATOR, ">": _COMPARATOR, "<=": _COMPARATOR, ">=": _COMPARATOR,
    "|": 9, "^": 8, "&": 7, "<<": 6, ">>": 6, "+": 5, "-": 5, "*": 4, "/": 4, "//": 4, "%": 4, "@": 4,
}  # fmt: skip
_UNKNOWN = (":=", "yield")
"""What is not broken up here."""


class CannotReflow(Exception):
    """The expression holds something that is not broken up here."""


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int
    depth: int
    """How many brackets are around it; brackets themselves count as outside."""
    kind: int


@dataclass(frozen=True)
class Reflow:
    """How lines are broken."""

    width: int
    step: str
    newline: str
    comma: bool
    """Elements on lines of their own end in a comma."""

    def statement(self, head: str, text: str, tail: str, indent: str) -> str:
        """``head`` + expression + ``tail``: a whole statement, or the head of one."""
        line = _Line(text)
        if self._fits(indent, head, text, tail):
            return head + text + tail
        if len(line.elements) > 1:
            inner = indent + self.step
            written = self.elements(line, inner, together=False)
            return f"{head}({self.newline}{inner}{written}{self.newline}{indent}){tail}"
        priority, found = line.delimiters
        # A statement that is nothing but an expression gets no parentheses.
        if head and found and not (len(found) == 1 and (priority == _DOT or line.ends_in_bracket)):
            inner = indent + self.step
            inside = self.inside("", text, "", inner)
            return f"{head}({self.newline}{inner}{inside}{self.newline}{indent}){tail}"
        return self._at_bracket(head, line, tail, indent)

    def inside(self, head: str, text: str, tail: str, indent: str) -> str:
        """The same between brackets, where it may be broken anywhere."""
        if self._fits(indent, head, text, tail):
            return head + text + tail
        line = _Line(text)
        priority, found = line.delimiters
        if not found or (priority == _DOT and len(found) == 1):
            return self._at_bracket(head, line, tail, indent)
        parts = [text[start:end].strip() for start, end in zip((0, *found), (*found, len(text)), strict=True)]
        heads, tails = [head, *("" for _ in found)], [*("" for _ in found), tail]
        lines = (self._part(one, part, other, indent) for one, part, other in zip(heads, parts, tails, strict=True))
        return f"{self.newline}{indent}".join(lines)

    def _part(self, head: str, text: str, tail: str, indent: str) -> str:
        word = text.partition(" ")[0]
        if _WORDS.get(word) == _COMPREHENSION and not self._fits(indent, head, text, tail):
            return self._at_bracket(head, _Line(text), tail, indent)
        lead = f"{word} " if word in _WORDS or word in _SIGNS else ""
        return self.inside(head + lead, text[len(lead) :], tail, indent)

    def elements(self, line: _Line, indent: str, *, together: bool) -> str:
        """What stands between brackets, from ``indent`` on. ``together``: on one line, if it fits."""
        parts = [line.text[start:end].strip() for start, end in line.elements]
        if together and len(indent) + len(line.text) <= self.width and not line.ends_in_comma:
            return line.text
        if len(parts) == 1 and not line.ends_in_comma:
            return self.element(parts[0], "", indent)
        last = "," if self.comma or line.ends_in_comma else ""
        lines = (
            self.element(part, "," if index < len(parts) - 1 else last, indent) for index, part in enumerate(parts)
        )
        return f"{self.newline}{indent}".join(lines)

    def elements_of(self, text: str, indent: str) -> str:
        """Elements that shared a line, on a line each."""
        return self.elements(_Line(text), indent, together=False)

    def element(self, text: str, tail: str, indent: str) -> str:
        """``name=value``, ``key: value``, ``**value`` or a value."""
        at = _Line(text).value
        return self.inside(text[:at], text[at:], tail, indent)

    def _at_bracket(self, head: str, line: _Line, tail: str, indent: str) -> str:
        """Broken at the last brackets in front of which the line fits."""
        pairs = [pair for pair in line.brackets if line.text[pair[0] + 1 : pair[1]].strip()]
        if not pairs:
            return head + line.text + tail
        fitting = (pair for pair in reversed(pairs) if self._fits(indent, head, line.text[: pair[0] + 1], ""))
        start, end = next(fitting, pairs[0])
        inner = indent + self.step
        opening = line.text[start]
        is_call = (
            opening != "{" and start > 0 and (line.text[start - 1].isidentifier() or line.text[start - 1] in ")]'\"")
        )
        body = self.elements(_Line(line.text[start + 1 : end].strip()), inner, together=is_call)
        opened = f"{head}{line.text[: start + 1]}{self.newline}{inner}{body}{self.newline}{indent}"
        rest = line.text[end:]
        if self._fits(indent, "", rest, tail):
            return opened + rest + tail
        return opened + self._at_bracket(rest[0], _Line(rest[1:]), tail, indent)

    def _fits(self, indent: str, head: str, text: str, tail: str) -> bool:
        return len(indent.replace("\t", " " * 4)) + len(head) + len(text) + len(tail) <= self.width


@dataclass(frozen=True)
class _Line:
    """An expression, or elements between brackets, on one line."""

    text: str

    @cached_property
    def tokens(self) -> list[_Token]:
        found: list[_Token] = []
        depth = 0
        try:
            # The brackets around keep the tokenizer from seeing statements.
            read = list(tokenize.generate_tokens(io.StringIO(f"({self.text})").readline))
        except (tokenize.TokenError, SyntaxError):
            raise CannotReflow from None
        for token in read[1:]:
            if token.string in (")", "]", "}"):
                depth -= 1
            if depth < 0:
                return found
            found.append(_Token(token.string, token.start[1] - 1, token.end[1] - 1, depth, token.type))
            if token.string in ("(", "[", "{"):
                depth += 1
        raise CannotReflow

    @cached_property
    def outer(self) -> list[_Token]:
        return [token for token in self.tokens if token.depth == 0]

    @cached_property
    def delimiters(self) -> tuple[int, list[int]]:
        """The highest priority of what an expression may be broken at, and where that stands."""
        found: dict[int, list[int]] = {}
        before: _Token | None = None
        comprehension = False
        for token, after in zip(self.outer, (*self.outer[1:], None), strict=True):
            if token.text in _UNKNOWN:
                raise CannotReflow
            if token.text == "lambda":
                break  # What it gives is one with it.
            priority = self._priority(token, before)
            if token.text == "not" and after is not None and after.text == "in":
                priority = _COMPARATOR
            comprehension = comprehension or priority == _COMPREHENSION
            if priority == _TERNARY and comprehension:
                priority = _COMPREHENSION
            if comprehension and token.text == "in":
                priority = 0
            if priority and not (before is not None and before.text == "async"):
                found.setdefault(priority, []).append(token.start)
            before = token
        highest = max(found, default=0)
        return highest, found.get(highest, [])

    def _priority(self, token: _Token, before: _Token | None) -> int:
        if token.kind == tokenize.NAME:
            negated = before is not None and before.text == "not" and token.text == "in"
            return 0 if negated else _WORDS.get(token.text, 0)
        if token.text == ".":
            return _DOT if before is not None and before.text in (")", "]", "}") else 0
        is_binary = before is not None and (
            before.text in (")", "]", "}")
            or before.kind in (tokenize.NUMBER, tokenize.STRING)
            or (before.kind == tokenize.NAME and before.text not in _WORDS)
        )
        return _SIGNS.get(token.text, 0) if is_binary else 0

    @cached_property
    def brackets(self) -> list[tuple[int, int]]:
        """Where the outermost brackets open and close."""
        opened = [token.start for token in self.outer if token.text in ("(", "[", "{")]
        closed = [token.start for token in self.outer if token.text in (")", "]", "}")]
        return list(zip(opened, closed, strict=True))

    @property
    def ends_in_bracket(self) -> bool:
        return self.text[-1:] in (")", "]", "}")

    @property
    def ends_in_comma(self) -> bool:
        return self.text.endswith(",")

    @cached_property
    def elements(self) -> list[tuple[int, int]]:
        commas = [token.start for token in self._outside_of_parameters() if token.text == ","]
        if any(token.text == "for" for token in self.outer):
            commas = []
        if self.ends_in_comma:
            commas = commas[:-1]
        starts = [0, *(comma + 1 for comma in commas)]
        end = len(self.text) - 1 if self.ends_in_comma else len(self.text)
        return list(zip(starts, [*commas, end], strict=True))

    def _outside_of_parameters(self) -> Iterator[_Token]:
        """What is no part of a lambda's parameters."""
        lambdas = 0
        for token in self.outer:
            lambdas += token.text == "lambda"
            if not lambdas:
                yield token
            lambdas -= lambdas > 0 and token.text == ":"

    @cached_property
    def value(self) -> int:
        """Where the value of an element begins, behind ``name=``, ``key: `` or stars."""
        first = self.outer[0] if self.outer else None
        if first is not None and first.text in ("*", "**"):
            return first.end
        if len(self.outer) > 1 and self.outer[1].text == "=" and self.outer[0].kind == tokenize.NAME:
            return self.outer[1].end
        colon = next((token for token in self.outer if token.text == ":"), None)
        if colon is None or any(token.text in ("lambda", "for") for token in self.outer):
            return 0
        return colon.end + 1 if self.text[colon.end : colon.end + 1] == " " else colon.end
