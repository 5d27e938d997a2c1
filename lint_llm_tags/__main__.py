"""``lint-llm-tags`` and ``python -m lint_llm_tags``: run a command and turn how it ended into an exit status."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from lint_llm_tags.cli import status

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and end the process; see docs/exit-status.md for its exit status."""
    # Values are many, small and rarely in cycles: looking for cycles as often as Python does took a tenth of a run.
    gc.set_threshold(50_000, 20, 20)
    ended = _status()
    if _debugging():  # Profilers and debuggers want to see the end.
        sys.exit(ended)
    _leave(ended)


def _status() -> int:
    try:
        from lint_llm_tags.cli.app import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        _leave_at_once()
    except Exception as error:  # noqa: BLE001 - the last resort: no user ever sees a bare traceback
        _report(error)
        return status.INTERNAL_ERROR


def _leave(ended: int) -> NoReturn:
    """End the process as Python does, but for taking apart all modules and values: that is an eighth of a short run."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()  # A report that nobody reads has been dealt with in cli/terminal.
    os._exit(ended)


def _leave_at_once() -> NoReturn:
    """Worker processes and exit handlers would keep the user waiting."""
    multiprocessing = sys.modules.get("multiprocessing")
    for child in multiprocessing.active_children() if multiprocessing else ():
        child.terminate()
    os._exit(status.INTERRUPTED)


def _report(error: Exception) -> None:
    """One line: where it happened, but not the exception's text, which may quote the code that was read."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""
    message = (
        f"lint-llm-tags: internal error: {type(error).__name__}{where}. This is a bug in lint-llm-tags: "
        "please report it with the traceback that LINT_LLM_TAGS_DEBUG=1 prints\n"
    )
    if _debugging():
        message = _without_secrets("".join(traceback.format_exception(error))) + message
    if sys.stderr:
        sys.stderr.write(message)


def _debugging() -> bool:
    return os.environ.get("LINT_LLM_TAGS_DEBUG") == "1"


def _without_secrets(text: str) -> str:
    import re

    return re.sub(r"(?=[\w-]*\d)[\w-]{20,}", "***", text)


if __name__ == "__main__":
    main()
