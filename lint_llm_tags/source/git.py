"""Questions to git about one directory. Runs no program of the repository's choice, and works where there is no git."""

from __future__ import annotations

import os
import sys

from lint_llm_tags.paths import upwards


def root_of(path: str) -> str | None:
    """The nearest directory at or above ``path`` (absolute) that holds a ``.git``."""
    return next(filter(is_repository, upwards(path)), None)


def is_repository(directory: str) -> bool:
    """Whether a directory is the top of a work tree: of a clone, a submodule or a linked one."""
    return os.path.exists(os.path.join(directory, ".git"))


def ask(directory: str, *arguments: str) -> tuple[int, bytes]:
    """Exit status and output of git in ``directory``; the status is negative where git cannot be started."""
    # A git hook runs with variables that point to its own repository; a monitor hook is a program we would start.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    command = ["git", "-C", directory, "-c", "core.fsmonitor=false", *arguments]
    try:
        return _spawned(command, environment) if hasattr(os, "posix_spawnp") else _run(command, environment)
    except OSError:
        return -1, b""


def _run(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    import subprocess

    null = subprocess.DEVNULL
    done = subprocess.run(  # noqa: S603
        command, env=environment, stdin=null, stdout=subprocess.PIPE, stderr=null, check=False
    )
    return done.returncode, done.stdout


if sys.platform != "win32":

    def _spawned(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
        """What ``_run`` does, without ``subprocess``: to import it takes as long as git does for a thousand files."""
        reading, writing = os.pipe()
        with open(reading, "rb") as answer:
            try:
                child = os.posix_spawnp(
                    command[0],
                    command,
                    environment,
                    file_actions=[
                        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                        (os.POSIX_SPAWN_DUP2, writing, 1),
                        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                    ],
                )
            finally:
                os.close(writing)
            output = answer.read()
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), output
