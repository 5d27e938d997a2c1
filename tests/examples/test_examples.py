"""What ``check`` finds in ``examples/``, and that the README shows exactly that."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
MONOREPO = ROOT / "examples" / "monorepo"

# path, line, code, missing
FOUND = [
    ("services/growth_mailer/growth_mailer/subject_lines.py", 8, "LLT101", ["team", "service"]),
    ("services/growth_mailer/growth_mailer/subject_lines.py", 8, "LLT302", []),
    ("services/growth_mailer/growth_mailer/subject_lines.py", 12, "LLT102", ["team", "service", "feature"]),
    ("services/growth_mailer/growth_mailer/translate.py", 5, "LLT201", []),
    ("services/growth_mailer/growth_mailer/translate.py", 5, "LLT204", []),
    ("services/search/search/answer.py", 5, "LLT303", []),
    ("services/search/search/answer.py", 9, "LLT102", ["feature"]),
    ("services/search/search/answer.py", 14, "LLT205", []),
    ("services/search/search/embed.py", 11, "LLT302", []),
    ("services/ticket_copilot/ticket_copilot/reply.py", 13, "LLT102", ["feature"]),
]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lint_llm_tags", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def findings(done: subprocess.CompletedProcess[str]) -> list[tuple[str, int, str, list[str]]]:
    answer: dict[str, Any] = json.loads(done.stdout)
    return [
        (d["path"].removeprefix("examples/monorepo/"), d["line"], d["code"], d["missing"])
        for d in answer["diagnostics"]
    ]


def test_check_finds_exactly_this() -> None:
    done = run("check", "--output-format", "json", "examples/monorepo")
    assert done.returncode == 1, done.stderr
    assert findings(done) == FOUND


def test_one_service_gets_the_same_answer_as_the_whole() -> None:
    """The shared package and the other services are known although only one service is asked about."""
    for service in ("ticket_copilot", "growth_mailer", "search"):
        path = f"services/{service}"
        done = run("check", "--output-format", "json", "--ignore", "LLT302", path, cwd=MONOREPO)
        wanted = [finding for finding in FOUND if finding[0].startswith(path) and finding[2] != "LLT302"]
        assert findings(done) == wanted


def test_every_call_of_the_examples_is_in_the_inventory() -> None:
    done = run("inventory", "--output-format", "json", "examples/monorepo")
    assert done.returncode == 0, done.stderr
    sites = json.loads(done.stdout)["sites"]
    written = [
        (path.relative_to(MONOREPO).as_posix(), number)
        for path in sorted(MONOREPO.rglob("*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if re.search(r"(messages|completions|responses|embeddings)\.create\(", line)
    ]
    listed = {(site["path"].removeprefix("examples/monorepo/"), site["line"]) for site in sites}
    assert len(written) == 6
    # the one call inside a wrapper stands in the inventory as its two callers
    embed = ("services/search/search/embed.py", 16)
    assert embed in written
    assert set(written) - {embed} <= listed


def terminal(*arguments: str, cwd: Path) -> str:
    """What a person sees on a terminal of 100 columns, without colour."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "100", "TERM": "xterm"}
    command = [sys.executable, "-m", "lint_llm_tags", *arguments]
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL
    ) as process:
        os.close(theirs)
        seen = b""
        while chunk := _read(ours):
            seen += chunk
        os.close(ours)
    assert process.returncode == 1
    return seen.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # Linux says so when the other side has closed the terminal.
        return b""


def test_readme_shows_real_output() -> None:
    readme = (ROOT / "README.md").read_text()
    shown = re.findall(r"```console\n\$ cd (\S+) && lint-llm-tags ([^\n]*)\n(.*?)```", readme, re.DOTALL)
    assert shown, "the README shows no output"
    for directory, arguments, output in shown:
        real = terminal(*arguments.split(), cwd=ROOT / directory)
        for part in output.strip().split("\n\n...\n\n"):
            assert part in real
            real = real[real.index(part) + len(part) :]
        assert real.strip() == "", "the README leaves out the end"


@pytest.mark.parametrize("path", sorted(MONOREPO.rglob("*.py")), ids=lambda path: path.stem)
def test_examples_are_valid_python(path: Path) -> None:
    compile(path.read_bytes(), str(path), "exec")
