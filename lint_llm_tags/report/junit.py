"""JUnit's XML, for CI servers that show test results."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from lint_llm_tags.report.part import diagnostics_in_order
from lint_llm_tags.report.paths import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic

_NAME = "lint-llm-tags"


def check(parts: Sequence[Part]) -> str:
    """A suite per file with a failure per diagnostic, or one test that passed: servers refuse a report without any."""
    found = diagnostics_in_order(parts)
    blocking = sum(item.severity != "info" for item, _ in found)
    root = ElementTree.Element(
        "testsuites", name=_NAME, tests=str(max(1, len(found))), failures=str(blocking), errors="0"
    )
    for path, group in groupby(found, key=lambda entry: entry[1].paths.printable(entry[0].place.path)):
        _suite(root, path, list(group))
    if not found:
        suite = ElementTree.SubElement(root, "testsuite", _counts(_NAME, 1, 0))
        ElementTree.SubElement(suite, "testcase", name="nothing found", classname=_NAME)
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _counts(name: str, tests: int, failures: int) -> dict[str, str]:
    return {"name": name, "tests": str(tests), "failures": str(failures), "errors": "0"}


def _suite(root: ElementTree.Element, path: str, found: Sequence[tuple[Diagnostic, Part]]) -> None:
    blocking = sum(item.severity != "info" for item, _ in found)
    suite = ElementTree.SubElement(
        root, "testsuite", name=path, tests=str(len(found)), failures=str(blocking), errors="0"
    )
    for item, part in found:
        where = part.paths.place(item.place)
        message = printable(part.paths.message(item.message))
        case = ElementTree.SubElement(suite, "testcase", name=f"{item.code} {where}", classname=path, file=path)
        case.set("line", str(part.paths.shown(item.place).line))
        if item.severity == "info":
            ElementTree.SubElement(case, "system-out").text = f"{where}: {item.code} {message} (does not block yet)"
        else:
            failure = ElementTree.SubElement(case, "failure", message=message, type=item.code)
            failure.text = f"{where}: {item.code} {message}"
