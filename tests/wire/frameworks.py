"""Frameworks that do not install beside the SDKs of the tests: each runs in an environment of its own.

``scripts/wire-frameworks`` makes the environments. Where one is missing, its programs are skipped.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import tomllib

_ROOT = Path(__file__).parents[2]
ENVIRONMENTS = Path(os.environ.get("LINT_LLM_TAGS_FRAMEWORKS", _ROOT / ".frameworks"))
"""One virtual environment in each directory."""
REQUIREMENTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("frameworks.toml").read_text("utf-8"))
"""What is installed in each of them."""


def interpreter(framework: str) -> str | None:
    """The Python that runs a framework's programs; ``None`` where its environment was not made."""
    if not framework:
        return sys.executable
    if framework not in REQUIREMENTS:
        raise ValueError(f"frameworks.toml has no {framework!r}")
    python = ENVIRONMENTS / framework / "bin" / "python"
    return str(python) if python.exists() else None
