"""Evidence: what each call site really sent, for later runs of the checker. The format is in docs/evidence.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.runtime.judging import LlmRequest
    from lint_llm_tags.runtime.stack import Frame

VERSION = 1


def write(file: str, requests: Sequence[LlmRequest], root: str) -> int:
    """Write what ``requests`` tell about their call sites; gives how many these are. Raises ``OSError``."""
    sites = _Inventory([frame.file for request in requests for frame in request.frames], root)
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for request in requests:
        frame, site = sites.of(request.frames)
        if frame is None:
            continue
        path = shown(frame.file, root)
        entry = found.setdefault(
            (path, frame.line),
            {
                "path": path,
                "line": frame.line,
                "function": frame.function,
                "fingerprint": site["fingerprint"] if site else None,
                "symbol": site["symbol"] if site else None,
                "requests": 0,
                "envelopes": [],
                "tests": [],
            },
        )
        entry["requests"] += 1
        _add_envelope(entry["envelopes"], request)
        if request.test and request.test not in entry["tests"]:
            entry["tests"].append(request.test)
    call_sites = [found[key] for key in sorted(found)]
    content = {"version": VERSION, "call_sites": call_sites}
    with open(file, "w", encoding="utf-8") as target:  # noqa: PTH123 - the user's own spelling of a path
        target.write(json.dumps(content, indent=2) + "\n")
    return len(call_sites)


def _add_envelope(envelopes: list[dict[str, Any]], request: LlmRequest) -> None:
    seen = {"provider": request.provider, "tags": dict(sorted(request.tags.items())), "missing": list(request.missing)}
    for envelope in envelopes:
        if {name: envelope[name] for name in seen} == seen:
            envelope["requests"] += 1
            return
    envelopes.append({**seen, "requests": 1})


def _repository(root: str) -> str:
    """The directory of the repository around pytest's root directory, or that itself: the project of the checker."""
    directories = [Path(root), *Path(root).parents]
    return str(next((directory for directory in directories if (directory / ".git").exists()), Path(root))) + os.sep


class _Inventory:
    """The checker's inventory of the files that sent something, made by the checker in a process of its own.

    The test process stays free of the checker: its current directory, its clock and its modules may be anything by now.
    """

    def __init__(self, files: Iterable[str], root: str) -> None:
        self._sites: dict[str, list[dict[str, Any]]] = {}
        within = _repository(root)
        wanted = sorted({file for file in files if file.startswith(within) and os.path.isfile(file)})  # noqa: PTH113
        if not wanted:
            return
        ran = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "lint_llm_tags", "inventory", "--output-format", "json", "--quiet", *wanted],
            cwd=root,
            env={name: value for name, value in os.environ.items() if not name.startswith("COV_CORE_")},
            capture_output=True,
            check=False,
        )
        try:
            sites = json.loads(ran.stdout)["sites"]
        except (ValueError, KeyError):
            error = ran.stderr.decode("utf-8", "replace").strip().splitlines()
            raise OSError(f"the inventory failed: {error[-1] if error else ran.returncode}") from None
        for site in sites:
            if site["kind"] != "client":
                file = os.path.realpath(os.path.join(root, site["path"]))  # noqa: PTH118
                self._sites.setdefault(file, []).append(site)

    def of(self, frames: Sequence[Frame]) -> tuple[Frame | None, dict[str, Any] | None]:
        """The frame that is a call site of the inventory, with it; else the innermost frame.

        A project's wrapper is called where the inventory has a site, and sends where it may have none.
        """
        for frame in frames:
            around = [
                site
                for site in self._sites.get(os.path.realpath(frame.file), ())
                if site["line"] <= frame.line <= site["end_line"]
            ]
            if around:
                return frame, min(around, key=lambda site: site["end_line"] - site["line"])
        return (frames[0], None) if frames else (None, None)
