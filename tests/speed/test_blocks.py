"""Who changes what an object holds is read off the text of a few statements, and is what the whole file tells."""

from __future__ import annotations

from pathlib import Path

import pytest

import lint_llm_tags
from lint_llm_tags.analysis.program import Program

PACKAGE = Path(lint_llm_tags.__file__).parent
CHANGES = """\
import app

def fill(text, holder: app.Holder):
    holder.data["a"] = text

class Filler:
    @staticmethod
    def pour(holder: Holder  # Whose it is.
             ):
        holder.data.update(a=1)

def look(holder: Holder):
    return holder.data

def other(holder: Another):
    holder.data["a"] = 1
"""
QUOTED = 'def quoted(holder: Holder):\n    """Says\nmore.\n"""\n    holder.data["a"] = 1\n'
WITHIN = "def within(\nholder: Holder, text=1):\n    holder.data['a'] = 1\n"
SHOWN = 'shown = """\ndef shown(holder: Holder):\n    holder.data["a"] = 1\n"""\n'


def changing(root: Path, path: str, cls: str, attribute: str, *, whole: bool) -> list[str]:
    program = Program(str(root), [path], {}, ())
    if whole:
        program.module(path)
    found = list(program.changing_functions(path, cls, attribute))
    assert whole or not program.counters()["files parsed"] or path == "fallback.py"
    return found


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (CHANGES.encode(), ["fill", "pour"]),
        (CHANGES.replace("\n", "\r\n").encode(), ["fill", "pour"]),
        (QUOTED.encode() + CHANGES.encode(), ["quoted", "fill", "pour"]),
        (SHOWN.encode() + CHANGES.encode(), ["fill", "pour"]),
        (b"\xef\xbb\xbf" + CHANGES.removeprefix("import app\n\n").encode(), ["fill", "pour"]),
    ],
    ids=["plain", "crlf", "string", "code in a string", "bom"],
)
def test_only_the_statements_that_matter_are_parsed(tmp_path: Path, raw: bytes, expected: list[str]) -> None:
    (tmp_path / "m.py").write_bytes(raw)
    for whole in (False, True):
        assert changing(tmp_path, "m.py", "Holder", "data", whole=whole) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (WITHIN.encode(), ["within"]),
        (b"# coding: latin-1\n" + CHANGES.replace('"a"', '"\xe4"').encode("latin-1"), ["fill", "pour"]),
        (CHANGES.encode() + b"def broken(:\n", []),
    ],
    ids=["bracket", "latin-1", "syntax error"],
)
def test_where_text_does_not_tell_the_file_is_parsed(tmp_path: Path, raw: bytes, expected: list[str]) -> None:
    (tmp_path / "fallback.py").write_bytes(raw)
    found = changing(tmp_path, "fallback.py", "Holder", "data", whole=False)
    assert found == changing(tmp_path, "fallback.py", "Holder", "data", whole=True) or not expected
    assert not expected or found == expected


@pytest.mark.parametrize("what", ["Evaluator.trace", "Evaluator.held", "Frame.environment"])
def test_text_tells_what_the_whole_file_tells(what: str) -> None:
    cls, _, attribute = what.partition(".")
    found = []
    for file in sorted(PACKAGE.glob("analysis/*.py")):
        path = file.relative_to(PACKAGE).as_posix()
        if f".{attribute}" in file.read_text():
            one, other = (changing(PACKAGE, path, cls, attribute, whole=whole) for whole in (False, True))
            assert one == other, path
            found += one
    assert found
