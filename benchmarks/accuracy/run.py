"""Run ``inventory`` and ``check`` over checked-out repositories; keep what they say, their processor time and memory.

    python benchmarks/accuracy/run.py --results RESULTS [--limit SECONDS] REPOSITORY ...

Writes ``<name>.inventory.json`` and ``<name>.check.json`` into RESULTS and prints one line per repository. A run that
takes more than the limit of processor time is stopped and said to hang.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

COMMANDS = ("inventory", "check")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="+", type=Path)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=300, help="seconds of processor time per command (default: 300)")
    args = parser.parse_args()
    args.results.mkdir(parents=True, exist_ok=True)
    broken = 0
    for repository in args.repositories:
        lines = [_run(command, repository, args.results, args.limit) for command in COMMANDS]
        print(repository.resolve().name, *lines, sep="  ", flush=True)
        broken += any(" failed" in line for line in lines)
    return 1 if broken else 0


def _run(command: str, repository: Path, results: Path, limit: int) -> str:
    output = results / f"{repository.resolve().name}.{command}.json"
    errors = output.with_suffix(".err")
    with output.open("wb") as stdout, errors.open("wb") as stderr:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "lint_llm_tags", command),
                *("--output-format", "json", "--no-progress", str(repository)),
            ],
            stdout=stdout,
            stderr=stderr,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5)),
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    spent = f"{command} {usage.ru_utime + usage.ru_stime:.1f} s {usage.ru_maxrss // 1024} MB"
    if code not in (0, 1):
        output.unlink()
        return f"{spent} failed: " + ("too slow" if code < 0 else f"exit status {code}")
    said = json.loads(output.read_bytes())
    unreadable = sum(item["code"] == "LLT903" for item in said.get("diagnostics", ()))
    count = len(said.get("sites") or said.get("diagnostics") or ())
    noise = " stderr" if errors.stat().st_size else ""
    return f"{spent} {count} found" + (f" {unreadable} LLT903" if unreadable else "") + noise


if __name__ == "__main__":
    sys.exit(main())
