"""Reports for machines. The shapes are contracts: see docs/cli.md. Standard library ``json`` is meant by ``json``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.report.part import diagnostics_in_order, sites_in_order, totals

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint_llm_tags.analysis.sites import FoundTag, Place, Site
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.rules.model import Diagnostic, Fix

VERSION = 1


def check(parts: Sequence[Part]) -> str:
    """The report of ``lint-llm-tags check --output-format json``."""
    diagnostics = [_diagnostic(item, part.paths) for item, part in diagnostics_in_order(parts)]
    return _document({"version": VERSION, "diagnostics": diagnostics, "summary": totals(parts)})


def lines(parts: Sequence[Part]) -> str:
    """The report of ``--output-format json-lines``: one diagnostic per line."""
    return "".join(json.dumps(_diagnostic(item, part.paths)) + "\n" for item, part in diagnostics_in_order(parts))


def inventory(parts: Sequence[Part]) -> str:
    """The report of ``lint-llm-tags inventory --output-format json``."""
    return _document({"version": VERSION, "sites": [_site(site, part.paths) for site, part in sites_in_order(parts)]})


def _diagnostic(diagnostic: Diagnostic, paths: PathNames) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "message": paths.message(diagnostic.message),
        **_place(diagnostic.place, paths),
        "severity": diagnostic.severity,
        "provider": diagnostic.provider,
        "missing": list(diagnostic.missing),
        "fix": _fix(diagnostic.fix, paths) if diagnostic.fix else None,
        "fingerprint": diagnostic.fingerprint,
    }


def _fix(fix: Fix, paths: PathNames) -> dict[str, object]:
    edits = [{**_place(edit.place, paths), "text": edit.text} for edit in fix.edits]
    return {
        "applicability": fix.applicability,
        "message": fix.message,
        **({"edits": edits} if edits else {}),
    }


def _site(site: Site, paths: PathNames) -> dict[str, object]:
    envelope = {**{tag.key: tag for tag in site.others}, **site.tags}
    return {
        "kind": site.kind,
        **_place(site.place, paths),
        "provider": site.provider,
        "symbol": site.symbol,
        "tags": {key: _tag(tag, paths) for key, tag in sorted(envelope.items())},
        "missing": list(site.missing),
        "verdict": site.verdict,
        "because": paths.message(site.because),
        "key": {"kind": site.key.kind, "name": site.key.name},
        "fingerprint": site.fingerprint,
    }


def _tag(tag: FoundTag, paths: PathNames) -> dict[str, object]:
    return {
        "state": tag.state,
        "values": list(tag.values),
        "carrier": tag.carrier,
        "from": paths.origin(tag.place),
    }


def _place(place: Place, paths: PathNames) -> dict[str, object]:
    place = paths.shown(place)
    return {
        "path": paths.data(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "cell": place.cell,
    }


def _document(content: Mapping[str, object]) -> str:
    # ASCII, so that no terminal's or pipe's encoding can break it.
    return json.dumps(content, indent=2) + "\n"
