"""``python -m tests.wire.fixes``: each program is recorded, fixed and recorded again; how much of it was mended?

Works in batches and adds what it found to a file, one JSON object per line; programs that stand in there are not run
again, so an interrupted run goes on where it was.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import multiprocessing
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lint_llm_tags.policy.keys import STYLES
from tests.wire.frameworks import interpreter
from tests.wire.mended import Outcome, compare, mend, quiet
from tests.wire.program import Program, all_programs
from tests.wire.recording import Recording, record

BATCH = 48


def candidates(patterns: Sequence[str] = ()) -> list[Program]:
    """The programs whose verdicts are not known to be wrong and whose framework is there."""
    return [
        program
        for program in all_programs()
        if not program.limit
        and interpreter(program.framework) is not None
        and (not patterns or any(fnmatch.fnmatch(program.name, pattern) for pattern in patterns))
    ]


def outcomes(
    programs: Sequence[Program], scratch: Path, style: str = "", unset: Sequence[str] = ()
) -> dict[str, Outcome]:
    """What became of each program, fixed in a style of the policy, with values from the code for the tags ``unset``.

    A program that a fix leaves alone runs once; one whose runs differ, once more.
    """
    plain = {program.name: quiet(program) for program in programs}
    (scratch / "fixed").mkdir()
    with multiprocessing.get_context("fork").Pool(min(2, os.cpu_count() or 1)) as pool:
        reports = dict(pool.imap_unordered(_mended, [(one, scratch / "fixed", style, unset) for one in plain.values()]))
    copies = {name: replace(plain[name], directory=scratch / "fixed" / name, alias=f"{name}+fixed") for name in reports}
    runs = record([*plain.values(), *(copies[name] for name in plain if reports[name].get("files"))], scratch)

    def compared(name: str, second: Recording) -> Outcome:
        report, first = reports[name], runs[name]
        if "crash" in report:
            return Outcome(frozenset(), frozenset(), broken=(report["crash"],))
        return compare(plain[name], copies[name], report, first, second, runs.get(copies[name].name, first))

    found = {name: compared(name, runs[name]) for name in plain}
    doubtful = [plain[name] for name, outcome in found.items() if outcome.broken]
    again = record(doubtful, scratch) if doubtful else {}
    return found | {name: compared(name, second) for name, second in again.items()}


def _mended(task: tuple[Program, Path, str, Sequence[str]]) -> tuple[str, dict[str, Any]]:
    program, *how = task
    try:
        return program.name, mend(program, *how)[1]
    except Exception as error:  # noqa: BLE001 - one program's crash is a finding, not the end of the run
        return program.name, {"crash": f"the fix fails: {error!r}"}


def _read(results: Path) -> dict[str, dict[str, Any]]:
    lines = results.read_text("utf-8").splitlines() if results.exists() else []
    return {entry["program"]: entry for entry in map(json.loads, lines)}


def _batches(programs: Sequence[Program]) -> Iterator[Sequence[Program]]:
    for start in range(0, len(programs), BATCH):
        yield programs[start : start + BATCH]


def summary(entries: Iterable[dict[str, Any]]) -> str:
    """One line per program that is not well, and the sum."""
    entries = list(entries)
    wanted = sum(len(entry["wanted"]) for entry in entries)
    mended = sum(len(entry["mended"]) for entry in entries)
    lines = []
    for entry in entries:
        left = sorted(set(entry["wanted"]) - set(entry["mended"]))
        if left:
            lines.append(f"{entry['program']}: not mended: {', '.join(left)}")
        if entry["needless"]:
            lines.append(f"{entry['program']}: every request was tagged, and it was edited")
        lines += [f"{entry['program']}: broken: {reason[:400]}" for reason in entry["broken"]]
    share = mended / wanted if wanted else 1
    broken = sum(bool(entry["broken"]) for entry in entries)
    return "\n".join(
        [*lines, f"{mended} of {wanted} calls mended ({share:.1%}) in {len(entries)} programs, {broken} broken"]
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pattern", nargs="*", help="names of programs, with * and ? (default: all)")
    parser.add_argument("--results", type=Path, metavar="FILE", help="what is known already; what is found is added")
    parser.add_argument("--style", choices=STYLES, default="", help="the policy's insert-style (default: its own)")
    parser.add_argument("--unset", action="append", default=[], metavar="TAG", help="its values come from the code")
    args = parser.parse_args()
    results = args.results or Path(tempfile.mkdtemp()) / "fixes.jsonl"
    programs = candidates(args.pattern)
    known = _read(results)
    for batch in _batches([program for program in programs if program.name not in known]):
        with tempfile.TemporaryDirectory() as scratch:
            found = outcomes(batch, Path(scratch), args.style, args.unset)
        with results.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(_entry(name, outcome)) + "\n" for name, outcome in found.items())
    entries = [entry for name, entry in _read(results).items() if name in {program.name for program in programs}]
    print(summary(entries))
    return any(entry["broken"] or set(entry["wanted"]) - set(entry["mended"]) for entry in entries)


def _entry(name: str, outcome: Outcome) -> dict[str, Any]:
    return {
        "program": name,
        "wanted": sorted(outcome.wanted),
        "mended": sorted(outcome.mended),
        "needless": outcome.needless,
        "broken": outcome.broken,
        "impossible": sorted(outcome.impossible),
        "left": outcome.left,
    }


if __name__ == "__main__":
    raise SystemExit(main())
