"""Runs the programs with pytest, in a process of its own, and gives what the companion saw."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from lint_llm_tags.runtime.judging import LlmRequest

PROGRAMS = Path(__file__).with_name("programs")
_ROOT = PROGRAMS.parents[2]


@dataclass(frozen=True)
class Seen:
    requests: tuple[LlmRequest, ...]
    outcomes: dict[str, str]
    """``test_a.py::test_b`` -> ``passed``, ``skipped`` or ``failed``. A file that skips itself has the outcome."""
    output: str
    status: int

    def outcomes_of(self, program: Path) -> dict[str, str]:
        """Those of one program."""
        return {
            name: outcome
            for name, outcome in self.outcomes.items()
            if name.startswith((f"{program.name}::", f"::{program.stem}"))
        }


def run_programs(scratch: Path, *arguments: str, python: Sequence[str] = (sys.executable,)) -> Seen:
    """Run them all, or those that ``arguments`` select."""
    seen, report = scratch / "seen.json", scratch / "report.xml"
    command = [
        *python, "-m", "pytest", "-c", str(PROGRAMS / "pytest.ini"), "--rootdir", str(PROGRAMS),
        f"--junitxml={report}", "-o", "junit_family=xunit1", *(arguments or (str(PROGRAMS),)),
    ]  # fmt: skip
    paths = os.pathsep.join(map(str, (PROGRAMS, _ROOT)))
    environment = {**os.environ, "PYTHONPATH": paths, "LLM_TAGS_SEEN": str(seen)}
    for name in ("PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER", "PYTEST_CURRENT_TEST"):
        environment.pop(name, None)
    ran = subprocess.run(command, cwd=PROGRAMS, env=environment, capture_output=True, text=True, check=False)
    output = ran.stdout + ran.stderr
    requests = json.loads(seen.read_text("utf-8")) if seen.is_file() else []
    return Seen(tuple(map(LlmRequest.from_data, requests)), _outcomes(report), output, ran.returncode)


def _outcomes(report: Path) -> dict[str, str]:
    outcomes = {}
    for case in ElementTree.parse(report).iter("testcase") if report.is_file() else ():
        kinds = {child.tag for child in case}
        outcome = "failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"
        file = case.get("file") or case.get("classname", "").replace(".", "/") + ".py"
        outcomes[f"{Path(file).name}::{case.get('name')}"] = outcome
    return outcomes
