"""One fix after the other, shown at the terminal: accept, skip or quit."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lint_llm_tags.report.style import Style

if TYPE_CHECKING:
    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.fixes.project import Files

_ANSWERS = {"a": True, "y": True, "": True, "s": False, "n": False}


class Asking:
    """Asks about each fix once; after ``q`` nothing more is wanted."""

    def __init__(self, request: Request, color: bool) -> None:
        self._root = request.project.root
        self._style = Style(color=color)
        self._answers: dict[tuple[str, str], bool] = {}
        self._over = False

    def __call__(self, fix: PlannedFix, files: Files) -> bool:
        if fix.applicability == "display" or self._over:
            return False
        identity = fix.place.path, fix.identity
        if identity not in self._answers:
            self._answers[identity] = self._ask(fix, files)
        return self._answers[identity]

    def _ask(self, fix: PlannedFix, files: Files) -> bool:
        from lint_llm_tags.fixes.attempts import preview
        from lint_llm_tags.report.fixes import difference

        for name, old, new in preview([fix], files):
            sys.stdout.write(difference(name, old, new, self._style))
        doubt = f" ({fix.applicability}: {fix.because})" if fix.because else ""
        question = f"{fix.place.at}: {fix.message}{doubt}\n[a]ccept, [s]kip, [q]uit? "
        while True:
            sys.stdout.write(question)
            sys.stdout.flush()
            line = sys.stdin.readline()
            answer = line.strip().lower()[:1]
            if not line or answer == "q":
                self._over = True
                return False
            if answer in _ANSWERS:
                return _ANSWERS[answer]
