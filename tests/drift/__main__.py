"""``scripts/drift``: looks at the SDKs as they are published now. See README.md beside this file."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from lint_llm_tags.providers.catalog import load_catalog
from tests.drift import frameworks, table
from tests.drift.compare import Comparison, ask, questions
from tests.drift.sdks import SDKS, Environment, environments


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/drift", description="Hold the provider data against published SDKs.")
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="a distribution, or an environment of frameworks (default: all)"
    )
    parser.add_argument("--keep", type=Path, default=Path(".drift"), help="directory of the environments (%(default)s)")
    parser.add_argument("--write", action="store_true", help="rewrite docs/providers.md with what was found")
    options = parser.parse_args()
    asked = set(options.names) or {*(sdk.distribution for sdk in SDKS), *frameworks.FRAMEWORKS}
    unknown = asked - {sdk.distribution for sdk in SDKS} - frameworks.FRAMEWORKS.keys()
    if unknown:
        parser.error(f"no provider data for {', '.join(sorted(unknown))}")
    complaints = 0
    measured = table.read_measured()
    for environment in environments(asked):
        comparison = compared(environment, options.keep)
        found = comparison.complaints()
        complaints += len(found)
        print(f"{environment.sdk.distribution} {comparison.release}: {len(found) or 'no'} complaints", flush=True)
        print("".join(f"  {line}\n" for line in found), end="", flush=True)
        measured.setdefault(environment.sdk.distribution, {})[environment.release] = table.measure(comparison)
    for name in sorted(asked & frameworks.FRAMEWORKS.keys()):
        found = list(frameworks.complaints(name, install(options.keep / name, frameworks.requirements(name))))
        complaints += len(found)
        print(f"{name}: {len(found) or 'no'} complaints", flush=True)
        print("".join(f"  {line}\n" for line in found), end="", flush=True)
    if options.write:
        table.write(measured)
    return 1 if complaints else 0


def compared(environment: Environment, keep: Path) -> Comparison:
    """One release of an SDK against the data."""
    interpreter = install(keep / environment.name, environment.requirements)
    [answers] = ask(str(interpreter), [questions(environment.sdk, load_catalog())])
    return Comparison(environment.sdk, load_catalog(), answers, newest=not environment.release)


def install(directory: Path, requirements: tuple[str, ...]) -> Path:
    """The interpreter of an environment that has the newest releases that the requirements allow."""
    interpreter = directory / "bin" / "python"
    uv = shutil.which("uv")
    if not interpreter.exists():
        make = [uv, "venv", "-q", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        subprocess.run([*make, str(directory)], check=True)
    pip = [uv, "pip", "install", "--python", str(interpreter)] if uv else [str(interpreter), "-m", "pip", "install"]
    subprocess.run([*pip, "-q", "--upgrade", *requirements], check=True)
    return interpreter


if __name__ == "__main__":
    sys.exit(main())
