"""Annotations on GitHub: workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.report.part import diagnostics_in_order, in_repository

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def check(parts: Sequence[Part]) -> str:
    """One command per diagnostic, with the message in full: GitHub's log shows these lines as they are."""
    return "".join(_command(item, part) for item, part in diagnostics_in_order(in_repository(parts)))


def _command(item: Diagnostic, part: Part) -> str:
    place = part.paths.shown(item.place)
    properties = {
        "title": f"{item.code} {item.name}",
        "file": part.paths.data(place.path),
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:
        # GitHub takes columns only where both are in one line.
        properties["col"] = str(place.column)
        properties["endColumn"] = str(max(place.column, place.end_column - 1))
    if place.cell is not None:
        # Lines of a notebook's file are no lines of its cells.
        properties = {name: value for name, value in properties.items() if name in {"title", "file"}}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    where = f"{part.paths.place(item.place)}: " if place.cell is not None else ""
    message = f"{where}{item.code} {part.paths.message(item.message)}"
    return f"::{_COMMANDS[item.severity]} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
