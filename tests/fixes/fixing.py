"""Small projects that are fixed by the real command line, in this process."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SET = ("--set=team=support", "--set=service=desk")


@dataclass(frozen=True)
class Fixed:
    status: int
    output: str
    errors: str
    root: Path

    def __getitem__(self, name: str) -> str:
        return (self.root / name).read_bytes().decode()

    @property
    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.output)
        return found


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def command(root: Path, *arguments: str) -> Fixed:
    from lint_llm_tags.cli.app import run

    output, errors = io.TextIOWrapper(written := io.BytesIO(), "utf-8", newline=""), io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = run([*arguments, "--no-progress"])
    return Fixed(status, written.getvalue().decode(), errors.getvalue(), root)


def fix(root: Path, files: Mapping[str, str | bytes], *arguments: str, values: tuple[str, ...] = SET) -> Fixed:
    """Fix a project and check that a second run has nothing to do."""
    fixed = command(write(root, files), "fix", ".", *values, *arguments)
    if "--diff" not in arguments:
        before = {name: (root / name).read_bytes() for name in files}
        command(root, "fix", ".", *values, *arguments)
        assert {name: (root / name).read_bytes() for name in files} == before, "a second run changes something"
    return fixed
