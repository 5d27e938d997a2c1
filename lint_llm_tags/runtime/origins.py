"""Where work comes from that a library does elsewhere: in a pool's thread or in a task of its own.

``gather(client.create(), client.create())`` and ``model.batch([...])`` leave no line of the project on the stack that
sends. What stood on the stack when the thread, the job or the task was made does: it is remembered with each.
"""

from __future__ import annotations

import functools
import sys
import threading
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from lint_llm_tags.runtime.stack import Frame, project_frames

if TYPE_CHECKING:
    from types import ModuleType

    from lint_llm_tags.runtime.patching import Patches

_MARK = "_llm_tags_origin"
_MOST_FRAMES = 6
_job = threading.local()
_tasks: WeakKeyDictionary[Any, tuple[Frame, ...]] = WeakKeyDictionary()


def origin() -> tuple[Frame, ...]:
    """The project's frames that made what runs here, the innermost first."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            task = asyncio.current_task()
        except RuntimeError:
            task = None
        if task is not None and (frames := _tasks.get(task)):
            return frames
    frames = getattr(_job, "frames", ())
    return frames or getattr(threading.current_thread(), _MARK, ())


def _here() -> tuple[Frame, ...]:
    return project_frames(sys._getframe(2), _MOST_FRAMES) or origin()


def remember_thread(thread: threading.Thread) -> None:
    """Remember who starts a thread."""
    setattr(thread, _MARK, _here())


def patch(module: ModuleType, patches: Patches) -> None:
    """Remember who submits a job (``concurrent.futures.thread``) or makes a task (``asyncio.base_events``, uvloop)."""
    if hasattr(module, "ThreadPoolExecutor"):
        patches.wrap(module.ThreadPoolExecutor, "submit", _submit)
    else:
        loop = module.Loop if module.__name__ == "uvloop" else module.BaseEventLoop
        patches.wrap(loop, "create_task", _create_task)


def _submit(original: Any) -> Any:
    @functools.wraps(original)
    def submit(self: Any, fn: Any, /, *args: Any, **kwargs: Any) -> Any:
        return original(self, functools.partial(_run, _here(), fn), *args, **kwargs)

    return submit


def _run(frames: tuple[Frame, ...], fn: Any, /, *args: Any, **kwargs: Any) -> Any:
    before = getattr(_job, "frames", ())
    _job.frames = frames
    try:
        return fn(*args, **kwargs)
    finally:
        _job.frames = before


def _create_task(original: Any) -> Any:
    @functools.wraps(original)
    def create_task(self: Any, coro: Any, *args: Any, **kwargs: Any) -> Any:
        task = original(self, coro, *args, **kwargs)
        if frames := _here():
            _tasks[task] = frames
        return task

    return create_task
