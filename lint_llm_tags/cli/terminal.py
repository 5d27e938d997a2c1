"""Standard output and standard error: encodings, colour, closed pipes, and the progress line."""

from __future__ import annotations

import os
import sys
import time

from lint_llm_tags.light import suppress
from lint_llm_tags.source.text import printable, reason_of

TYPE_CHECKING = False

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Literal, TextIO

    ColorChoice = Literal["auto", "always", "never"]

_ERASE = "\r\x1b[2K"
_SECONDS_BETWEEN_UPDATES = 0.1


def prepare_streams() -> None:
    """No file name and no message may fail to print, whatever the terminal's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


class OutputError(Exception):
    """The result cannot be written; the message says what, and why."""


def write_output(result: str | bytes) -> None:
    """Write the result, bytes as they are. A reader that has gone away (``| head``) is no error."""
    if sys.stdout is None:
        return
    try:
        if isinstance(result, str):
            sys.stdout.write(result)
        else:
            sys.stdout.buffer.write(result)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        _silence(sys.stdout)
        raise OutputError(f"the report: {reason_of(error)}") from None


def warn(message: str) -> None:
    """One line on standard error that does not change the exit status."""
    _tell(f"warning: {message}")


def note(message: str) -> None:
    """One line on standard error that tells what was done."""
    _tell(message)


def complain(message: str) -> None:
    """One line on standard error that says why there is no result."""
    _tell(f"error: {message}")


def _tell(line: str) -> None:
    if sys.stderr is not None:
        with suppress(OSError):  # Nobody reads it; the exit status says the rest.
            sys.stderr.write(f"lint-llm-tags: {printable(line)}\n")


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
    """Whether a person reads, or writes, at the other end; a closed stream is none."""
    return stream is not None and stream.isatty()


class Progress:
    """A line on standard error that counts what is done and erases itself, shown only to a person at a terminal."""

    def __init__(self, wanted: bool) -> None:
        self._stream = sys.stderr if wanted and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb" else None
        self._next = time.monotonic() + _SECONDS_BETWEEN_UPDATES

    def __enter__(self) -> Progress:
        return self

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._stream and now >= self._next:
            self._next = now + _SECONDS_BETWEEN_UPDATES
            self._stream.write(f"{_ERASE}analysing: {done} of {total} pieces of code")
            self._stream.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream:
            self._stream.write(_ERASE)
            self._stream.flush()


def _silence(stream: TextIO) -> None:
    """Let the interpreter flush what is left on its way out without a complaint."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
