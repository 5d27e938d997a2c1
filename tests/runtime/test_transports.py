"""Programs of ``programs/``: test suites of users, with real SDKs over real transports and real mocks.

Each is run by pytest as its user would. A comment at the line of a call says what the request carries: ``# tagged`` or
``# lacks team,service``. What the companion saw is compared with that, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.runtime.running import PROGRAMS, Seen, run_programs

MARKER = re.compile(r"# (?:(tagged)|lacks ([\w,-]+))\s*$")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    return run_programs(tmp_path_factory.mktemp("seen"))


def programs() -> list[Path]:
    return sorted(PROGRAMS.glob("test_*.py"))


def marked(program: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(program.read_text("utf-8").splitlines(), 1):
        if match := MARKER.search(line):
            yield number, match[2] or ""


@pytest.mark.parametrize("program", programs(), ids=lambda program: program.stem)
@pytest.mark.xdist_group("runtime_programs")
def test_program(program: Path, seen: Seen) -> None:
    outcomes = {name: outcome for name, outcome in seen.outcomes.items() if name.startswith(f"{program.name}::")}
    assert outcomes, seen.output
    assert set(outcomes.values()) <= {"passed", "skipped"}, seen.output
    found: dict[int, set[str]] = {}
    for request in seen.requests:
        site = request.call_site
        assert site is not None, request
        if site.file == str(program):
            found.setdefault(site.line, set()).add(",".join(request.missing))
            assert not request.objections
    expected = {line: {missing} for line, missing in marked(program)}
    if "skipped" in outcomes.values():
        pytest.skip(f"needs another SDK or mock: {outcomes}")
    assert found == expected


@pytest.mark.xdist_group("runtime_programs")
def test_the_companion_had_no_trouble_of_its_own(seen: Seen) -> None:
    assert "not seen" not in seen.output
    assert "policy not used" not in seen.output


def test_every_program_is_in_the_table_of_the_documentation() -> None:
    page = (PROGRAMS.parents[2] / "docs" / "pytest.md").read_text("utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    assert {program.stem for program in programs()} == named
