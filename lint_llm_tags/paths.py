"""Paths as text: short runs do without ``pathlib``, whose import takes as long as looking at a thousand files."""

from __future__ import annotations

import os

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Iterator


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
