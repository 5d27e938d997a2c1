"""A source file as a fix sees it: its text, its syntax tree, its tokens, and places in characters."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import warnings
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint_llm_tags.analysis.sites import Place
from lint_llm_tags.source.notebook import Notebook, read_notebook, write_notebook
from lint_llm_tags.source.text import NOTEBOOK, SourceText, Unreadable, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEWLINE = re.compile(r"\r\n|\r|\n")
_LAYOUT = frozenset(
    {tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)


class Token(NamedTuple):
    """A token of Python, between the offsets ``start`` and ``end``; ``kind`` as in ``tokenize``."""

    kind: int
    text: str
    start: int
    end: int


class Splice(NamedTuple):
    """``text`` instead of the characters from ``start`` to ``end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Source:
    """One version of a file. Offsets count characters of ``text``, from 0."""

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    notebook: Notebook | None = None
    """What the text stands in, when it is a notebook."""

    @classmethod
    def read(cls, path: str, raw: bytes) -> Source:
        """Decode; raises :class:`~lint_llm_tags.source.text.Unreadable`."""
        if path.endswith(NOTEBOOK):
            notebook = read_notebook(raw)
            return cls(path, notebook.text, notebook=notebook)
        decoded: SourceText = decode(raw)
        return cls(path, decoded.text, decoded.encoding, decoded.bom)

    def encoded(self, text: str) -> bytes:
        """The bytes of another version; raises :class:`UnicodeEncodeError` where the file's encoding lacks a sign."""
        if self.notebook is not None:
            return write_notebook(self.notebook, text)
        return (b"\xef\xbb\xbf" if self.bom else b"") + text.encode(self.encoding)

    @cached_property
    def tree(self) -> ast.Module:
        """Raises :class:`Unreadable` for what this Python cannot parse."""
        return parse(self.text)

    @cached_property
    def newline(self) -> str:
        """The line end that most lines of the file have."""
        found = Counter(match.group() for match in _NEWLINE.finditer(self.text))
        return found.most_common(1)[0][0] if found else "\n"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _NEWLINE.finditer(self.text))]

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column."""
        return self._starts[line - 1] + column - 1

    def place(self, start: int, end: int) -> Place:
        line, column = self.position(start)
        return Place(self.path, line, column, *self.position(end))

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        line = bisect_left(self._starts, offset + 1)
        return line, offset - self._starts[line - 1] + 1

    def line_start(self, offset: int) -> int:
        return self._starts[self.position(offset)[0] - 1]

    def line_end(self, offset: int) -> int:
        """Where the line ends that holds ``offset``, without its line end."""
        found = _NEWLINE.search(self.text, offset)
        return found.start() if found else len(self.text)

    def indentation(self, offset: int) -> str:
        """The white space at the beginning of the line that holds ``offset``."""
        start = self.line_start(offset)
        found = re.compile(r"[ \t\f]*").match(self.text, start)
        return found.group() if found else ""

    def begins(self, node: ast.AST) -> int:
        """Where a node starts."""
        return self._byte_offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]

    def ends(self, node: ast.AST) -> int:
        return self._byte_offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]

    def _byte_offset(self, line: int, column: int) -> int:
        start = self._starts[line - 1]
        piece = self.text[start : start + column]
        if piece.isascii():
            return start + column
        return start + len(
            self.text[start : start + column].encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore")
        )

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token; raises :class:`Unreadable`."""
        try:
            return list(self._tokenized())
        except (tokenize.TokenError, SyntaxError, IndentationError) as error:
            raise Unreadable(f"cannot be split into tokens: {error}") from None

    def _tokenized(self) -> Iterator[Token]:
        reader = io.StringIO(self.text, newline="")
        for token in tokenize.generate_tokens(reader.readline):
            yield Token(token.type, token.string, self._token_offset(token.start), self._token_offset(token.end))

    def _token_offset(self, position: tuple[int, int]) -> int:
        line, column = position
        return min(self._starts[line - 1] + column, len(self.text)) if line <= len(self._starts) else len(self.text)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def tokens_from(self, offset: int) -> Iterator[Token]:
        """Tokens that start at or after ``offset``."""
        for index in range(bisect_left(self._token_starts, offset), len(self.tokens)):
            yield self.tokens[index]

    def comments(self) -> list[str]:
        return [token.text for token in self.tokens if token.kind == tokenize.COMMENT]

    def node_at(self, place: Place, kinds: tuple[type[ast.AST], ...]) -> ast.AST | None:
        """The node of one of ``kinds`` that stands exactly at a place."""
        start, end = self.offset(place.line, place.column), self.offset(place.end_line, place.end_column)
        for node in ast.walk(self.tree):
            if isinstance(node, kinds) and node.lineno == place.line and self.begins(node) == start:  # type: ignore[attr-defined]
                if self.ends(node) == end:
                    return node
        return None

    @cached_property
    def parents(self) -> dict[ast.AST, ast.AST]:
        return {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def ancestors(self, node: ast.AST) -> Iterator[ast.AST]:
        """The node's parents, the nearest first."""
        above = self.parents.get(node)
        while above is not None:
            yield above
            above = self.parents.get(above)


def parse(text: str) -> ast.Module:
    """The syntax tree of a module; raises :class:`Unreadable`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Unreadable("does not parse with the Python that runs this", line) from None


def is_layout(token: Token) -> bool:
    """White space, line ends and comments."""
    return token.kind in _LAYOUT


def applied(text: str, splices: list[Splice]) -> str:
    """``text`` with the splices, which must not overlap; of several at one place the first comes first."""
    parts: list[str] = []
    position = 0
    for start, end, new in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if start < position:
            raise ValueError("edits overlap")
        parts += (text[position:start], new)
        position = end
    return "".join((*parts, text[position:]))
