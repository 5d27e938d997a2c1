"""The reference names what the program has, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

from lint_llm_tags.cli import status
from tests.cli.running import run

DOCS = Path(__file__).parents[2] / "docs"


def options(help_text: str) -> set[str]:
    return set(re.findall(r"^  (?:-\w, )?(--[\w-]+)", help_text, re.MULTILINE)) - {"--help"}


def test_every_option_is_in_the_table_of_options(tmp_path: Path) -> None:
    rows = re.findall(r"^\| `(--[\w-]+).*?` \| (.*?) \|", (DOCS / "cli.md").read_text(), re.MULTILINE)
    for command in ("check", "fix", "inventory", "baseline"):
        documented = {name for name, commands in rows if commands == "all" or f"`{command}`" in commands}
        assert documented == options(run(command, "--help", cwd=tmp_path).stdout), command


def test_every_exit_status_is_in_its_table() -> None:
    documented = re.findall(r"^\| (\d+) \|", (DOCS / "exit-status.md").read_text(), re.MULTILINE)
    assert [int(number) for number in documented] == sorted(
        value for name, value in vars(status).items() if name.isupper()
    )
