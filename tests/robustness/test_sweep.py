"""Real Python that nobody wrote for this tool: the standard library and everything that is installed.

Each file gets an untagged call appended and must come back with exactly that call, or as unreadable where Python
itself refuses the file. By default a sample is read; LINT_LLM_TAGS_SWEEP=all reads every file, part after part, so
that ``--last-failed`` goes on where a sweep was stopped.
"""

from __future__ import annotations

import ast
import hashlib
import json
import os
import re
import subprocess
import sys
import sysconfig
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SUFFIX = (
    b"\nimport openai as _llt_openai\n"
    b"_llt_client = _llt_openai.OpenAI()\n"
    b'_llt_client.responses.create(model="m", input="x")\n'
)
_WHOLE_FILE = re.compile(rb"#\s*(?:flake8|ruff)\s*:\s*noqa", re.IGNORECASE)
SAMPLE = 250
PART = 200
"""Files that are checked together, as one project."""

pytestmark = pytest.mark.xdist_group("sweep")


def chosen(kind: str) -> list[Path]:
    root = Path(sysconfig.get_path(kind))
    files = [path for path in root.rglob("*.py") if path.is_file()]
    if kind == "stdlib":
        files = [path for path in files if "site-packages" not in path.parts]
    if os.environ.get("LINT_LLM_TAGS_SWEEP") == "all":
        return sorted(files)
    # A sample that stays the same while the tree does, and is not biased by directory.
    return sorted(files, key=lambda path: hashlib.sha256(str(path.relative_to(root)).encode()).digest())[:SAMPLE]


def parts() -> Iterator[Any]:
    for kind in ("stdlib", "purelib"):
        files = chosen(kind)
        for start in range(0, len(files), PART):
            yield pytest.param(files[start : start + PART], id=f"{kind}-{start // PART}")


def parses(source: bytes) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


@pytest.mark.parametrize("files", parts())
def test_no_file_falls_over(tmp_path: Path, files: list[Path]) -> None:
    originals: dict[str, bytes] = {}
    for number, path in enumerate(files):
        name = f"d{number // 100}/f{number}.py"
        originals[name] = path.read_bytes() + SUFFIX
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(originals[name])
    command = [
        sys.executable,
        "-m",
        "lint_llm_tags",
        "check",
        "--output-format",
        "json",
        "--select",
        "LLT102,LLT903",
        ".",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert answer["summary"]["files"] == len(originals)

    wrong = []
    for name, source in originals.items():
        codes = [d["code"] for d in answer["diagnostics"] if d["path"] == name]
        last = source.decode("latin-1").splitlines()[-1]
        assert last.startswith("_llt_client")
        if _WHOLE_FILE.search(source):
            continue  # The file asks for silence, and gets it.
        if parses(source):
            if "LLT102" not in codes or "LLT903" in codes:
                wrong.append((name, codes))
        elif codes != ["LLT903"] and "LLT102" not in codes:
            wrong.append((name, codes))
    assert wrong == []
