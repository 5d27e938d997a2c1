"""The file that says what each call site sent."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.sending import BOTH, UNTAGGED_LINE, run

pytest_plugins = ("pytester", "tests.runtime.sending")


def test_evidence(project: pytest.Pytester) -> None:
    target = project.path / "evidence.json"
    code = """
    def test_tagged(): tagged()
    def test_untagged():
        untagged()
        untagged()
    """
    result = run(project, code, f"--llm-tags-evidence={target}")
    assert "llm-tags: evidence of 2 call sites written to" in result.stdout.str()
    evidence = json.loads(target.read_text("utf-8"))
    inventory = subprocess.run(
        [sys.executable, "-m", "lint_llm_tags", "inventory", "app.py", "--output-format", "json"],
        cwd=project.path, capture_output=True, check=True,
    )  # fmt: skip
    sites = {site["line"]: site for site in json.loads(inventory.stdout)["sites"] if site["kind"] == "http"}
    assert [site["line"] for site in evidence["call_sites"]] == sorted(sites)
    for site in evidence["call_sites"]:
        assert site["fingerprint"] == sites[site["line"]]["fingerprint"]
        assert site["symbol"] == sites[site["line"]]["symbol"]
    assert evidence["version"] == 1
    assert evidence["call_sites"][1] == {
        "path": "app.py",
        "line": UNTAGGED_LINE,
        "function": "untagged",
        "fingerprint": sites[UNTAGGED_LINE]["fingerprint"],
        "symbol": sites[UNTAGGED_LINE]["symbol"],
        "requests": 2,
        "envelopes": [{"provider": "openai", "tags": {"team": "t"}, "missing": ["service", "feature"], "requests": 2}],
        "tests": ["test_it.py::test_untagged"],
    }


def test_evidence_that_cannot_be_written_is_said(project: pytest.Pytester) -> None:
    result = run(project, BOTH, "--llm-tags-evidence=/nowhere/evidence.json")
    assert "llm-tags: evidence not written:" in result.stdout.str()
    result.assert_outcomes(passed=2)


def test_the_documentation_shows_what_is_written() -> None:
    page = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text("utf-8")
    shown = json.loads(page.partition("```json\n")[2].partition("```")[0])
    assert set(shown["call_sites"][0]) == {
        "path", "line", "function", "fingerprint", "symbol", "requests", "envelopes", "tests",
    }  # fmt: skip
