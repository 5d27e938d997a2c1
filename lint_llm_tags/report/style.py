"""What the reader's terminal can do, and what it may be given."""

from __future__ import annotations

from lint_llm_tags.dataclass import dataclass

_WIDEST = 120


@dataclass(frozen=True, slots=True)
class Style:
    """What the reader's terminal can do."""

    color: bool = False
    wrap: bool = False
    """Break long lines at the width of the terminal; a pipe gets each message in one line."""

    def bold(self, text: str) -> str:
        return self._ansi("1", text)

    def faint(self, text: str) -> str:
        return self._ansi("2", text)

    def red(self, text: str) -> str:
        return self._ansi("31", text)

    def yellow(self, text: str) -> str:
        return self._ansi("33", text)

    def green(self, text: str) -> str:
        return self._ansi("32", text)

    def _ansi(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text


_PAINT = tuple(f"\x1b[{code}m" for code in (0, 1, 2, 31, 32, 33))
"""What ``Style`` puts around texts."""


def is_plain(report: str) -> bool:
    """Whether there is nothing in a report that may act on a terminal but colours: one that was kept has been lying
    around in a file."""
    for paint in _PAINT:
        report = report.replace(paint, "")
    return report.replace("\n", "").isprintable()


def width_of(style: Style) -> int:
    """The column at which long lines are broken; 0 where they are not."""
    if not style.wrap:
        return 0
    import shutil

    return max(40, min(_WIDEST, shutil.get_terminal_size().columns))
