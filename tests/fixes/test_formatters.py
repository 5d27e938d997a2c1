"""What is stable under a formatter stays so: the programs of the wire suite, formatted, fixed, and formatted again.

A sample runs by default, all of it stable. ``LINT_LLM_TAGS_FORMAT=all pytest tests/fixes/test_formatters.py`` takes
every program; a few files are not stable under black itself, or are taken for another version of Python after an edit.
"""

from __future__ import annotations

import difflib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixes.fixing import command
from tests.wire.program import all_programs
from tests.wire.verdict import MANIFEST, POLICY, installed

ALL = os.environ.get("LINT_LLM_TAGS_FORMAT") == "all"
SAMPLE = (
    "anthropic_discord_style_bot", "envelope_wrapped", "held_a_pydantic_base_settings",
    "held_b_generic_repository", "held_b_filtered_headers", "http_endpoint_table", "openai_create_splat_params",
    "fix_langchain_shared_models", "fix_partials_of_a_module", "fix_router_from_settings",
    "openai_realtime", "sdk_mistral_sync_and_stream", "anthropic_metadata_user_id",
)  # fmt: skip
_MARKER = re.compile(r"  # (?:call|client): .*")
VALUES = ("--set=team=support", "--set=service=ticket-copilot", "--set=feature=draft-reply")
FORMATTERS = {
    "ruff": (["format", "-q"], "ruff.toml", "line-length = 88\n"),
    "black": (["-q"], "pyproject.toml", "[tool.black]\nline-length = 88\n"),
}


@pytest.mark.parametrize("name", FORMATTERS)
def test_stable_files_stay_stable(name: str, tmp_path: Path) -> None:
    if importlib.util.find_spec(name) is None:
        pytest.skip(f"{name} is not installed")
    arguments, config, content = FORMATTERS[name]
    programs = [program for program in all_programs() if ALL or program.name in SAMPLE]
    for program in programs:
        root = tmp_path / program.name
        shutil.copytree(program.directory, root, ignore=shutil.ignore_patterns("__pycache__", "*.toml"))
        (root / config).write_text(content)
        (root / MANIFEST).write_text(installed())
        (root / POLICY).write_text(program.policy or "")
    for path in tmp_path.rglob("*.py"):  # Black breaks lines elsewhere for the sake of a comment behind them.
        path.write_text(_MARKER.sub("", path.read_text()))
    formatter = [sys.executable, "-m", name, *arguments, str(tmp_path)]
    subprocess.run(formatter, check=True)
    for program in programs:
        values = [value for value in VALUES if value.split("=")[1] in program.required]
        command(tmp_path / program.name, "fix", ".", *values)
    fixed = {path: path.read_text() for path in sorted(tmp_path.rglob("*.py"))}
    subprocess.run(formatter, check=True)
    unstable = {path: path.read_text() for path, code in fixed.items() if path.read_text() != code}
    for path, code in unstable.items():
        names = str(path.relative_to(tmp_path)), f"after {name}"
        print("\n".join(difflib.unified_diff(fixed[path].splitlines(), code.splitlines(), *names, n=1, lineterm="")))
    assert len(fixed) >= len(programs)
    assert len(unstable) <= (len(fixed) * 0.01 if ALL else 0)
