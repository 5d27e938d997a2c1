"""Notebooks through the commands, as users meet them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lint_llm_tags.source.notebook import read_notebook
from tests.cli.running import run

SOURCES = [
    ["!pip install openai\n", "from openai import OpenAI\n"],
    ["%%bash\n", "ls\n"],
    ["client = OpenAI(default_headers={'x-llm-team': 'a', 'x-llm-service': 'b'})  # made here\n"],
    ["%%time\n", "def ask(q):\n", "    return client.responses.create(model='m', input=q)\n"],
]


def lab(root: Path) -> Path:
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in SOURCES]
    content = {"cells": [{"cell_type": "markdown", "source": ["# é"]}, *cells], "metadata": {}, "nbformat": 4}
    (root / "lab.ipynb").write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
    return root / "lab.ipynb"


def test_findings_are_told_by_cell_and_line(tmp_path: Path) -> None:
    lab(tmp_path)
    done = run("check", cwd=tmp_path)
    assert done.stdout.startswith(
        "lab.ipynb:cell 5:3:12 LLT102 untagged-call\n    3 |     return client.responses.create(model='m', input=q)\n"
    )
    assert "(has team and service from lab.ipynb:cell 4:1)" in done.stdout
    (found,) = json.loads(run("check", "--output-format", "json", cwd=tmp_path).stdout)["diagnostics"]
    assert (found["path"], found["cell"], found["line"], found["end_line"]) == ("lab.ipynb", 5, 3, 3)


def test_fix_and_suppressions_change_one_cell(tmp_path: Path) -> None:
    before = lab(tmp_path).read_bytes()
    assert run("fix", "--set", "feature=ask", cwd=tmp_path).returncode == 0
    assert run("check", cwd=tmp_path).returncode == 0
    old, new = json.loads(before), json.loads((tmp_path / "lab.ipynb").read_bytes())
    changed = [index for index, cell in enumerate(old["cells"]) if cell != new["cells"][index]]
    assert changed == [4]

    (tmp_path / "lab.ipynb").write_bytes(before)
    done = run("check", "--add-ignores", "--reason", "a lab", "--until", "2999-01-01", cwd=tmp_path)
    assert done.returncode == 0
    assert run("check", cwd=tmp_path).stdout.endswith("Nothing found, 1 suppressed by comments.\n")
    lines = (tmp_path / "lab.ipynb").read_bytes().splitlines()
    assert [line for line in lines if b"llm-tags" not in line] == before.splitlines()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", [{"indent": 1, "ensure_ascii": False}, {"indent": 2}, {}])
def test_the_fix_adds_its_words_and_changes_no_other_byte(tmp_path: Path, layout: dict[str, Any], newline: str) -> None:
    content = json.loads(lab(tmp_path).read_bytes())
    source = ["%%time\n", "answer = client.responses.create(input='é')"]
    outputs = [{"output_type": "stream", "text": ["é\x1b[31m"]}]
    content["cells"][-1] |= {"source": source, "outputs": outputs, "execution_count": 7}
    (tmp_path / "lab.ipynb").write_bytes(json.dumps(content, **layout).replace("\n", newline).encode())
    before = (tmp_path / "lab.ipynb").read_bytes()
    assert run("fix", "--set", "feature=ask", cwd=tmp_path).returncode == 0
    after = (tmp_path / "lab.ipynb").read_bytes()
    added = b", extra_headers={'x-llm-feature': 'ask'}"
    assert after.count(added) == 1
    assert after.replace(added, b"") == before


def test_sarif_speaks_of_the_file_which_is_json(tmp_path: Path) -> None:
    """A reader of SARIF knows nothing of cells: it applies the fix to the text of the file."""
    text = lab(tmp_path).read_text(encoding="utf-8")
    log = json.loads(run("check", "--output-format", "sarif", "--set", "feature=ask", cwd=tmp_path).stdout)
    (result,) = log["runs"][0]["results"]
    location = result["locations"][0]
    assert location["logicalLocations"][0]["name"] == "cell 5"
    start, end = offsets(text, location["physicalLocation"]["region"])
    assert text[start:end] == "client.responses.create(model='m', input=q)"

    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    start, end = offsets(text, replacement["deletedRegion"])
    mended = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    run("fix", "--set", "feature=ask", cwd=tmp_path)
    assert mended == (tmp_path / "lab.ipynb").read_text(encoding="utf-8")


def offsets(text: str, region: dict[str, int]) -> tuple[int, int]:
    lines = text.splitlines(keepends=True)
    start, end = (
        sum(map(len, lines[: region[f"{side}Line"] - 1])) + region[f"{side}Column"] - 1 for side in ("start", "end")
    )
    return start, end


@pytest.mark.parametrize("layout", [{"indent": 1}, {}], ids=["lines", "one line"])
@pytest.mark.parametrize("as_list", [True, False], ids=["list", "string"])
def test_a_place_in_the_json(layout: dict[str, int], as_list: bool) -> None:
    source = 'a = "\\t\U0001f600é"\n\nb = (1,\n  2)'
    value = source.splitlines(keepends=True) if as_list else source
    cells = [{"cell_type": "markdown", "source": "#"}, {"cell_type": "code", "source": value}]
    raw = json.dumps({"cells": cells, "metadata": {}}, **layout).encode()
    notebook = read_notebook(raw)
    lines = raw.decode().split("\n")
    for line, column, follows in ((1, 1, "a = "), (1, 10, '\\"'), (3, 5, "(1,"), (4, 3, '2)"')):
        at, inside = notebook.place_in_file(line, column)
        assert lines[at - 1][inside - 1 :].startswith(follows), (line, column)


def test_a_broken_notebook_is_never_clean(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text('{"openai": ')
    (tmp_path / "b.ipynb").write_text(
        json.dumps({"cells": [{"cell_type": "code", "source": "import openai\nf(("}], "metadata": {}})
    )
    done = run("check", "--output-format", "concise", cwd=tmp_path)
    told = [line.rpartition(": LLT903")[0] for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert told == ["a.ipynb:1:1", "b.ipynb:cell 1:2:1"]
