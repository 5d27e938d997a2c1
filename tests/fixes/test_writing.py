"""Writing: whatever happens in the middle of it, a file is the old one or the new one, and nothing else is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.fixes.fixing import SET, command, write

CODE = """\
from openai import OpenAI


def draft_reply(text):
    return OpenAI().responses.create(model="m", input=text)
"""
NAMES = tuple(f"app{number}.py" for number in range(4))
NOTEBOOK = b"""\
{ "cells": [
  {"cell_type": "markdown", "metadata": {"x":  [1,   2]}, "source": "# T\\u00e4st"},
  {
   "cell_type": "code", "execution_count": 3,
   "metadata": {"tags": ["a"]},
   "outputs": [{"output_type": "stream", "name": "stdout", "text": ["h\\u00e9llo\\n"]}],
   "source": [
    "%load_ext autoreload\\n",
    "from openai import OpenAI\\n",
    "client = OpenAI()\\n",
    "!pip install x"
   ]
  },
  {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
   "source": "def classify(text):\\n    return client.responses.create(model='m', input=text)\\n"}
 ],
 "nbformat": 4,   "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "python3"}}}
"""


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.fsync", "os.chmod", "os.replace"])
@pytest.mark.parametrize("count", [1, 3])
def test_an_interrupt_leaves_each_file_old_or_new(
    step: str, count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, dict.fromkeys(NAMES, CODE))
    module, name = {"tempfile": tempfile, "os": os}[step.partition(".")[0]], step.partition(".")[2]
    real, calls = getattr(module, name), [0]

    def interrupted(*arguments: Any, **more: Any) -> Any:
        calls[0] += 1
        if calls[0] == count:
            raise KeyboardInterrupt
        return real(*arguments, **more)

    monkeypatch.setattr(module, name, interrupted)
    with pytest.raises(KeyboardInterrupt):
        command(tmp_path, "fix", ".", *SET, "--no-cache")
    contents = [(tmp_path / name).read_text() for name in NAMES]
    assert sum(content != CODE for content in contents) == count - 1
    assert all(content == CODE or "x-llm-feature" in content for content in contents)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(NAMES)


def test_a_signal_ends_it_with_one_line(tmp_path: Path) -> None:
    write(tmp_path, {"app.py": CODE})
    code = (
        "import os, signal; from lint_llm_tags.fixes import writing; real = os.replace\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it\n"
        "def replace(*names): os.kill(os.getpid(), signal.SIGINT); real(*names)\n"
        "os.replace = replace\n"
        "from lint_llm_tags.__main__ import main; main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, "fix", ".", *SET, "--no-cache"], cwd=tmp_path, capture_output=True, check=False
    )
    assert ended.returncode in (-signal.SIGINT, 128 + signal.SIGINT), ended.stderr
    assert b"Traceback" not in ended.stderr
    assert (tmp_path / "app.py").read_text() == CODE
    assert [path.name for path in tmp_path.iterdir()] == ["app.py"]


def test_a_file_that_changes_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lint_llm_tags.fixes import mending

    write(tmp_path, {"app.py": CODE})
    mend = mending.Mender.mend

    def slowly(self: mending.Mender) -> mending.Mending:
        found = mend(self)
        (tmp_path / "app.py").write_text("# somebody else\n")
        return found

    monkeypatch.setattr(mending.Mender, "mend", slowly)
    fixed = command(tmp_path, "fix", ".", *SET, "--no-cache")
    assert fixed["app.py"] == "# somebody else\n"
    assert "not written: it was changed by somebody else meanwhile" in fixed.errors
    assert fixed.status == 1


def test_a_notebook_keeps_every_byte_besides_the_tags(tmp_path: Path) -> None:
    fixed = command(write(tmp_path, {"a.ipynb": NOTEBOOK}), "fix", ".", *SET, "--no-cache")
    assert fixed.status == 0, fixed.output
    new = (tmp_path / "a.ipynb").read_bytes()
    wanted = NOTEBOOK.replace(
        b"OpenAI()", b"OpenAI(default_headers={'x-llm-team': 'support', 'x-llm-service': 'desk'})"
    )
    call = b"client.responses.create(model='m', input=text)"
    added = (
        b"client.responses.create(\\n        model='m', input=text, extra_headers={'x-llm-feature': 'classify'}\\n    )"
    )
    assert new == wanted.replace(call, added)
    json.loads(new)
