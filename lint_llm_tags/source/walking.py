"""Files and repositories below a directory, found by looking: where there is no git to ask, or git ignores them."""

from __future__ import annotations

import os

from lint_llm_tags.paths import is_file_of_its_own
from lint_llm_tags.source import git
from lint_llm_tags.source.names import BUILT, NEVER_ENTERED, is_of_interest

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathspec import GitIgnoreSpec


def files_below(top: str) -> Iterator[str]:
    """Python files and markers below ``top`` without git: .gitignore files obeyed, directory links not followed."""
    pending: list[tuple[str, tuple[tuple[str, GitIgnoreSpec], ...]]] = [("", ())]
    alone = git.root_of(top) is None
    while pending:
        prefix, ignores = pending.pop()
        try:
            with os.scandir(os.path.join(top, prefix)) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError:
            continue  # Not ours to read: nobody can have meant it.
        names = {entry.name for entry in entries}
        if prefix and ("pyvenv.cfg" in names or (alone and ".git" in names)):
            continue  # An environment, or a repository that is a project of its own.
        if ".gitignore" in names:
            ignores = (*ignores, (prefix, _ignore_file(os.path.join(top, prefix, ".gitignore"))))
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                skipped = entry.name in NEVER_ENTERED or entry.name in BUILT
                if not skipped and not _is_ignored(name + "/", ignores):
                    pending.append((name + "/", ignores))
            elif (
                is_of_interest(name)
                and not _is_ignored(name, ignores)
                and (entry.is_file(follow_symlinks=False) or is_file_of_its_own(top, entry.path))
            ):
                yield name


def repositories_below(directory: str) -> Iterator[str]:
    """The outermost repositories in a directory that is in none."""
    pending = [directory]
    while pending:
        above = pending.pop()
        try:
            with os.scandir(above) as scan:
                inside = sorted(
                    (entry for entry in scan if entry.is_dir(follow_symlinks=False)), key=lambda one: one.name
                )
        except OSError:
            continue
        for entry in inside:
            if entry.name in NEVER_ENTERED or entry.name in BUILT:
                continue
            path = os.path.join(above, entry.name)
            if git.is_repository(path):
                yield path
            else:
                pending.append(path)


def _is_ignored(name: str, ignores: tuple[tuple[str, GitIgnoreSpec], ...]) -> bool:
    """The deepest .gitignore with an opinion decides."""
    for prefix, spec in reversed(ignores):
        verdict = spec.check_file(name.removeprefix(prefix)).include
        if verdict is not None:
            return verdict
    return False


def _ignore_file(path: str) -> GitIgnoreSpec:
    from lint_llm_tags.source.globs import spec_of

    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return spec_of(file.read().splitlines())
    except OSError:
        return spec_of(())
