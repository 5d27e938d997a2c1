"""Several projects at once. Each is analysed on its own: processes have nothing to tell each other before they end."""

from __future__ import annotations

import os

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    from lint_llm_tags.cli.scan import Request

    _T = TypeVar("_T")

_FEWEST_FILES = 300
"""In all, from which on processes pay: to start them takes as long as to search some hundred files."""

_given: list[tuple[Callable[[Any, argparse.Namespace], Any], Sequence[Request], argparse.Namespace]] = []
"""What forked processes find here: a request is nothing that has to be sent to them."""


def for_each(
    work: Callable[[Request, argparse.Namespace], _T], requests: Sequence[Request], args: argparse.Namespace
) -> list[_T]:
    """``work`` of each request, in their order, by up to ``args.jobs`` processes (0: as there are processors).

    Where a process dies, all is done again in this one.
    """
    processes = min(args.jobs or _processors(), len(requests))
    if processes < 2 or not hasattr(os, "fork") or sum(len(request.asked) for request in requests) < _FEWEST_FILES:
        return [work(request, args) for request in requests]
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from copy import copy
    from multiprocessing import active_children, get_context

    quiet = copy(args)
    quiet.no_progress = True  # One line cannot count for several.
    _given.append((work, requests, quiet))
    pool = ProcessPoolExecutor(processes, get_context("fork"), _leave_interrupts_to_the_parent)
    try:
        found = list(pool.map(_done, range(len(requests))))
    except BrokenProcessPool:
        found = [work(request, args) for request in requests]
    except BaseException:
        for child in active_children():  # Nobody waits for what the others find.
            child.terminate()
        raise
    finally:
        _given.pop()
    pool.shutdown()
    return found


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _leave_interrupts_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _done(index: int) -> Any:
    work, requests, args = _given[-1]
    return work(requests[index], args)
