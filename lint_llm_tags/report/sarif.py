"""SARIF 2.1.0, the format of code scanning (docs.oasis-open.org/sarif/sarif/v2.1.0)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from lint_llm_tags import __version__
from lint_llm_tags.report.part import in_repository, with_fingerprints
from lint_llm_tags.rules.pages import page, summary_of_page
from lint_llm_tags.rules.registry import ALL_RULES
from lint_llm_tags.source.notebook import write_notebook
from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic, Edit, Fix, Rule
    from lint_llm_tags.source.notebook import Notebook
    from lint_llm_tags.suppressions.judging import Suppressed

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_INDEX = {rule.code: index for index, rule in enumerate(ALL_RULES)}
_ROOT = "SRCROOT"
_SUPPRESSIONS = {"comment": "inSource", "noqa": "inSource", "waiver": "external", "baseline": "external"}
"""What was there before a revision is not suppressed: nobody asked about it."""


def check(parts: Sequence[Part], *, suppressed: bool = False) -> str:
    """A log with one run. Paths are relative to the repository's root, which code scanning expects.

    With ``suppressed``, findings that a comment, a waiver or the baseline covers are in it, marked as such. GitHub
    opens alerts for those all the same (github/codeql-action issue 1230), so it is not the default.
    """
    parts = in_repository(parts)
    results = [_result(item, part, fingerprint) for item, part, fingerprint in with_fingerprints(parts)]
    if suppressed:
        results += [_suppressed(each, part) for part in parts for each in part.suppressed if each.by in _SUPPRESSIONS]
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "lint-llm-tags",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in ALL_RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
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
        "locations": [_location(item.place, part)],
        "partialFingerprints": {"lintLlmTags/v1": fingerprint},
    }
    properties = {"provider": item.provider, "missing": list(item.missing)}
    held = {name: value for name, value in properties.items() if value}
    if held:
        result["properties"] = held
    if item.fix is not None and item.fix.edits:
        result["fixes"] = [_fix(item.fix, part)]
    return result


def _suppressed(each: Suppressed, part: Part) -> dict[str, object]:
    result = _result(each.diagnostic, part, each.diagnostic.fingerprint)
    suppression = {"kind": _SUPPRESSIONS[each.by], "status": "accepted", "justification": each.reason or each.by}
    return {**result, "suppressions": [suppression]}


def _location(place: Place, part: Part) -> dict[str, object]:
    cell = part.paths.shown(place).cell
    location: dict[str, object] = {
        "physicalLocation": {"artifactLocation": _artifact(place, part.paths), "region": _region(place, part)}
    }
    if cell is not None:
        location["logicalLocations"] = [{"name": f"cell {cell}", "kind": "module"}]
    return location


def _artifact(place: Place, paths: PathNames) -> Mapping[str, object]:
    name = paths.data(place.path)
    uri = quote(name)
    return {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _region(place: Place, part: Part) -> Mapping[str, int]:
    """Lines and columns of the file; of a notebook those of its JSON, which is what stands in the repository."""
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    notebook = _notebook(place.path, part)
    if notebook is not None:
        start, end = notebook.place_in_file(*start), notebook.place_in_file(*end)
    return _from_to(start, end)


def _from_to(start: tuple[int, int], end: tuple[int, int]) -> Mapping[str, int]:
    return {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}


def _notebook(path: str, part: Part) -> Notebook | None:
    try:
        return part.files.notebook(path) if part.files is not None else None
    except Unreadable:
        return None


def _fix(fix: Fix, part: Part) -> dict[str, object]:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.place.path, []).append(edit)
    changes = [
        {"artifactLocation": _artifact(edits[0].place, part.paths), "replacements": _replacements(edits, part)}
        for edits in by_file.values()
    ]
    return {"description": {"text": f"{fix.message} ({fix.applicability})"}, "artifactChanges": changes}


def _replacements(edits: Sequence[Edit], part: Part) -> list[dict[str, object]]:
    notebook = _notebook(edits[0].place.path, part)
    if notebook is not None:
        return [_rewriting(edits, notebook)]
    return [{"deletedRegion": _region(edit.place, part), "insertedContent": {"text": edit.text}} for edit in edits]


def _rewriting(edits: Sequence[Edit], notebook: Notebook) -> dict[str, object]:
    """One replacement in the JSON of a notebook."""
    lines = notebook.text.split("\n")
    for edit in reversed(edits):
        _, line, column, end_line, end_column, *_ = edit.place
        changed = lines[line - 1][: column - 1] + edit.text + lines[end_line - 1][end_column - 1 :]
        lines[line - 1 : end_line] = changed.split("\n")
    old = notebook.raw.decode("utf-8")
    new = write_notebook(notebook, "\n".join(lines)).decode("utf-8")
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    region = _from_to(_position(old, first), _position(old, len(old) - last))
    return {"deletedRegion": region, "insertedContent": {"text": new[first : len(new) - last]}}


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].split("\n")
    return len(before), len(before[-1]) + 1
