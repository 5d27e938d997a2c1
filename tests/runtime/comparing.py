"""What the companion saw against what the programs say that they send, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.runtime.running import Seen

_MARKER = re.compile(r"# (?:(tagged)|lacks ([\w,-]+))\s*$")


def differences(program: Path, seen: Seen) -> list[str]:
    """A line for each place where the two differ. Lines of tests that were skipped are not compared."""
    found: dict[int, set[str]] = {}
    for request in seen.requests:
        if request.test.partition("::")[0].rpartition("/")[2] != program.name:
            continue
        site = request.call_site
        line = site.line if site is not None and Path(site.file).name == program.name else 0
        found.setdefault(line, set()).add(",".join(request.missing))
    expected = {line: {missing} for line, missing in _marked(program, seen)}
    return [
        f"{program.name}:{line}: saw {_said(found.get(line))}, marked {_said(expected.get(line))}"
        for line in sorted(expected.keys() | found.keys())
        if found.get(line) != expected.get(line)
    ]


def _said(missing: set[str] | None) -> str:
    if missing is None:
        return "nothing"
    return " and ".join(sorted(f"lacks {tags}" if tags else "tagged" for tags in missing))


def _marked(program: Path, seen: Seen) -> Iterator[tuple[int, str]]:
    """The marked lines of what ran: helpers, and tests that passed or failed."""
    outcomes = seen.outcomes_of(program)
    ran = any(outcome != "skipped" for outcome in outcomes.values())
    test = ""
    for number, line in enumerate(program.read_text("utf-8").splitlines(), 1):
        if match := re.match(r"(?:async )?def (\w+)", line):
            test = match[1]
        skipped = outcomes.get(f"{program.name}::{test}") == "skipped" or not ran
        if (match := _MARKER.search(line)) and not skipped:
            yield number, match[2] or ""
