"""gitignore patterns; those of the plain kind as one regular expression.

``pathspec`` knows all patterns, and its import takes as long as all else that a run over one file does.
"""

from __future__ import annotations

from lint_llm_tags.light import pattern

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pathspec import GitIgnoreSpec

_NAME = pattern(r"(?a)[\w.-]+|[\w.-]*\*[\w.-]*")


def exclusion(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Tells whether gitignore patterns match a file of the project."""
    if not patterns:
        return lambda _: False
    return plain_matcher(patterns) or spec_of(patterns).match_file


def spec_of(patterns: Iterable[str]) -> GitIgnoreSpec:
    """What matches gitignore patterns of any kind."""
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def plain_matcher(patterns: Sequence[str]) -> Callable[[str], bool] | None:
    """What tells whether one of the patterns matches a file; None where it takes ``pathspec`` to know."""
    if not all(map(_is_plain, patterns)):
        return None
    import re

    match = re.compile("|".join(map(_expression, patterns)), re.DOTALL).fullmatch
    return lambda name: match(name.removeprefix("/")) is not None


def _is_plain(glob: str) -> bool:
    """Whether it is made of names with at most one ``*`` in each, and of ``**``."""
    parts = glob.removeprefix("/").removesuffix("/").split("/")
    return bool(glob.strip("/*")) and all(part == "**" or _NAME.fullmatch(part) for part in parts)


def _expression(glob: str) -> str:
    """One with a slash before its end is relative to the root; what matches a directory matches what is in it, too."""
    import re

    anchored = "/" in glob[:-1]
    parts = glob.removeprefix("/").split("/")
    below = "/.+" if not parts[-1] else "(?:/.*)?"
    parts = parts if parts[-1] else parts[:-1]
    made = "" if anchored else "(?:.+/)?"
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part == "**":
            made += ".+" if last else "(?:.+/)?"
        else:
            made += "[^/]+" if part == "*" else re.escape(part).replace(r"\*", "[^/]*")
            made += below if last else "/"
    return made
