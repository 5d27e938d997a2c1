"""SARIF 2.1.0, the format of code scanning (docs.oasis-open.org/sarif/sarif/v2.1.0)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from lint_llm_tags import __version__
from lint_llm_tags.report.part import in_repository, with_fingerprints
from lint_llm_tags.rules.pages import page, summary_of_page
from lint_llm_tags.rules.registry import ALL_RULES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic, Edit, Fix, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_INDEX = {rule.code: index for index, rule in enumerate(ALL_RULES)}
_ROOT = "SRCROOT"


def check(parts: Sequence[Part]) -> str:
    """A log with one run. Paths are relative to the repository's root, which code scanning expects."""
    parts = in_repository(parts)
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "lint-llm-tags",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in ALL_RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, part, fingerprint) for item, part, fingerprint in with_fingerprints(parts)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    text = page(rule.code)
    return {
        "id": rule.code,
        "name": rule.name.title().replace("-", ""),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": summary_of_page(text)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"tags": ["llm", "cost-attribution"], "problem.severity": _problem_severity(rule)},
    }


def _problem_severity(rule: Rule) -> str:
    return "error" if rule.severity == "error" else "warning"


def _result(item: Diagnostic, part: Part, fingerprint: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": item.code,
        "ruleIndex": _INDEX[item.code],
        "level": _LEVELS[item.severity],
        "message": {"text": part.paths.message(item.message)},
        "locations": [_location(item.place, part.paths)],
        "partialFingerprints": {"lintLlmTags/v1": fingerprint},
    }
    properties = {"provider": item.provider, "missing": list(item.missing)}
    held = {name: value for name, value in properties.items() if value}
    if held:
        result["properties"] = held
    if item.fix is not None and item.fix.edits and part.paths.shown(item.place).cell is None:
        result["fixes"] = [_fix(item.fix, part.paths)]
    return result


def _location(place: Place, paths: PathNames) -> dict[str, object]:
    place = paths.shown(place)
    location: dict[str, object] = {
        "physicalLocation": {"artifactLocation": _artifact(place, paths), "region": _region(place)}
    }
    if place.cell is not None:
        location["logicalLocations"] = [{"name": f"cell {place.cell}", "kind": "module"}]
    return location


def _artifact(place: Place, paths: PathNames) -> Mapping[str, object]:
    name = paths.data(place.path)
    uri = quote(name)
    return {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _region(place: Place) -> Mapping[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(fix: Fix, paths: PathNames) -> dict[str, object]:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.place.path, []).append(edit)
    changes = [
        {
            "artifactLocation": _artifact(edits[0].place, paths),
            "replacements": [
                {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in edits
            ],
        }
        for edits in by_file.values()
    ]
    return {"description": {"text": f"{fix.message} ({fix.applicability})"}, "artifactChanges": changes}
