"""Runs programs, each in a process of its own that already has the SDKs imported.

Importing the SDKs costs seconds and is the same for every program: this process imports them once (the modules named
on its command line) and forks. Standard input has one job per line, standard output one result per line, in the order
in which programs end. It is started as a script with ``python -I``, so a program sees nothing of this repository.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import random
import signal
import sys
import traceback
import types
import warnings
from pathlib import Path


def serve(modules: list[str]) -> None:
    for module in modules:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # supervisors need no one to wait for them
    for line in sys.stdin:
        if os.fork() == 0:
            supervise(json.loads(line))
            os._exit(0)


def supervise(job: dict) -> None:
    """Wait for the program and report it: ``id``, ``status`` (negative: killed by that signal), ``output``."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    output = Path(job["output"])
    program = os.fork()
    if program == 0:
        run(job, output)
    status = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
    result = {"id": job["id"], "status": status, "output": output.read_text("utf-8", "replace")[-3000:]}
    os.write(1, (json.dumps(result) + "\n").encode())


def run(job: dict, output: Path) -> None:
    """Become ``python main.py`` in the program's directory."""
    os.setsid()
    signal.alarm(job["timeout"])
    target = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(target, 1)
    os.dup2(target, 2)
    os.environ.clear()
    os.environ.update(job["environment"])
    if seed := os.environ.get("WIRE_SEED"):
        random.seed(int(seed))
    if action := os.environ.get("PYTHONWARNINGS"):
        warnings.simplefilter(action)  # The interpreter itself reads it when it starts, which was long ago.
    os.chdir(job["directory"])
    roots = [job["directory"], *job["pythonpath"]]
    sys.path[:0] = roots
    forget_shadowed(roots)
    sys.argv = ["main.py"]
    sys.dont_write_bytecode = True
    main = types.ModuleType("__main__")
    main.__file__ = "main.py"
    sys.modules["__main__"] = main
    try:
        exec(compile(Path("main.py").read_bytes(), "main.py", "exec"), main.__dict__)
    except SystemExit:
        raise
    except BaseException:  # noqa: BLE001 - as the interpreter itself does
        traceback.print_exc()
        sys.exit(1)
    sys.exit(0)  # not os._exit: threads are joined and exit handlers run, as for any program


def forget_shadowed(roots: list[str]) -> None:
    """A program's own ``openai.py`` goes before the installed package, which is already imported here."""
    own = {entry.name.removesuffix(".py") for root in roots for entry in Path(root).iterdir()}
    for module in [name for name in sys.modules if name.partition(".")[0] in own and name != "__main__"]:
        del sys.modules[module]


if __name__ == "__main__":
    serve(sys.argv[1:])
