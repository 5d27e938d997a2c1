"""Paths as text: short runs do without ``pathlib``, whose import takes as long as looking at a thousand files."""

from __future__ import annotations

import os

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def upwards(path: str) -> Iterator[str]:
    """An absolute path and all directories above it."""
    while True:
        yield path
        above = os.path.dirname(path)
        if above == path:
            return
        path = above


def is_inside(path: str, directory: str) -> bool:
    """Whether a path is a directory or below it; both are absolute."""
    return path == directory or path.startswith(os.path.join(directory, ""))


def common_directory(paths: Sequence[str]) -> str:
    """The deepest directory that holds all ``paths``, absolute, symbolic links kept."""
    common = os.path.commonpath([os.path.abspath(path) for path in paths] or [os.getcwd()])
    return common if os.path.isdir(common) else os.path.dirname(common)


def relative_to_root(path: str, root: str) -> str:
    """``path`` (relative to the working directory) as the project names it."""
    for absolute, base in (
        (os.path.abspath(path), os.path.abspath(root)),
        (os.path.realpath(path), os.path.realpath(root)),
    ):
        if is_inside(absolute, base):
            return absolute[len(base) :].lstrip(os.sep).replace(os.sep, "/") or "."
    return os.path.abspath(path).replace(os.sep, "/")


def is_file_of_its_own(top: str, path: str) -> bool:
    """Whether it is no link to a file that the listing has under its real name."""
    if not os.path.islink(path):
        return os.path.isfile(path)
    target = os.path.realpath(path)
    return os.path.isfile(target) and not is_inside(target, os.path.realpath(top))
