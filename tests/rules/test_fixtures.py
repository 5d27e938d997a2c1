"""Fixture files through the real engine: one directory per rule, one file or directory per case.

A diagnostic is expected where a line ends in ``# error: LLT102 missing=feature "part of the message"``, and nowhere
else. Only the rule of the directory is looked at; in ``together`` all of them are. A file that begins with a comment
block ``# policy:`` has that policy, a directory its ``lint-llm-tags.toml``. ``noop_...`` must stay silent.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.rules.building import EVERY_CODE
from tests.rules.projects import POLICY_FILE, diagnostics, expectations, leading_policy

if TYPE_CHECKING:
    from lint_llm_tags.rules.model import Diagnostic
    from tests.rules.projects import Expected

FIXTURES = Path(__file__).parent / "fixtures"
_KEY = re.compile(r"sk-[\w-]{40,}")
CASES = sorted(
    (case for rule in FIXTURES.iterdir() for case in rule.iterdir() if not case.name.startswith((".", "_"))),
    key=lambda case: (case.parent.name, not case.name.startswith("noop_"), case.name),
)


@pytest.fixture(params=CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def case(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_fixture(case: Path, tmp_path: Path):
    root = tmp_path / "project"
    if case.is_dir():
        shutil.copytree(case, root)
    else:
        root.mkdir()
        shutil.copy(case, root)
        policy = leading_policy(case.read_text(encoding="utf-8"))
        if policy:
            (root / POLICY_FILE).write_text(policy, encoding="utf-8")
    codes = EVERY_CODE if case.parent.name == "together" else {case.parent.name.upper()}

    everything = diagnostics(root)
    found = [each for each in everything if each.code in codes]
    expected = list(expectations(root))

    places = sorted((each.path, each.line, each.code) for each in expected)
    shown = "\n".join(f"{each.place.at}: {each.code} {each.message}" for each in found)
    assert sorted((each.place.path, each.place.line, each.code) for each in found) == places, shown
    for each in expected:
        assert any(_fits(each, diagnostic) for diagnostic in found), f"{each} among\n{shown}"
    for diagnostic in everything:
        assert diagnostic.message.isprintable()
        assert len(diagnostic.message) <= 250, diagnostic.message
        assert not any(key in repr(diagnostic) for key in _keys(root))


def _keys(root: Path) -> set[str]:
    """The provider keys in the sources, which no part of a diagnostic may show."""
    return {key for file in root.rglob("*.py") for key in _KEY.findall(file.read_text(encoding="utf-8"))}


def _fits(expected: Expected, diagnostic: Diagnostic) -> bool:
    return (
        (diagnostic.place.path, diagnostic.place.line, diagnostic.code) == expected[:3]
        and diagnostic.missing == expected.missing
        and expected.text in diagnostic.message
    )


def test_a_noop_expects_nothing_and_the_others_something(case: Path):
    codes = {each.code for each in expectations(case)}
    assert bool(codes) != case.name.startswith("noop_")
    if case.parent.name != "together":
        assert codes <= {case.parent.name.upper()}


def test_fixtures_are_valid_code(case: Path):
    if case.parent.name != "llt903":
        for file in [case] if case.is_file() else case.rglob("*.py"):
            compile(file.read_bytes(), file, "exec")
