"""Writing files so that each is either the old or the new one, whatever happens."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.source.text import reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.fixes.mending import Mending


class WriteError(Exception):
    """A file that was not written; the message says why."""


def write(mending: Mending, root: Path) -> dict[str, str]:
    """Write what has changed, new files first; gives the files that could not be written, with the reason.

    Where a new file cannot be made, those that may import from it stay as they are.
    """
    failed: dict[str, str] = {}
    for path in sorted(mending.created):
        try:
            create(root / path, mending.changed[path])
        except WriteError as error:  # noqa: PERF203
            failed[path] = str(error)
    needed = ", ".join(failed)
    for path in mending.changed.keys() - mending.created:
        try:
            if needed:
                raise WriteError(f"it may need {needed}")
            replace_content(root / path, mending.before[path], mending.changed[path])
        except WriteError as error:  # noqa: PERF203
            failed[path] = str(error)
    return failed


def replace_content(path: Path, old: bytes, new: bytes) -> None:
    """Put ``new`` in the place of ``old``; raises :class:`WriteError` and leaves the file alone when it cannot.

    A link stays a link: the file that it leads to is replaced. Mode and, where possible, owner are kept.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat()
        if target.read_bytes() != old:
            raise WriteError("it was changed by somebody else meanwhile")
        if not os.access(target, os.W_OK):
            raise WriteError("it is not writable")
    except OSError as error:
        raise WriteError(reason_of(error)) from None
    with _beside(target) as (handle, name):
        _fill(handle, new)
        os.chmod(name, stat.S_IMODE(status.st_mode))  # noqa: PTH101
        with contextlib.suppress(OSError, AttributeError):
            os.chown(name, status.st_uid, status.st_gid)
        os.replace(name, target)  # noqa: PTH105


def create(path: Path, content: bytes) -> None:
    """Write a file that is not there; raises :class:`WriteError` and leaves nothing behind when it cannot."""
    with _beside(path) as (handle, name):
        _fill(handle, content)
        os.chmod(name, 0o666 & ~_mask())  # noqa: PTH101
        if os.path.lexists(path):
            raise WriteError("somebody else has made it meanwhile")
        os.replace(name, path)  # noqa: PTH105


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[tuple[int, str]]:
    """A new file in the same directory, open, that is gone in the end unless it took the target's place."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise WriteError(reason_of(error)) from None
    try:
        yield handle, name
    except OSError as error:
        raise WriteError(reason_of(error)) from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


def _fill(handle: int, content: bytes) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _mask() -> int:
    """The permissions that new files lack; there is no way to ask without setting them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
