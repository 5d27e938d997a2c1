"""Standard output and standard error: encodings, colour, closed pipes, and the progress line."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from types import TracebackType

ColorChoice = Literal["auto", "always", "never"]

_ERASE = "\r\x1b[2K"
_SECONDS_BETWEEN_UPDATES = 0.1


def prepare_streams() -> None:
    """No file name and no message may fail to print, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def write_output(text: str) -> None:
    """Write the result. A reader that has gone away (``| head``) is no error."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        _silence(sys.stdout)


def finish_output() -> None:
    """Flush here, since the interpreter would complain about a closed pipe on its way out."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            _flush(stream)


def warn(message: str) -> None:
    """One line on standard error that does not change the exit status."""
    if sys.stderr is not None:
        sys.stderr.write(f"lint-llm-tags: warning: {message}\n")


def use_color(choice: ColorChoice, stream: TextIO | None) -> bool:
    """The option decides, then NO_COLOR, then FORCE_COLOR, then whether a terminal reads along."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


class Progress:
    """A line on standard error that counts files and erases itself. Silent unless a person looks at a terminal."""

    def __init__(self, wanted: bool) -> None:
        self._stream = sys.stderr if wanted and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" else None
        self._next = time.monotonic() + _SECONDS_BETWEEN_UPDATES

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._stream and now >= self._next:
            self._next = now + _SECONDS_BETWEEN_UPDATES
            self._stream.write(f"{_ERASE}{done} of {total} files")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream:
            self._stream.write(_ERASE)
            self._stream.flush()


def _flush(stream: TextIO) -> None:
    try:
        stream.flush()
    except BrokenPipeError:
        _silence(stream)


def _silence(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
