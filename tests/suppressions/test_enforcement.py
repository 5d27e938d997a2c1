"""Report first, block later."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import UNTAGGED, project, run

POLICY = """\
[[enforcement]]
paths = ["legacy/**"]
rules = ["LLT102"]
report-until = 2027-01-31
"""


def test_findings_do_not_block_until_the_day_is_over(tmp_path: Path) -> None:
    root = project(tmp_path, legacy__ask=UNTAGGED)
    (root / "lint-llm-tags.toml").write_text(POLICY)
    before = run("check", "--today", "2027-01-31", cwd=root)
    assert before.returncode == 0
    assert before.stdout.startswith("legacy/ask.py:7:12 LLT102 untagged-call (does not block yet)\n")
    after = run("check", "--today", "2027-02-01", cwd=root)
    assert after.returncode == 1
    assert "(does not block" not in after.stdout


def test_it_holds_for_its_paths_and_rules(tmp_path: Path) -> None:
    root = project(tmp_path, legacy__ask=UNTAGGED, app__ask=UNTAGGED, legacy__client="import openai\nopenai.OpenAI()\n")
    (root / "lint-llm-tags.toml").write_text(POLICY)
    done = run("check", "--today", "2027-01-01", "--output-format", "json", cwd=root)
    assert done.returncode == 1
    severities = {(each["path"], each["code"]): each["severity"] for each in json.loads(done.stdout)["diagnostics"]}
    assert severities == {
        ("app/ask.py", "LLT102"): "error",
        ("legacy/ask.py", "LLT102"): "info",
        ("legacy/client.py", "LLT101"): "error",
    }
