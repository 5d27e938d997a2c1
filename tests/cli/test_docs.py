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
    check = options(run("check", "--help", cwd=tmp_path).stdout)
    inventory = options(run("inventory", "--help", cwd=tmp_path).stdout)
    rows = re.findall(r"^\| `(--[\w-]+).*?` \| (`check`|both) \|", (DOCS / "cli.md").read_text(), re.MULTILINE)
    assert {name for name, _ in rows} == check
    assert {name for name, commands in rows if commands == "both"} == inventory


def test_every_exit_status_is_in_its_table() -> None:
    documented = re.findall(r"^\| (\d+) \|", (DOCS / "exit-status.md").read_text(), re.MULTILINE)
    assert [int(number) for number in documented] == sorted(
        value for name, value in vars(status).items() if name.isupper()
    )
