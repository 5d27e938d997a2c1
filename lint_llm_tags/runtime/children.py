"""Processes that a test session starts: they look at their own requests and write them to a file that it reads.

Forked processes are followed, and those that ``multiprocessing`` spawns. Other Python processes are followed when the
session puts :func:`environment` into theirs.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint_llm_tags.runtime.capture import CAPTURE, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import ModuleType

    from lint_llm_tags.runtime.capture import Sent
    from lint_llm_tags.runtime.judging import LlmRequest
    from lint_llm_tags.runtime.patching import Patches

VARIABLE = "LINT_LLM_TAGS_SPOOL"
STARTUP = Path(__file__).with_name("startup")
"""Directory with a ``sitecustomize`` that starts the companion in a child."""

_spool: Spool | None = None
_fork_is_known = False


class Spool:
    """A file to which children append, a line for each request. It exists from the first request on."""

    def __init__(self, path: str = "") -> None:
        self.path = path or str(Path(tempfile.gettempdir()) / f"llm-tags-{os.getpid()}-{os.urandom(8).hex()}")
        self._read = 0

    def write(self, request: LlmRequest) -> None:
        """Append, in one piece, so that several processes can."""
        line = json.dumps(request.as_data()).encode() + b"\n"
        target = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(target, line)
        finally:
            os.close(target)

    def new(self) -> Iterator[LlmRequest]:
        """What has been written since the last look."""
        from lint_llm_tags.runtime.judging import LlmRequest

        try:
            with open(self.path, "rb") as content:  # noqa: PTH123 - once per phase of each test
                content.seek(self._read)
                lines = content.read()
        except FileNotFoundError:
            return
        whole = lines.rpartition(b"\n")[0]
        self._read += len(whole) + 1 if whole else 0
        for line in whole.splitlines():
            yield LlmRequest.from_data(json.loads(line))

    def remove(self) -> None:
        Path(self.path).unlink(missing_ok=True)


def follow_children(spool: Spool | None) -> None:
    """Let children of this process write to ``spool`` from now on; ``None``: to nothing."""
    global _spool, _fork_is_known  # noqa: PLW0603 - the state of a process
    _spool = spool
    if spool is not None and not _fork_is_known and hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_forked)
        _fork_is_known = True


def _forked() -> None:
    if _spool is not None and CAPTURE.active:
        CAPTURE.listeners[:] = [_writer(_spool)]


def _writer(spool: Spool) -> Callable[[Sent], None]:
    def write(sent: Sent) -> None:
        from lint_llm_tags.runtime.judging import judge

        try:
            spool.write(judge(sent))
        except OSError as error:
            print(f"lint-llm-tags: a request of a child process is lost: {error}", file=sys.stderr)

    return write


class Stowaway:
    """Travels in what ``multiprocessing`` sends to a spawned process: unpickling it starts the companion there."""

    def __reduce__(self) -> tuple[Any, ...]:
        return start_in_child, (_spool.path if _spool is not None else "", CAPTURE.scope.test)


def patch(module: ModuleType, patches: Patches) -> None:
    """Take the stowaway aboard (``multiprocessing.spawn``)."""

    def wrapper(original: Any) -> Any:
        def get_preparation_data(name: str) -> dict[str, Any]:
            data: dict[str, Any] = original(name)
            if _spool is not None:
                data["llm_tags"] = Stowaway()
            return data

        return get_preparation_data

    patches.wrap(module, "get_preparation_data", wrapper)


def start_in_child(spool: str, test: str) -> None:
    """Look at the requests of this process from now on, in the name of ``test``."""
    if not spool or CAPTURE.active:
        return
    CAPTURE.enter(Scope(test, "call"))
    CAPTURE.listeners[:] = [_writer(Spool(spool))]
    CAPTURE.install()
    follow_children(Spool(spool))


def environment(spool: Spool, old: Mapping[str, str]) -> dict[str, str]:
    """Environment variables by which Python processes of any kind start the companion."""
    paths = [str(STARTUP), *filter(None, old.get("PYTHONPATH", "").split(os.pathsep))]
    return {VARIABLE: spool.path, "PYTHONPATH": os.pathsep.join(paths)}


def start_from_environment() -> None:
    """Start the companion in a process that has been given :func:`environment`."""
    # pytest names the test there: "tests/test_a.py::test_b (call)".
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    start_in_child(os.environ.get(VARIABLE, ""), test)
