"""The LibCST codemod, run by LibCST's own tool."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.cli.running import environment
from tests.fixes.fixing import write
from tests.fixes.test_fix import POLICY, UNTAGGED


def test_insert_envelope(tmp_path: Path) -> None:
    write(tmp_path, {"desk/app.py": UNTAGGED, "lint-llm-tags.toml": POLICY})
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "libcst.tool",
            "codemod",
            "-x",
            "--no-format",
            "lint_llm_tags.codemod.InsertEnvelope",
            "desk",
        ],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Transformed 1 files successfully" in done.stderr
    changed = (tmp_path / "desk/app.py").read_text()
    assert 'default_headers={"x-llm-team": "support", "x-llm-service": "desk"}' in changed
    assert 'extra_headers={"x-llm-feature": "draft-reply"}' in changed
