"""Files that stand alone: they import nothing of a project and say nothing of LLMs, and nobody need know the project.

To list a thousand files takes as long as all else that a commit hook does for one of them.
"""

from __future__ import annotations

import os
import sys

from lint_llm_tags.analysis.import_statements import modules_in
from lint_llm_tags.analysis.screening import Screen
from lint_llm_tags.paths import upwards
from lint_llm_tags.policy.finding import find_policy
from lint_llm_tags.providers.mentions import load_mentions
from lint_llm_tags.source import git
from lint_llm_tags.source.text import Unreadable, read

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def stand_alone(args: argparse.Namespace) -> bool:
    """Whether ``check`` has found nothing in the files that it is asked about, whatever else their repository holds.

    ``args``: names of Python files and flags alone, as ``cli.quick`` reads them. False where it takes more to find out.
    """
    if args.statistics or not _all_stand_alone(args.paths, args.no_cache):
        return False
    if not args.quiet:
        from lint_llm_tags.cli.silence import tell_nothing

        tell_nothing(os.getcwd(), len(set(map(os.path.abspath, args.paths))))
    return True


def _all_stand_alone(paths: Sequence[str], no_cache: bool) -> bool:
    if not all(map(os.path.isfile, paths)):
        return False
    directories = {os.path.dirname(os.path.abspath(path)) for path in paths}
    if any(find_policy(directory) for directory in directories):
        return False
    tops = {git.root_of(directory) for directory in directories}
    top = tops.pop()
    if tops or top is None or not (no_cache or _is_unknown(top)):
        return False
    return all(map(_Alone(top, len(paths)).stands, paths))


def _is_unknown(top: str) -> bool:
    """Whether no earlier run has learnt something of a repository, which might concern any of its files."""
    from lint_llm_tags.cache.directory import Directory

    return not Directory.of(top).knows_projects()


class _Alone:
    def __init__(self, top: str, files: int) -> None:
        self._top = top
        self._screen = Screen(load_mentions())
        self._screen.expect(files)
        self._beside: dict[tuple[str, str], bool] = {}

    def stands(self, path: str) -> bool:
        """Whether a file mentions nothing, and imports the standard library alone."""
        try:
            raw = read(path)
        except Unreadable:
            return False
        if self._screen.may_concern(raw):
            return False
        directory = os.path.dirname(os.path.abspath(path))
        return all(self._is_standard(name, directory) for name in modules_in(raw))

    def _is_standard(self, module: str, directory: str) -> bool:
        """Whether a module is one of the standard library, and nothing of the repository stands before it."""
        package = module.partition(".")[0]
        if package not in sys.stdlib_module_names:
            return False
        if (package, directory) not in self._beside:
            self._beside[package, directory] = any(
                os.path.lexists(os.path.join(above, name))
                for above in self._up_to_top(directory)
                for name in (package, f"{package}.py")
            )
        return not self._beside[package, directory]

    def _up_to_top(self, directory: str) -> Sequence[str]:
        found = list(upwards(directory))
        return found[: found.index(self._top) + 1]
