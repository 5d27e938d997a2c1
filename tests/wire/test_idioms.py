"""``idioms.toml`` says which programs show which idiom: they have to exist, and to hold what the idiom looks like."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import tomllib

from tests.wire.program import all_programs

IDIOMS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "idioms.toml").read_text("utf-8"))["idiom"]
PROGRAMS = {program.name: program for program in all_programs()}


@pytest.mark.parametrize("idiom", IDIOMS, ids=lambda idiom: idiom["name"])
def test_its_programs_show_it(idiom: dict[str, Any]):
    assert idiom["programs"]
    for name in idiom["programs"]:
        program = PROGRAMS[name]
        text = "\n".join(path.read_text("utf-8") for path in program.sources)
        assert re.search(idiom["shows"], text), f"{name} does not show it"
        assert re.search(r"# (?:call|client): ", text), f"{name} compares nothing"
        if "holds" in idiom:
            assert any(path.match(idiom["holds"]) for path in program.sources), f"{name} has no such file"
