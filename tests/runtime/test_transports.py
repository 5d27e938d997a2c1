"""Programs of ``programs/``: test suites of users, with real SDKs over real transports and real mocks.

Each is run by pytest as its user would. A comment at the line of a call says what the request carries: ``# tagged`` or
``# lacks team,service``. What the companion saw is compared with that, line by line.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.runtime.comparing import differences
from tests.runtime.running import PROGRAMS, Seen, run_programs


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    return run_programs(tmp_path_factory.mktemp("seen"))


def programs() -> list[Path]:
    return sorted(PROGRAMS.glob("test_*.py"))


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.stem)
@pytest.mark.xdist_group("runtime_programs")
def test_program(program: Path, seen: Seen) -> None:
    outcomes = seen.outcomes_of(program)
    assert outcomes, seen.output
    assert "failed" not in outcomes.values(), seen.output
    assert differences(program, seen) == []
    if set(outcomes.values()) == {"skipped"}:
        pytest.skip("needs an SDK that is not installed")


@pytest.mark.xdist_group("runtime_programs")
def test_the_companion_had_no_trouble_of_its_own(seen: Seen) -> None:
    assert "not seen" not in seen.output
    assert "policy not used" not in seen.output
    assert not any(request.objections for request in seen.requests)


def test_every_program_is_in_the_table_of_the_documentation() -> None:
    page = (PROGRAMS.parents[2] / "docs" / "pytest.md").read_text("utf-8")
    assert {program.stem for program in programs()} == set(re.findall(r"`(test_\w+)` \|", page))
