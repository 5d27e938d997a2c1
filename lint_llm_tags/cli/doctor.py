"""``lint-llm-tags doctor``: is everything around the checker set up so that it holds?"""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint_llm_tags import __version__
from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import add_color
from lint_llm_tags.cli.terminal import use_color, write_output
from lint_llm_tags.report.text import counted
from lint_llm_tags.source import git
from lint_llm_tags.source.realm import find_root

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

NAME = "doctor"
_MOCKS = {"aioresponses", "requests_mock"}
"""Libraries that send nothing themselves."""


class Check(NamedTuple):
    """What one look showed."""

    state: Literal["ok", "warning", "error"]
    subject: str
    told: str


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="check the setup: policy, flake8, ruff, pre-commit, companion",
        description="Check the setup around the checker: the policy, flake8, ruff's lint.external, the revision of the "
        "pre-commit hook, the baseline, and whether the companion sees what the installed SDKs send with.",
        epilog="exit status: 0 nothing is wrong, 1 something is",
    )
    add_color(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.report.style import Style

    root = Path(find_root(os.getcwd()))
    checks = [*_policy(), *_flake8(), *_ruff(root), *_hook(root), *_companion()]
    style = Style(color=use_color(args.color, sys.stdout))
    paint = {"ok": style.green, "warning": style.yellow, "error": style.red}
    for check in checks:
        write_output(f"{paint[check.state](f'{check.state:<7}')}  {check.subject:<10}  {check.told}\n")
    return status.DIAGNOSTICS if any(check.state == "error" for check in checks) else status.CLEAN


def _policy() -> Iterator[Check]:
    from lint_llm_tags.policy.finding import PolicyError, find_policy
    from lint_llm_tags.policy.loading import load_policy

    file = find_policy(Path.cwd())
    if file is None:
        yield Check("warning", "policy", "there is none: the defaults hold. lint-llm-tags init writes one")
        return
    try:
        policy = load_policy(file)
    except PolicyError as error:
        yield Check("error", "policy", str(error))
        return
    services = counted(len(policy.services), "service") if policy.services else "services found in the layout"
    yield Check("ok", "policy", f"{file}: {', '.join(policy.required)}; {services}")
    if policy.baseline:
        yield from _baseline(policy.root / policy.baseline)


def _baseline(file: Path) -> Iterator[Check]:
    from lint_llm_tags.suppressions.baseline import BaselineError, read

    if not file.exists():
        yield Check("warning", "baseline", f"there is no {file}: lint-llm-tags baseline create makes it")
        return
    try:
        known = len(read(file))
    except BaselineError as error:
        yield Check("error", "baseline", str(error))
        return
    attributes = file.parent / ".gitattributes"
    merges = attributes.is_file() and re.search(
        rf"^{re.escape(file.name)}\s.*merge=union", attributes.read_text("utf-8", "replace"), re.MULTILINE
    )
    hint = "" if merges else f"; add to .gitattributes, so that it merges: {file.name} merge=union"
    yield Check("ok" if merges else "warning", "baseline", f"{counted(known, 'known finding')}{hint}")


def _flake8() -> Iterator[Check]:
    if importlib.util.find_spec("flake8") is None:
        yield Check("ok", "flake8", "not installed here; it is not needed")
        return
    points = importlib.metadata.entry_points(group="flake8.extension")
    if any(point.name == "LLT" and point.value.startswith("lint_llm_tags.") for point in points):
        yield Check("ok", "flake8", f"{importlib.metadata.version('flake8')} with the LLT plugin")
    else:
        yield Check("error", "flake8", "does not know the LLT plugin: install lint-llm-tags into its environment")


def _ruff(root: Path) -> Iterator[Check]:
    file, lint = _ruff_configuration(root)
    if file is None:
        yield Check("ok", "ruff", "not configured here")
    elif any("LLT".startswith(prefix) or prefix.startswith("LLT") for prefix in _codes(lint, "external")):
        yield Check("ok", "ruff", f"{file.name} keeps LLT codes in noqa comments")
    elif any(
        code == "ALL" or "RUF100".startswith(code) for code in _codes(lint, "select") | _codes(lint, "extend-select")
    ):
        where = "[tool.ruff.lint]" if file.name == "pyproject.toml" else "[lint]"
        told = f'RUF100 deletes LLT codes from noqa comments: in {file.name}, {where}, set external = ["LLT"]'
        yield Check("warning", "ruff", told)
    else:
        yield Check("ok", "ruff", f"{file.name} leaves RUF100 off, which would delete LLT codes from noqa comments")


def _codes(lint: dict[str, object], key: str) -> frozenset[str]:
    listed = lint.get(key)
    return frozenset(item for item in listed if isinstance(item, str)) if isinstance(listed, list) else frozenset()


def _ruff_configuration(root: Path) -> tuple[Path | None, dict[str, object]]:
    """The file that configures ruff, and what it says about linting, in the old place or the new one."""
    from lint_llm_tags.policy.finding import PolicyError, read_toml

    for name in (".ruff.toml", "ruff.toml", "pyproject.toml"):
        file = root / name
        if not file.is_file():
            continue
        try:
            content = read_toml(file)
        except PolicyError:
            continue
        if name == "pyproject.toml":
            content = content.get("tool", {}).get("ruff")
        if isinstance(content, dict):
            lint = content.get("lint")
            return file, {**content, **lint} if isinstance(lint, dict) else content
    return None, {}


def _hook(root: Path) -> Iterator[Check]:
    file = Path(git.root_of(str(root)) or root) / ".pre-commit-config.yaml"
    text = file.read_text("utf-8", "replace") if file.is_file() else ""
    entry = re.search(r"-\s*repo:[^\n]*\n(?:(?!\s*-\s*repo:).*\n)*?.*\bid:\s*['\"]?lint-llm-tags", text)
    if entry is None:
        yield Check("ok", "pre-commit", "no hook of lint-llm-tags is configured")
        return
    revision = re.search(r"\brev:\s*['\"]?([^\s'\"#]+)", entry.group())
    if revision is None:
        yield Check("ok", "pre-commit", "the hook is a local one")
    elif revision[1].lstrip("v") == __version__:
        yield Check("ok", "pre-commit", f"the hook is at {revision[1]}, as is this installation")
    else:
        yield Check("warning", "pre-commit", f"the hook is at {revision[1]}, this is {__version__}: they may not agree")


def _companion() -> Iterator[Check]:
    from lint_llm_tags.runtime.capture import CAPTURE, TRANSPORTS

    CAPTURE.install()
    try:
        names = {
            name.partition(".")[0] for name, ours in TRANSPORTS.items() if ".transports." in ours and _imports(name)
        }
        seen = sorted(names - sys.stdlib_module_names - _MOCKS)
        problems = [f"{problem.what}: {problem.error}" for problem in CAPTURE.problems]
    finally:
        CAPTURE.uninstall()
    for problem in problems:
        yield Check("error", "companion", f"cannot see what is sent with {problem}")
    if not problems:
        yield Check("ok", "companion", f"sees what is sent with {', '.join([*seen, 'the standard library'])}")


def _imports(name: str) -> bool:
    try:
        importlib.import_module(name)
    except Exception:  # noqa: BLE001 - a library that does not import sends nothing
        return False
    return True
