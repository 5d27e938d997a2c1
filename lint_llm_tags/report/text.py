"""Reports for people."""

from __future__ import annotations

from lint_llm_tags.report.part import diagnostics_in_order, totals
from lint_llm_tags.report.style import width_of
from lint_llm_tags.source.text import Unreadable, lines_of, printable

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.style import Style
    from lint_llm_tags.rules.model import Diagnostic

_INDENT = "    "


def check(parts: Sequence[Part], style: Style) -> str:
    """A block per diagnostic: where, which rule, the code, and what to do."""
    lines = _Lines()
    blocks = (_block(item, part, lines.of(item, part), style) for item, part in diagnostics_in_order(parts))
    return "".join("\n".join(block) + "\n\n" for block in blocks)


def concise(parts: Sequence[Part]) -> str:
    """``path:line:column: CODE message``, one line each."""
    found = diagnostics_in_order(parts)
    lines = (f"{part.paths.place(item.place)}: {item.code} {_message(item, part)}" for item, part in found)
    return "".join(f"{line}\n" for line in lines)


def summary(parts: Sequence[Part], *, of_check: bool) -> str:
    """What was looked at and, for a check, what was found."""
    count = totals(parts)
    sites = "no LLM clients or calls"
    if count["sites"]:
        sites = f"{counted(count['sites'], 'LLM client or call', 'LLM clients and calls')}, " + ", ".join(
            f"{count[verdict]} {verdict}" for verdict in ("tagged", "untagged", "unknown")
        )
    deployed = sum(part.deployed for part in parts)
    files = [counted(count["files"], "file")] if count["files"] or not deployed else []
    files += [counted(deployed, "deployment file")] if deployed else []
    lines = [f"{' and '.join(files)}: {sites}."]
    if of_check:
        diagnostics = sum(len(part.diagnostics) for part in parts)
        found = counted(diagnostics, "diagnostic") if diagnostics else "Nothing found"
        lines.append(", ".join([found, *_not_told(parts)]) + ".")
    return "\n".join(lines) + "\n"


def _not_told(parts: Sequence[Part]) -> Iterator[str]:
    suppressed = [each for part in parts for each in part.suppressed]
    ways = [each.by for each in suppressed]
    for by, words in (
        ("waiver", "waived by the policy"),
        ("comment", "suppressed by comments"),
        ("noqa", "by noqa"),
        ("baseline", "in the baseline"),
        ("since", "there before"),
    ):
        if by in ways:
            where = " and ".join(dict.fromkeys(each.reason for each in suppressed if each.by == by))
            yield f"{ways.count(by)} {words}" + (f" {printable(where)}" if by in ("baseline", "since") else "")


def statistics(parts: Sequence[Part]) -> str:
    """How often each rule fired, most often first, and how much work it was."""
    from collections import Counter  # Most runs do without.

    counts = Counter((item.code, item.name) for part in parts for item in part.diagnostics)
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    work: Counter[str] = Counter()
    for part in parts:
        work.update(part.analysis.counters)
    lines = [f"{count:>7}  {code}  {name}\n" for (code, name), count in ordered]
    return "".join([*lines, *(f"{count:>7}  {what}\n" for what, count in work.items() if count)])


class _Lines:
    """The lines of the files that diagnostics are about, each file read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], Sequence[str]] = {}

    def of(self, item: Diagnostic, part: Part) -> Sequence[str]:
        key = (id(part), item.place.path)
        if key not in self._known:
            self._known[key] = _lines_of(part, item.place.path)
        return self._known[key]


def _lines_of(part: Part, path: str) -> Sequence[str]:
    try:
        if part.files is None:
            return ()
        notebook = part.files.notebook(path)
        return lines_of(part.files.source(path).text) if notebook is None else notebook.lines
    except Unreadable:
        return ()


def _block(item: Diagnostic, part: Part, lines: Sequence[str], style: Style) -> Iterator[str]:
    paint = {"error": style.red, "warning": style.yellow, "info": style.faint}[item.severity]
    grace = " (does not block yet)" if item.severity == "info" else ""
    yield f"{style.bold(part.paths.place(item.place))} {paint(item.code)} {item.name}{grace}"
    from lint_llm_tags.report.frame import frame

    keys = [literal.place for literal in part.analysis.key_literals if literal.place.path == item.place.path]
    shift = item.place.line - part.paths.shown(item.place).line
    for line in frame(lines, item.place, keys, shift):
        yield _INDENT + style.faint(line)
    yield from _paragraph(_message(item, part), style)
    if item.fix:
        yield from _paragraph(f"Fix ({item.fix.applicability}): {printable(item.fix.message)}", style)


def _message(item: Diagnostic, part: Part) -> str:
    return printable(part.paths.message(item.message))


def _paragraph(text: str, style: Style) -> list[str]:
    width = width_of(style)
    if not width:
        return [_INDENT + text]
    import textwrap

    return textwrap.wrap(
        text,
        width,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
