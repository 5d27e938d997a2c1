"""Pages as programs: the files that a page shows are written, the commands that it shows are run.

In a page of the documentation

- a block with a title (```` ```python title="app/ask.py" ````) is a file of the reader's project;
- a ``console`` block is what the reader sees: commands behind ``$``, each with its output. ``...`` stands for anything;
- every other block (``sh``, ``yaml`` without a title ...) is shown only.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE
)
_ANYTHING = "..."


@dataclass(frozen=True)
class File:
    path: str
    content: str


@dataclass(frozen=True)
class Command:
    line: str
    output: str
    """What the page says that it prints, ``...`` for anything."""


def steps(page: str) -> Iterator[File | Command]:
    """What a reader does who follows the page from top to bottom."""
    for block in _BLOCK.finditer(page):
        if block["title"]:
            yield File(block["title"], block["body"])
        elif block["language"] == "console":
            yield from _commands(block["body"])


def _commands(body: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        while line.endswith("\\"):
            more, _, output = output.partition("\n")
            line = f"{line}\n{more}"
        yield Command(line, output)


def follow(page: str, directory: Path, environment: Mapping[str, str]) -> Iterator[tuple[Command, str]]:
    """Do what the page says in ``directory``; gives each command with what it really printed."""
    for step in steps(page):
        if isinstance(step, File):
            path = directory / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.content, encoding="utf-8")
        else:
            done = subprocess.run(
                ["sh", "-c", step.line],
                cwd=directory,
                env=dict(environment),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            yield step, done.stdout


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed; trailing white space does not count.

    A line ``...`` stands for any number of lines, ``...`` inside a line for any text.
    """
    lines = "".join(
        r"(?:.*\n)*?" if line == _ANYTHING else ".*?".join(map(re.escape, line.split(_ANYTHING))) + r"\n"
        for line in _stripped(shown)
    )
    return re.fullmatch(lines, "".join(f"{line}\n" for line in _stripped(printed))) is not None


def _stripped(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
