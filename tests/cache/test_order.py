"""What is found does not depend on the order in which Python goes through a set."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = Path(__file__).parents[1] / "wire" / "programs"


def test_alike_with_every_hash_seed(tmp_path: Path) -> None:
    """A wrapper that several parameters of several functions decide about: whose users are looked at first?"""
    shutil.copytree(PROGRAMS / "car_registered_client", tmp_path / "app")
    command = [sys.executable, "-m", "lint_llm_tags", "inventory", "--no-cache", "--output-format", "json", "."]
    found = {
        subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("0", "2", "3")
    }
    assert len(found) == 1
