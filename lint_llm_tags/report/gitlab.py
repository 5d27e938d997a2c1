"""GitLab's code quality report (docs.gitlab.com, "Code Quality report format")."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.report.part import in_repository, with_fingerprints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def check(parts: Sequence[Part]) -> str:
    """A JSON list, one object per diagnostic."""
    issues = [_issue(item, part, fingerprint) for item, part, fingerprint in with_fingerprints(in_repository(parts))]
    return json.dumps(issues, indent=2) + "\n"


def _issue(item: Diagnostic, part: Part, fingerprint: str) -> dict[str, object]:
    place = part.paths.shown(item.place)
    where = f"cell {place.cell}, line {place.line}: " if place.cell is not None else ""
    return {
        "description": f"{item.code}: {where}{part.paths.message(item.message)}",
        "check_name": item.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[item.severity],
        "location": {
            "path": part.paths.data(place.path),
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }
