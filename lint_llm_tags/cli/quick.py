"""``check`` as commit hooks call it, with flags and paths alone, read without ``argparse``.

To import that and to tell it about all options takes a third of a run over one file. Whatever else stands on a command
line, mistakes included, is left to it; a test holds the two together.
"""

from __future__ import annotations

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

_FLAGS = ("--exit-zero", "--force-exclude", "--no-cache", "--no-progress", "--quiet", "--statistics")


class _Arguments:
    """What ``check`` is given when nothing is."""

    fix = unsafe_fixes = no_baseline = add_ignores = report_suppressed = False
    exit_zero = force_exclude = no_cache = no_progress = quiet = statistics = False
    baseline = output_file = output_format = reason = since = policy = stdin_filename = today = until = None
    placeholder = ""
    color = "auto"
    jobs = 0

    def __init__(self, paths: list[str]) -> None:
        self.paths = paths
        self.exclude: list[str] = []
        self.extend_select: list[str] = []
        self.ignore: list[str] = []
        self.select: list[str] = []
        self.set: list[str] = []


def arguments_of_check(words: Sequence[str]) -> argparse.Namespace | None:
    """What the words after ``check`` mean; None where they are more than flags of hooks and paths."""
    paths = [word for word in words if not word.startswith("-")]
    start = words.index(paths[0]) if paths else 0
    flags = [*words[:start], *words[start + len(paths) :]]
    if not all(flag in _FLAGS for flag in flags):
        return None  # Also where paths do not stand together, which argparse refuses.
    arguments = _Arguments(paths)
    for flag in flags:
        setattr(arguments, flag[2:].replace("-", "_"), True)
    return arguments  # type: ignore[return-value]
