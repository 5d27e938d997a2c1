"""Room on Python's own stack for code that recurses deeply."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_SLOTS = 1_100_000
"""Of eight bytes. As much again is left in the chunk: room for some thousand frames."""


def with_room(function: Callable[[], _T]) -> _T:
    """Call ``function`` where the frames of all that it calls fit into one piece of memory.

    CPython since 3.11 keeps the frames of Python functions in chunks of 16 KB (``push_chunk`` in its ``pystate.c``). It
    asks the kernel for one when a call does not fit into the last, and gives it back on return: where an evaluator
    recurses to and fro across the end of a chunk, that takes a tenth of its time. A frame that does not fit gets a
    chunk of the next power of two, and what it does not need itself is there for the calls inside of it.
    """
    return function()


if sys.version_info >= (3, 11):
    with_room.__code__ = with_room.__code__.replace(co_stacksize=_SLOTS)
