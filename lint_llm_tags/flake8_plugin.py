"""The checker as a flake8 plugin: the same policy, the same answer, one file at a time.

flake8 imports this module in every process, whether or not a file holds LLM code, so everything that costs time is
imported when the first file needs it.
"""

from __future__ import annotations

import datetime
import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from lint_llm_tags import __version__

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator, Sequence

    from flake8.options.manager import OptionManager

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.files import Project


class Plugin:
    """What flake8 makes for each file."""

    name = "lint-llm-tags"
    version = __version__
    policy_file: ClassVar[str] = ""
    """From ``--llm-tags-policy``; empty: the nearest policy above each file."""
    extra_codes: ClassVar[tuple[str, ...]] = ()
    """Codes that flake8 was told to select by name: rules that are off by default run when asked for here."""

    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        # flake8 gives no syntax tree where the file has none (E999): asking for it keeps such files out.
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register what can stand on the command line or in flake8's configuration."""
        manager.add_option(
            "--llm-tags-policy",
            default="",
            metavar="FILE",
            parse_from_config=True,
            normalize_paths=True,
            help="policy of lint-llm-tags (default: the nearest lint-llm-tags.toml or pyproject.toml above each file)",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Keep the options and read the policy, so that a broken one stops flake8 before it starts any work.

        Prints one line and exits with status 2, as flake8 does for a broken option.
        """
        cls.policy_file = options.llm_tags_policy
        asked = [*(options.select or ()), *(options.extend_select or ())]
        cls.extra_codes = tuple(code for code in asked if code.startswith("LLT") and code != "LLT")
        from lint_llm_tags.policy.loading import PolicyError
        from lint_llm_tags.source.realm import policy_for

        try:
            policy_for(Path.cwd(), cls.policy_file)
        except PolicyError as error:
            print(f"flake8: lint-llm-tags: {error}", file=sys.stderr)
            raise SystemExit(2) from None

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Line, column (flake8 counts from 0), code with message, and this class, for each diagnostic of the file.

        Never raises: flake8 would end with a traceback.
        """
        from lint_llm_tags.report.paths import printable

        try:
            diagnostics = _check(self.policy_file, self.filename, self.lines, self.extra_codes)
            found = [(item.place.line, item.place.column, item.code, item.message) for item in diagnostics]
        except Exception as error:  # noqa: BLE001
            reason = str(error) or type(error).__name__
            found = [(1, 1, "LLT903", f"file could not be analysed: {reason}")]
        for line, column, code, message in found:
            yield line, column - 1, f"{code} {printable(message)}", type(self)


def _check(policy_file: str, filename: str, lines: Sequence[str], extra_codes: tuple[str, ...]) -> list[Diagnostic]:
    from lint_llm_tags.analysis.engine import analyse
    from lint_llm_tags.policy.waivers import Waivers
    from lint_llm_tags.rules.registry import run_rules, selected_codes
    from lint_llm_tags.source.files import exclusion, relative_to_root, with_targets

    policy, project = _realm(policy_file, os.path.dirname(os.path.abspath(filename)))  # noqa: PTH100, PTH120
    target = relative_to_root(filename, project.root)
    if exclusion(policy.exclude)(target):
        return []
    analysis = analyse(with_targets(project, [target]), [target], policy, overlay={target: _encoded(lines)})
    waivers = Waivers(policy.waivers, datetime.date.today())
    found = run_rules(analysis, policy, selected_codes(policy, extend_select=extra_codes))
    return [item for item in found if not waivers.cover(item.place.path, item.code)]


# Read once per process: flake8's processes live as long as one run.
@functools.lru_cache
def _realm(policy_file: str, directory: str) -> tuple[Policy, Project]:
    from lint_llm_tags.source.realm import policy_for, scope_of

    start = Path(directory)
    policy = policy_for(start, policy_file)
    return policy, _project(policy.root, scope_of(start, policy_file))


@functools.lru_cache
def _project(root: Path, within: Path | None) -> Project:
    from lint_llm_tags.source.files import list_project

    return list_project(root, within)


def _encoded(lines: Sequence[str]) -> bytes:
    """The bytes that flake8 decoded into ``lines``: what stands on the disk may be older (an editor's stdin)."""
    import tokenize

    head = iter([line.encode("utf-8") for line in lines[:2]])
    encoding, _ = tokenize.detect_encoding(lambda: next(head, b""))
    return "".join(lines).encode(encoding)
