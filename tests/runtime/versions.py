"""Runs the programs with other majors of the SDKs: ``python -m tests.runtime.versions [NAME ...]``. Needs uv.

Each environment is built by uv and thrown away. Nothing of it is part of the default run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.runtime.comparing import differences
from tests.runtime.running import PROGRAMS, run_programs

_ALWAYS = ["pytest", "pytest-asyncio", "httpx", "requests", "aiohttp", "urllib3", "boto3"]

ENVIRONMENTS: dict[str, tuple[list[str], list[str]]] = {
    "openai-1": (["openai==1.*", "anthropic", "respx", "pytest-httpx", "vcrpy", "websockets"], ["openai", "azure"]),
    "openai-3": (["openai==3.*", "anthropic", "websockets"], ["openai", "azure"]),
    "anthropic-0": (["anthropic==0.*", "openai"], ["anthropic"]),
    "anthropic-1": (["anthropic==1.*", "openai", "httpx2"], ["anthropic"]),
    "google-genai-1": (["google-genai==1.*", "openai", "anthropic"], ["google"]),
    "google-genai-3": (["google-genai==3.*", "openai", "anthropic"], ["google"]),
    "litellm": (["litellm", "openai", "anthropic"], ["litellm"]),
    "dspy": (["dspy", "anthropic"], ["dspy"]),
    "boto3": (["boto3", "moto", "openai", "anthropic"], ["bedrock"]),
    "httpx-0.27": (["httpx==0.27.*", "respx==0.21.*", "openai==1.*", "anthropic"], ["openai_httpx", "raw"]),
    "aiohttp-3.9": (["aiohttp==3.9.*", "aioresponses", "openai", "anthropic"], ["aiohttp", "raw"]),
    "urllib3-1": (["urllib3==1.*", "responses", "requests-mock", "openai", "anthropic"], ["requests_responses", "raw"]),
    "websockets-13": (["websockets==13.*", "openai==2.*", "anthropic"], ["websockets"]),
    "pytest-7": (["pytest==7.4.*", "pytest-asyncio<0.24", "openai", "anthropic"], ["openai_httpx", "raw"]),
}
"""Name -> what is installed besides ``_ALWAYS``, and which programs (a part of their names) are run with it."""


def main(names: list[str]) -> int:
    failed = False
    for name in names or list(ENVIRONMENTS):
        requirements, parts = ENVIRONMENTS[name]
        programs = [
            program for program in sorted(PROGRAMS.glob("test_*.py")) if any(part in program.stem for part in parts)
        ]
        pinned = {requirement.split("=")[0].split("<")[0] for requirement in requirements}
        wanted = [*requirements, *(package for package in _ALWAYS if package not in pinned)]
        root = str(PROGRAMS.parents[2])
        python = ["uv", "run", "-q", "--no-project", "--isolated", "--python", "3.11", "--with-editable", root,
                  *(word for requirement in wanted for word in ("--with", requirement)), "python"]  # fmt: skip
        with tempfile.TemporaryDirectory() as scratch:
            seen = run_programs(Path(scratch), *map(str, programs), python=python)
        for program in programs:
            outcomes = seen.outcomes_of(program)
            wrong = differences(program, seen)
            passed = sum(outcome == "passed" for outcome in outcomes.values())
            skipped = sum(outcome == "skipped" for outcome in outcomes.values())
            state = "FAILED" if wrong or "failed" in outcomes.values() or not outcomes else "ok"
            print(f"{name:<16} {program.stem:<40} {state:<7} {passed} passed, {skipped} skipped", flush=True)
            for line in wrong:
                print(f"    {line}")
            failed = failed or state == "FAILED"
        if seen.status:
            print("\n".join(seen.output.splitlines()[-60:]))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
