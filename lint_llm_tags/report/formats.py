"""The formats in which ``check`` reports, by the names that users give them."""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.style import Style

FORMATS = ("text", "concise", "json", "json-lines", "sarif", "github", "gitlab", "junit")
FOR_PEOPLE = ("text", "concise")


def render(
    name: str, parts: Sequence[Part], style: Style, *, quiet: bool, statistics: bool, suppressed: bool = False
) -> str:
    """The report in one format; ``style``, ``quiet`` and ``statistics`` matter to those for people, ``suppressed`` to
    SARIF."""
    from lint_llm_tags.report import text

    if name in FOR_PEOPLE:
        report = text.concise(parts) if name == "concise" else text.check(parts, style)
        if name == "text" and not quiet:
            report += text.summary(parts, of_check=True)
        return report + (text.statistics(parts) if statistics else "")
    if name == "sarif":
        from lint_llm_tags.report import sarif

        return sarif.check(parts, suppressed=suppressed)
    return _for_machines(name, parts)


def _for_machines(name: str, parts: Sequence[Part]) -> str:
    # Each is imported when it is asked for.
    if name == "github":
        from lint_llm_tags.report import github

        return github.check(parts)
    if name == "gitlab":
        from lint_llm_tags.report import gitlab

        return gitlab.check(parts)
    if name == "junit":
        from lint_llm_tags.report import junit

        return junit.check(parts)
    from lint_llm_tags.report import json

    return json.lines(parts) if name == "json-lines" else json.check(parts)
