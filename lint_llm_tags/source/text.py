"""Bytes of a source file to text, by Python's own rules (BOM, PEP 263), with newlines kept as they are."""

from __future__ import annotations

import codecs
import os
import stat

from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.light import pattern

MAX_BYTES = 32 * 1024 * 1024
"""Larger files are reported, not read: no person wrote them, and a syntax tree takes a hundred times the space."""

NOTEBOOK = ".ipynb"
"""How the name of a notebook ends."""

SUPPRESSION_MARK = b"llm-tags"
"""A file without these bytes holds no suppression."""

_TO_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_LINE_END = pattern(r"\r\n|\r|\n")
_COOKIE = pattern(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = pattern(rb"[ \t\f]*(?:#.*)?$")
_NEWLINE = pattern(rb"\r\n|\r|\n")
_WIDE_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),  # Before UTF-16, whose mark it begins with.
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


class Unreadable(Exception):
    """A file whose text cannot be had. ``reason`` is one clause, lower case; ``line`` is 1-based."""

    def __init__(self, reason: str, line: int = 1) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class SourceText:
    """A decoded file. ``text.encode(encoding)``, after the BOM if there was one, gives the bytes again."""

    text: str
    encoding: str
    bom: bool = False


def read(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a regular file; raises :class:`Unreadable` for all that can go wrong."""
    # Half of what Python's file objects take; without O_NONBLOCK, to open a pipe would keep us waiting.
    try:
        descriptor = os.open(path, _TO_READ)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable("is a directory" if stat.S_ISDIR(status.st_mode) else "not a regular file")
            if status.st_size > MAX_BYTES:
                raise Unreadable(f"larger than {MAX_BYTES // 2**20} MiB")
            raw = os.read(descriptor, status.st_size + 1)
            while len(raw) != status.st_size and (more := os.read(descriptor, 1 << 20)):
                raw += more
            return raw
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreadable(reason_of(error)) from None


def reason_of(error: OSError) -> str:
    """Why something cannot be read or written, as a message goes on with it."""
    return (error.strerror or type(error).__name__).lower()


def decode(raw: bytes) -> SourceText:
    """Text of Python source; raises :class:`Unreadable` where Python could not read it either."""
    for mark, name in _WIDE_BOMS:
        if raw.startswith(mark):
            raise Unreadable(f"{name} text, which Python does not read")
    bom = raw.startswith(codecs.BOM_UTF8)
    body = raw[len(codecs.BOM_UTF8) :] if bom else raw
    nul = body.find(b"\0")
    if nul >= 0:
        raise Unreadable("contains a NUL byte", _line(body, nul))
    encoding = _encoding(body, bom)
    try:
        return SourceText(text=body.decode(encoding), encoding=encoding, bom=bom)
    except UnicodeDecodeError as error:
        raise Unreadable(f"not valid {encoding}", _line(body, error.start)) from None
    except (UnicodeError, LookupError, ValueError):
        raise Unreadable(f"not valid {encoding}") from None


def lines_of(text: str) -> list[str]:
    """The lines that Python sees, without their ends."""
    return _LINE_END.split(text)


def printable(text: str) -> str:
    """``text`` in one line: control and invisible characters, and bytes of names that are no text, are escaped."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    byte = ord(character) - 0xDC00
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else character.encode("unicode_escape").decode("ascii")


def _encoding(body: bytes, bom: bool) -> str:
    """The declared encoding, which only the first two lines may name, the second only after a blank or a comment."""
    start = 0
    for line_number in (1, 2):
        newline = _NEWLINE.search(body, start)
        line = body[start : newline.start() if newline else len(body)]
        cookie = _COOKIE.match(line)
        if cookie:
            return _known_encoding(cookie[1].decode("ascii", "replace"), bom, line_number)
        if newline is None or not _BLANK.match(line):
            break
        start = newline.end()
    return "utf-8"


def _known_encoding(name: str, bom: bool, line: int) -> str:
    plain = name.lower().replace("_", "-")
    for family in ("utf-8", "latin-1", "iso-8859-1", "iso-latin-1"):
        if plain.startswith(family + "-"):  # Emacs writes utf-8-unix; Python takes it, codecs do not.
            name = family
    try:
        # Python's parser needs to see its own syntax in the bytes, and codecs such as hex give no text at all.
        compatible = b"#x".decode(name) == "#x"
        found = codecs.lookup(name).name
    except (LookupError, UnicodeError, ValueError):
        raise Unreadable(f"unknown encoding {name}", line) from None
    if not compatible:
        raise Unreadable(f"encoding {name} is not one for Python source", line)
    if bom and found != "utf-8":
        raise Unreadable(f"declares {name} after a UTF-8 byte order mark", line)
    return found


def _line(body: bytes, offset: int) -> int:
    return 1 + sum(1 for _ in _NEWLINE.finditer(body, 0, offset))
