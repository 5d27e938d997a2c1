"""Notebooks as Python and back: lines keep their places, and what does not change keeps its bytes."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_llm_tags.source.notebook import read_notebook, write_notebook
from lint_llm_tags.source.text import Unreadable


def notebook(*sources: Any, language: str = "python", indent: int | None = 1, **changes: Any) -> bytes:
    cells = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [{"source": ["x"]}], "source": source}
        for source in sources
    ]
    content = {"cells": cells, "metadata": {"kernelspec": {"language": language}}, "nbformat": 4, **changes}
    return (json.dumps(content, indent=indent, ensure_ascii=False) + "\n").encode()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("x = 1", "x = 1"),
        ("!pip install x\nx = 1", "pass;#IPython:!pip install x\nx = 1"),
        ("!pip install \\\n  x\ny = 1", "pass;#IPython:!pip install \\\npass;#IPython:  x\ny = 1"),
        ("%time x = f()", "if 1 :x = f()"),
        ("%timeit f()", "if 1   :f()"),
        ("%%time\nf()", "pass;#IPython:%%time\nf()"),
        ("files = !ls", "files = None#IPython:!ls"),
        ("x = %env HOME", "x = None#IPython:%env HOME"),
        ("f?\n?f\nf.g??", "pass;#IPython:f?\npass;#IPython:?f\npass;#IPython:f.g??"),
        ("if a:\n    !ls\n    b()", "if a:\n    pass;#IPython:    !ls\n    b()"),
        ("x = '''\n%d\n!x\ny?\n'''", "x = '''\n%d\n!x\ny?\n'''"),
        ("x = 5 \\\n% 3", "x = 5 \\\n% 3"),
        ("await f()", "await f()"),
    ],
)
def test_ipython_is_covered_line_by_line(source: str, text: str) -> None:
    found = read_notebook(notebook(source))
    assert found.text == f"{text}\n"
    ast.parse(found.text)
    assert found.lines == source.split("\n")


def test_other_languages_are_left_out() -> None:
    assert read_notebook(notebook("%%bash\nls", "x = 1", "%%html\n<b>")).text == "x = 1\n"
    assert read_notebook(notebook("x <- 1", language="R")).text == ""


def test_places_are_cells_and_their_lines() -> None:
    raw = notebook("a\nb", "%%bash\nls", "", ["c\n", "d"])
    found = read_notebook(raw)
    assert found.text == "a\nb\n\nc\nd\n"
    assert [found.cell_and_line(line) for line in range(1, 6)] == [(1, 1), (1, 2), (3, 1), (4, 1), (4, 2)]
    assert [found.line(cell, line) for cell, line in ((1, 2), (4, 2))] == [2, 5]


@pytest.mark.parametrize("indent", [None, 1, 4])
@pytest.mark.parametrize("source", [["!ls\n", "a = 'é'\n", "b(1)\n", "%time c()"], "!ls\na = 'é'\nb(1)\n%time c()"])
def test_only_what_changes_changes(source: Any, indent: int | None) -> None:
    raw = notebook("x = 1\n", source, "z", indent=indent)
    found = read_notebook(raw)
    assert write_notebook(found, found.text) == raw
    new = write_notebook(found, found.text.replace("b(1)", "b(\n    1, 'ü'\n)").replace("c()", "c(d)"))
    before, after = json.loads(raw), json.loads(new)
    assert "".join(after["cells"][1]["source"]) == "!ls\na = 'é'\nb(\n    1, 'ü'\n)\n%time c(d)"
    after["cells"][1]["source"] = before["cells"][1]["source"]
    assert after == before
    assert type(json.loads(new)["cells"][1]["source"]) is type(source)
    lines, old = new.split(b"\n"), raw.split(b"\n")
    if indent is not None and isinstance(source, list):
        assert set(old) - set(lines) <= {line for line in old if b"b(1)" in line or b"c()" in line}


def test_lines_are_added_at_the_ends_of_cells() -> None:
    found = read_notebook(notebook(["a = 1\n", "b = 2"], ["c = 3\n", "d = 4"]))
    new = read_notebook(write_notebook(found, "import os\na = 1\nb = 2\nc = 3\nd = 4\ne = 5\n"))
    assert [cell.source for cell in new.cells] == ["import os\na = 1\nb = 2", "c = 3\nd = 4\ne = 5"]


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [("%time f(a)", "f(a)", "f(\n    a\n)"), ("%%time\nf(a)", "pass;", "import os\npass;")],
)
def test_what_ipython_would_not_read_is_not_written(source: str, old: str, new: str) -> None:
    found = read_notebook(notebook(source))
    with pytest.raises(ValueError, match="magic of IPython"):
        write_notebook(found, found.text.replace(old, new, 1))


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b'{"cells": 1}', b"\xff", b'{"cells": [{"cell_type": "code", "source": [1]}]}']
)
def test_what_is_no_notebook_is_unreadable(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        read_notebook(raw)


@given(st.lists(st.text(st.sampled_from("ab=()'\"%!?\\ \n#é"), max_size=30), max_size=4), st.booleans())
def test_any_text_comes_back(sources: list[str], as_lists: bool) -> None:
    raw = notebook(*(source.splitlines(keepends=True) if as_lists else source for source in sources))
    found = read_notebook(raw)
    assert write_notebook(found, found.text) == raw
    assert len(found.lines) == found.text.count("\n")
