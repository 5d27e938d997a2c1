"""What the checker says about a program: the two JSON documents that its command line prints."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from lint_llm_tags.providers.catalog import load_catalog
from tests.wire.program import SETTINGS, Program

POLICY = "lint-llm-tags.toml"
MANIFEST = "requirements.txt"


@dataclass(frozen=True, slots=True)
class Place:
    """All that is said about one line."""

    calls: list[dict[str, Any]] = field(default_factory=list)
    """Diagnostics LLT102 and LLT103."""
    clients: list[dict[str, Any]] = field(default_factory=list)
    """Diagnostics LLT101."""
    sites: list[dict[str, Any]] = field(default_factory=list)
    """Call and HTTP sites of the inventory."""


def judge(program: Program, directory: Path) -> dict[str, Place]:
    """Check a copy of the program in ``directory``; what is said, by ``path:line`` (empty where nothing is)."""
    root = directory / program.name
    shutil.copytree(program.directory, root, ignore=shutil.ignore_patterns("__pycache__", SETTINGS))
    if program.policy:
        (root / POLICY).write_text(program.policy, "utf-8")
    if not (root / MANIFEST).exists():
        (root / MANIFEST).write_text(installed(), "utf-8")
    places: dict[str, Place] = defaultdict(Place)
    with contextlib.chdir(root):
        for diagnostic in _run(["check", "--output-format", "json", "--exit-zero", "--select", "LLT1", "."])[
            "diagnostics"
        ]:
            place = places[f"{diagnostic['path']}:{diagnostic['line']}"]
            (place.clients if diagnostic["code"] == "LLT101" else place.calls).append(diagnostic)
        for site in _run(["inventory", "--output-format", "json", "."])["sites"]:
            if site["kind"] != "client":
                places[f"{site['path']}:{site['line']}"].sites.append(site)
    return places


@lru_cache
def installed() -> str:
    """What a project that uses this environment would pin: the releases of the SDKs that the data describes."""
    names = {provider.distribution for provider in load_catalog().providers} | {"botocore", "langchain-aws"}
    return "".join(f"{name}=={version(name)}\n" for name in sorted(names) if name and _is_installed(name))


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def _run(arguments: Sequence[str]) -> Any:
    """One command, in this process: the suite would spend its time on starting interpreters otherwise."""
    from lint_llm_tags.cli.app import run

    with _captured() as (output, errors):
        status = run([*arguments, "--no-progress"])
    assert status == 0, f"{' '.join(arguments)}: exit status {status}: {errors.getvalue()}"
    return json.loads(output.getvalue())


@contextlib.contextmanager
def _captured() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        yield output, errors
