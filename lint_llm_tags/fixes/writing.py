"""Writing files so that each is either the old or the new one, whatever happens."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


class WriteError(Exception):
    """A file that was not written; the message says why."""


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
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise WriteError(_reason(error)) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, stat.S_IMODE(status.st_mode))  # noqa: PTH101
        with contextlib.suppress(OSError, AttributeError):
            os.chown(name, status.st_uid, status.st_gid)
        os.replace(name, target)  # noqa: PTH105
    except OSError as error:
        raise WriteError(_reason(error)) from None
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)  # noqa: PTH108


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
