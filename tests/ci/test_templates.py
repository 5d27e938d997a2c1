"""What CI systems are given: the steps of the GitHub action and of the GitLab component, run as those would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
MONOREPO = ROOT / "examples" / "monorepo"


def run(script: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does: bash, stop at the first error."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(cwd), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def check_step() -> str:
    [step] = [step for step in ACTION["runs"]["steps"] if step.get("name") == "Check"]
    script: str = step["run"]
    return script


def test_the_action_annotates_and_fails(tmp_path: Path) -> None:
    sarif = tmp_path / "out put.sarif"
    done = run(check_step(), MONOREPO, PATHS="services/search", ARGUMENTS="--select LLT102", SARIF_FILE=str(sarif))
    assert done.returncode == 1, done.stderr
    [annotation] = done.stdout.splitlines()
    # GitHub wants paths from the top of the repository, wherever the step runs.
    assert annotation.startswith("::error ")
    assert "file=examples/monorepo/services/search/search/answer.py,line=9," in annotation
    assert json.loads(sarif.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_inputs_of_the_action_cannot_run_commands(tmp_path: Path) -> None:
    done = run(check_step(), tmp_path, PATHS="$(touch owned) `touch owned` ;touch owned", ARGUMENTS="", SARIF_FILE="")
    assert done.returncode == 2
    assert not (tmp_path / "owned").exists()


def test_every_input_is_used_and_documented() -> None:
    used = json.dumps(ACTION["runs"])
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for name in ACTION["inputs"]:
        assert f"inputs.{name}" in used
        assert f"| `{name}` |" in page


def gitlab(**inputs: str) -> dict[str, Any]:
    """The job that GitLab makes of the component: ``$[[ inputs.x ]]`` replaced by text."""
    header, body = (ROOT / "templates" / "lint-llm-tags.yml").read_text(encoding="utf-8").split("\n---\n")
    declared: dict[str, Any] = yaml.safe_load(header)["spec"]["inputs"]
    assert set(inputs) <= set(declared)
    for name, declaration in declared.items():
        assert f"$[[ inputs.{name} ]]" in body
        body = body.replace(f"$[[ inputs.{name} ]]", inputs.get(name, declaration["default"]))
    job: dict[str, Any] = yaml.safe_load(body)["lint-llm-tags"]
    return job


@pytest.mark.parametrize(("path", "found"), [("services/search", 1), ("packages", 0)])
def test_the_component_leaves_its_report(tmp_path: Path, path: str, found: int) -> None:
    job = gitlab(arguments=f"--select LLT102 --policy {MONOREPO / 'pyproject.toml'}", paths=str(MONOREPO / path))
    _, check = job["script"]
    done = run(check, tmp_path)
    assert done.returncode == (1 if found else 0), done.stderr
    report = json.loads((tmp_path / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in report] == ["LLT102"] * found
