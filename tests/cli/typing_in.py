"""A person at a terminal: a program on a pseudo-terminal, keys typed into it, and what it shows."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


class Terminal:
    def __init__(self, descriptor: int, pid: int) -> None:
        self._descriptor = descriptor
        self._pid = pid
        self._sent = b""
        self._waited = 0
        """Up to where in what it shows something was waited for."""
        self._closed = False
        self.status: int | None = None
        """How it ended."""

    @property
    def shown(self) -> str:
        """All that it has shown. One read may end in the middle of what has a meaning only as a whole."""
        return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x07|\r", "", self._sent.decode(errors="replace"))

    def type(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def wait_for(self, text: str) -> None:
        """Until it shows ``text`` after what was waited for before; a minute at most."""
        end = time.monotonic() + 60
        while (at := self.shown.find(text, self._waited)) < 0:
            assert self._read(end), f"{text!r} never came: {self.shown}"
        self._waited = at + len(text)

    def ends(self, pressing: str = "") -> int:
        """The exit status, when the program is through.

        ``pressing`` a key once a second: a signal that comes just before Python's readline waits is seen with the next.
        """
        end = time.monotonic() + 60
        while pressing and not self._closed and time.monotonic() < end:
            with suppress(OSError):
                self.type(pressing)
            while self._read(time.monotonic() + 1):
                pass
        while self._read(end):
            assert time.monotonic() < end, f"it does not end: {self.shown}"
        ended, status = os.waitpid(self._pid, 0 if time.monotonic() < end else os.WNOHANG)
        assert ended, f"it does not end: {self.shown}"
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def _read(self, end: float) -> bool:
        """Whether more came until then."""
        while time.monotonic() < end:
            if select.select([self._descriptor], [], [], 1)[0]:
                try:
                    more = os.read(self._descriptor, 65536)
                except OSError:  # Linux says so that nobody holds the other end any more
                    more = b""
                self._closed = not more
                self._sent += more
                return bool(more)
        return False


@contextmanager
def terminal(command: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> Iterator[Terminal]:
    """Run a command on a terminal of its own; it is hung up afterwards."""
    pid, descriptor = pty.fork()
    if pid == 0:
        os.chdir(cwd)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # a test run in the background ignores it, and so would this
        os.execvpe(command[0], command, environment)
    person = Terminal(descriptor, pid)
    try:
        yield person
    finally:
        os.close(descriptor)
        if person.status is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
