"""Runs the command line as users do: a process, pipes, an exit status."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import lint_llm_tags

COMMAND = (sys.executable, "-m", "lint_llm_tags")

UNTAGGED = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "copilot"})


def ask(question):
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
"""
"""A client with its tags and a call without a feature."""

TAGGED = UNTAGGED.replace('model="m"', 'model="m", extra_headers={"x-llm-feature": "ask"}')


def environment(**changes: str) -> dict[str, str]:
    """The environment of a user who has this package and no opinion about colours."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    return {**kept, "PYTHONPATH": str(Path(lint_llm_tags.__file__).parents[1]), "TERM": "xterm", **changes}


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **changes: str) -> subprocess.CompletedProcess[str]:
    """Run ``lint-llm-tags`` with ``arguments``; ``changes`` are environment variables."""
    done = subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, input=stdin, env=environment(**changes), capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def project(root: Path, **files: str) -> Path:
    """A project whose files are named like ``app__ask`` for app/ask.py."""
    for name, content in files.items():
        path = root / (name.replace("__", "/") + ".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return root
