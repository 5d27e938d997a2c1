"""Decoding agrees with Python: what its parser takes is read, what it refuses is refused."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

from lint_llm_tags.source.text import MAX_BYTES, Unreadable, decode, read

READABLE = {
    "empty": b"",
    "utf-8": "x = 'é'\n".encode(),
    "bom": b"\xef\xbb\xbfx = 1\n",
    "bom and cookie": b"\xef\xbb\xbf# coding: utf-8\nx = 1\n",
    "latin-1": b"# -*- coding: latin-1 -*-\nx = '\xe9'\n",
    "cookie in line 2": b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\x80'\n",
    "cookie after an empty line": b"\n# coding: latin-1\nx = '\xe9'\n",
    "emacs spelling": b"# -*- coding: utf-8-unix -*-\nx = 1\n",
    "euc-jp": b"# coding: euc-jp\nx = '\xa4\xa2'\n",
    "cookie after code is a comment": b"x = 1\n# coding: nonsense\n",
    "cookie in line 3 is a comment": b"\n\n# coding: nonsense\n",
    "form feed before the cookie": b"\x0c# coding: latin-1\nx = '\xe9'\n",
    "form feed": b"x = 1\n\x0c\ny = 2\n",
    "crlf": b"# coding: latin-1\r\nx = '\xe9'\r\n",
    "no newline at the end": b"x = 1",
}
REFUSED = {
    "not utf-8": (b"x = 1\ny = '\xff'\n", 2, "not valid utf-8"),
    "unknown encoding": (b"# coding: klingon\n", 1, "unknown encoding klingon"),
    "codec that gives no text": (b"#\n# coding: hex\n", 2, "unknown encoding hex"),
    "nul": (b"x = 1\n\0", 2, "contains a NUL byte"),
    "utf-16": ("x = 1\n".encode("utf-16"), 1, "UTF-16 text, which Python does not read"),
    "utf-32": ("x = 1\n".encode("utf-32"), 1, "UTF-32 text, which Python does not read"),
    "bom and another cookie": (b"\xef\xbb\xbf# coding: latin-1\n", 1, "declares latin-1 after a UTF-8 byte order mark"),
    "undecodable in its own encoding": (b"# coding: ascii\nx = '\xe9'\n", 2, "not valid ascii"),
}


@pytest.mark.parametrize("raw", READABLE.values(), ids=READABLE.keys())
def test_text_of_readable_source(raw: bytes) -> None:
    tree = ast.parse(raw)
    source = decode(raw)
    assert ast.dump(ast.parse(source.text)) == ast.dump(tree)
    mark = b"\xef\xbb\xbf" if source.bom else b""
    assert mark + source.text.encode(source.encoding) == raw


@pytest.mark.parametrize(("raw", "line", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_reason_and_line_of_what_python_refuses_too(raw: bytes, line: int, reason: str) -> None:
    with pytest.raises((SyntaxError, ValueError)):  # CPython 3.11 says ValueError to NUL bytes.
        ast.parse(raw)
    with pytest.raises(Unreadable) as refusal:
        decode(raw)
    assert (refusal.value.line, refusal.value.reason) == (line, reason)


def test_carriage_returns_alone_end_lines() -> None:
    raw = b"#!/usr/bin/python\r# coding: latin-1\rx = '\xe9'\r"
    assert decode(raw).text == "#!/usr/bin/python\r# coding: latin-1\rx = 'é'\r"
    with pytest.raises(Unreadable) as refusal:
        decode(b"x = 1\ry = 2\r\0")
    assert refusal.value.line == 3


def test_every_byte_of_a_declared_latin_1_file_is_text() -> None:
    raw = b"# coding: latin-1\n#" + bytes(range(1, 256))
    assert decode(raw).text.encode("latin-1") == raw


def test_read_gives_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"x\r\n")
    assert read(path) == b"x\r\n"


def test_read_says_why_it_cannot(tmp_path: Path) -> None:
    pipe, loop, huge = tmp_path / "pipe.py", tmp_path / "loop.py", tmp_path / "huge.py"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    with huge.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for path, reason in (
        (tmp_path, "is a directory"),
        (tmp_path / "gone.py", "no such file or directory"),
        (pipe, "not a regular file"),
        (loop, "too many levels of symbolic links"),
        (huge, "larger than 32 MiB"),
    ):
        with pytest.raises(Unreadable) as refusal:
            read(path)
        assert refusal.value.reason == reason


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_read_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(Unreadable, match="permission denied"):
        read(path)
