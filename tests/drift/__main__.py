"""``scripts/drift``: looks at the SDKs as they are published now. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from lint_llm_tags.providers.catalog import load_catalog
from tests.drift.compare import Comparison, questions
from tests.drift.sdks import environments

SURVEY = Path(__file__).with_name("survey.py")


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/drift", description="Hold the provider data against published SDKs.")
    parser.add_argument("sdks", nargs="*", help="distributions to look at (default: all)")
    parser.add_argument("--keep", type=Path, default=Path(".drift"), help="directory of the environments (%(default)s)")
    parser.add_argument("--coverage", action="store_true", help="print the coverage and rewrite docs/providers.md")
    options = parser.parse_args()
    complaints = 0
    for sdk, name, requirements in environments(options.sdks):
        newest = name.endswith("-newest")
        answers = ask(python(options.keep / name, requirements), questions(sdk, load_catalog()))
        comparison = Comparison(sdk, load_catalog(), answers, newest=newest)
        found = comparison.complaints()
        complaints += len(found)
        print(f"{sdk.distribution} {comparison.release}: {len(found) or 'no'} complaints", flush=True)
        print("".join(f"  {line}\n" for line in found), end="")
    return 1 if complaints else 0


def python(directory: Path, requirements: tuple[str, ...]) -> Path:
    """The interpreter of an environment that has the requirements in their newest releases."""
    found = directory / "bin" / "python"
    uv = shutil.which("uv")
    if not found.exists():
        make = [uv, "venv", "-q", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        subprocess.run([*make, str(directory)], check=True)
    install = [uv, "pip", "install", "-q", "--python", str(found)] if uv else [str(found), "-m", "pip", "install", "-q"]
    subprocess.run([*install, "--upgrade", *requirements], check=True)
    return found


def ask(interpreter: Path, asked: dict[str, Any]) -> dict[str, Any]:
    command = [str(interpreter), "-I", str(SURVEY)]
    run = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
    answers: dict[str, Any] = json.loads(run.stdout)
    return answers


if __name__ == "__main__":
    sys.exit(main())
