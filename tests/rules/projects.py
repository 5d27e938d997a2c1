"""Runs the real engine over a small project and reads what a fixture expects of it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from tests.rules.building import EVERY_CODE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lint_llm_tags.rules.model import Diagnostic

POLICY_FILE = "lint-llm-tags.toml"

_ERRORS = re.compile(r"# error: (?P<errors>.+)$")
_ERROR = re.compile(r'(?P<code>LLT\d{3})(?: missing=(?P<missing>[\w,]+))?(?: "(?P<text>.+?)"(?=; |$))?(?:; |$)')


class Expected(NamedTuple):
    path: str
    line: int
    code: str
    missing: tuple[str, ...] = ()
    text: str = ""
    """Part of the message."""


TODAY = datetime.date(2026, 12, 1)
"""The day on which fixtures are judged."""


def diagnostics(root: Path) -> list[Diagnostic]:
    """Run every rule over every Python file below ``root``, with the policy that stands in it."""
    from lint_llm_tags.analysis.engine import analyse
    from lint_llm_tags.policy.finding import default_policy
    from lint_llm_tags.policy.loading import load_policy
    from lint_llm_tags.source.files import list_project
    from lint_llm_tags.source.reading import Files
    from lint_llm_tags.suppressions.judging import Question, judge

    policy_file = root / POLICY_FILE
    policy = load_policy(policy_file) if policy_file.exists() else default_policy(root)
    project = list_project(root)
    question = Question(policy, EVERY_CODE, Files(root), TODAY, complete=True)
    return list(judge(analyse(project, project.files, policy), question).kept)


def expectations(root: Path) -> Iterator[Expected]:
    """Read the comments ``# error: LLT102 missing=team,feature "part of the message"; LLT301`` at or below ``root``."""
    for file in [root] if root.is_file() else sorted(root.rglob("*.py")):
        path = file.relative_to(root).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = _ERRORS.search(line)
            if found:
                yield from _on_line(path, number, found["errors"])


def _on_line(path: str, number: int, errors: str) -> Iterator[Expected]:
    end = 0
    for error in _ERROR.finditer(errors):
        assert error.start() == end, f"{path}:{number}: cannot read {errors[end:]!r}"
        end = error.end()
        missing = tuple((error["missing"] or "").split(",")) if error["missing"] else ()
        yield Expected(path, number, error["code"], missing, error["text"] or "")
    assert end == len(errors), f"{path}:{number}: cannot read {errors[end:]!r}"


def leading_policy(source: str) -> str:
    """Give the TOML of a leading comment block ``# policy:``."""
    lines = source.splitlines()
    if not lines or lines[0] != "# policy:":
        return ""
    toml = []
    for line in lines[1:]:
        if not line.startswith("#"):
            break
        toml.append(line[1:].removeprefix(" "))
    return "\n".join(toml)
