"""The reference names what the program has, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path

from lint_llm_tags.cli import status

DOCS = Path(__file__).parents[2] / "docs"


def test_every_exit_status_is_in_its_table() -> None:
    documented = re.findall(r"^\| (\d+) \|", (DOCS / "exit-status.md").read_text(), re.MULTILINE)
    assert [int(number) for number in documented] == sorted(
        value for name, value in vars(status).items() if name.isupper()
    )
