"""Whose code sent a request: the frames of the project on the way to it, read off the stack."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from types import CodeType, FrameType

_DEEPEST = 1000
_MOST_FRAMES = 25
_MOST_CALLEES = 8
"""Decorators and helpers stand before the function by whose name an SDK is known."""
_STDLIB = os.path.realpath(os.path.dirname(os.__file__)) + os.sep  # noqa: PTH120
_PACKAGES = (f"{os.sep}site-packages{os.sep}", f"{os.sep}dist-packages{os.sep}")
_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep  # noqa: PTH100, PTH120


class Frame(NamedTuple):
    """A place in the project's code. ``file`` is absolute."""

    file: str
    line: int
    function: str


class Callee(NamedTuple):
    """The function of a library that the project called."""

    module: str
    function: str


class Stack(NamedTuple):
    """How a request came about."""

    frames: tuple[Frame, ...]
    """Of the project, the innermost first; empty when a library started the thread or task."""
    callees: tuple[Callee, ...]
    """The library's functions below the innermost of them, the one that the project called first."""
    local: dict[str, dict[str, Any]]
    """Mappings among the keyword arguments of LiteLLM's entry function, by name: some of its tags never leave."""


@lru_cache(maxsize=4096)
def is_project(file: str) -> bool:
    """Tell a file of the project from an installed one, the standard library and generated code."""
    if file.startswith("<"):
        return False
    path = os.path.realpath(file)
    return not (any(part in path for part in _PACKAGES) or path.startswith((_STDLIB, _OWN)))


def read_stack(start: FrameType) -> Stack:
    """Read the stack outwards from ``start``, whatever runs there (thread, task, atexit)."""
    frames: list[Frame] = []
    callees: deque[Callee] = deque(maxlen=_MOST_CALLEES)
    local: dict[str, dict[str, Any]] = {}
    frame: FrameType | None = start
    beginning = _beginning_of_task()
    for _ in range(_DEEPEST):
        if frame is None or len(frames) >= _MOST_FRAMES:
            break
        code = frame.f_code
        module = frame.f_globals.get("__name__") or ""
        if (frames and module.startswith("_pytest.")) or _runs_tasks(frame):
            break  # who runs the tests, or the event loop, is not who sends
        if is_project(code.co_filename):
            frames.append(Frame(os.path.abspath(code.co_filename), frame.f_lineno, _qualname(code)))  # noqa: PTH100
        elif not frames:
            if code.co_filename and not code.co_filename.startswith(_OWN):
                callees.appendleft(Callee(module, code.co_name))
            if module == "litellm.utils" and code.co_name in ("wrapper", "wrapper_async"):
                local = _mappings(frame.f_locals.get("kwargs"))
        frame = frame.f_back if frame is not beginning else None
    return Stack(tuple(frames), tuple(callees), local)


def project_frames(start: FrameType, most: int) -> tuple[Frame, ...]:
    """Only the project's frames, the innermost first."""
    frames: list[Frame] = []
    frame: FrameType | None = start
    beginning = _beginning_of_task()
    while frame is not None and len(frames) < most and not _runs_tasks(frame):
        code = frame.f_code
        if is_project(code.co_filename):
            frames.append(Frame(code.co_filename, frame.f_lineno, _qualname(code)))
        frame = frame.f_back if frame is not beginning else None
    return tuple(frames)


def _runs_tasks(frame: FrameType) -> bool:
    """Whether the event loop takes a step of a task here: further out stands whoever started the loop."""
    return frame.f_code.co_name == "_run" and frame.f_globals.get("__name__") == "asyncio.events"


def _beginning_of_task() -> FrameType | None:
    """The outermost frame of the task that runs here: loops that are not written in Python have none of their own."""
    found: Any = None
    if (asyncio := sys.modules.get("asyncio")) is not None:
        with suppress(RuntimeError):
            task = asyncio.current_task()
            found = task.get_coro() if task is not None else None
    if found is None and (trio := sys.modules.get("trio")) is not None:
        with suppress(RuntimeError):
            found = trio.lowlevel.current_task().coro
    return getattr(found, "cr_frame", None)


def _qualname(code: CodeType) -> str:
    return getattr(code, "co_qualname", code.co_name)  # new in Python 3.11


def _mappings(arguments: object) -> dict[str, dict[str, Any]]:
    if not isinstance(arguments, dict):
        return {}
    return {name: dict(value) for name, value in arguments.items() if isinstance(value, dict)}
