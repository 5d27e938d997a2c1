"""The checker as a flake8 plugin: the same policy, the same answer, one file at a time.

flake8 imports this module in every process, whether or not a file holds LLM code, so everything that costs time is
imported when the first file needs it.
"""

# Names of files stay strings here, as flake8 gives them: Path.resolve() would leave the project through a link.

from __future__ import annotations

import datetime
import os
import sys
from typing import TYPE_CHECKING, ClassVar

from lint_llm_tags import __version__

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from flake8.options.manager import OptionManager

    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.source.files import Project


class Plugin:
    """What flake8 makes for each file."""

    name = "lint-llm-tags"
    version = __version__
    run_of_flake8: ClassVar[_Run]

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
        manager.add_option(
            "--llm-tags-no-cache",
            action="store_true",
            parse_from_config=True,
            help="do not keep what lint-llm-tags found in .lint_llm_tags_cache",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Keep the options and read the policy, so that a broken one stops flake8 before it starts any work.

        Prints one line and exits with status 2, as flake8 does for a broken option.
        """
        from lint_llm_tags.policy.finding import PolicyError
        from lint_llm_tags.source.realm import policy_for

        try:
            policy_for(os.getcwd(), options.llm_tags_policy)
        except PolicyError as error:
            print(f"flake8: lint-llm-tags: {error}", file=sys.stderr)
            raise SystemExit(2) from None
        cls.run_of_flake8 = _Run(
            policy_file=options.llm_tags_policy,
            keep=not options.llm_tags_no_cache,
            paths=options.filenames or ["."],
            stdin_name=options.stdin_display_name if "-" in options.filenames else "",
            selected=[*(options.select or ()), *(options.extend_select or ())],
        )

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Line, column (flake8 counts from 0), code with message, and this class, for each diagnostic of the file.

        Never raises: flake8 would end with a traceback.
        """
        from lint_llm_tags.report.paths import printable

        try:
            diagnostics = self.run_of_flake8.check(self.filename, self.lines)
            found = [(item.place.line, item.place.column, item.code, item.message) for item in diagnostics]
        except Exception as error:  # noqa: BLE001
            reason = str(error) or type(error).__name__
            found = [(1, 1, "LLT903", f"file could not be analysed: {reason}")]
        for line, column, code, message in found:
            yield line, column - 1, f"{code} {printable(message)}", type(self)


class _Run:
    """What one process of one run of flake8 knows.

    flake8 asks file by file. To analyse one file takes most of what it takes to analyse everything that flake8 was
    asked about, so the first question answers all of them.
    """

    def __init__(
        self, policy_file: str, keep: bool, paths: Sequence[str], stdin_name: str, selected: Sequence[str]
    ) -> None:
        self._policy_file = policy_file
        """From ``--llm-tags-policy``; empty: the nearest policy above each file."""
        self._keep = keep
        """Whether answers are kept for later runs."""
        self._paths = [os.path.abspath(path) for path in paths]
        self._stdin_name = stdin_name
        self._selected = frozenset(selected)
        """What flake8 was told to select: rules that are off by default run when they are named here."""
        self._realms: dict[str, tuple[Policy, Project]] = {}
        self._projects: dict[tuple[str, str | None], Project] = {}
        self._answers: dict[tuple[str, Path | None], Mapping[str, Sequence[Diagnostic]]] = {}

    def check(self, filename: str, lines: Sequence[str]) -> Sequence[Diagnostic]:
        """The diagnostics of one file; ``lines`` count when flake8 read them from standard input."""
        from lint_llm_tags.paths import relative_to_root
        from lint_llm_tags.source.files import with_targets

        policy, project = self._realm(os.path.dirname(os.path.abspath(filename)))
        target = relative_to_root(filename, project.top)
        if policy.exclude:
            from lint_llm_tags.source.globs import exclusion

            if exclusion(policy.exclude)(target):
                return ()
        overlay = {target: _encoded(lines)} if filename == self._stdin_name else {}
        answers = {} if overlay else self._answers_for(policy, project)
        if target not in answers:
            answers = self._analyse(with_targets(project, [target]), [target], policy, overlay)
        return answers[target]

    def _realm(self, directory: str) -> tuple[Policy, Project]:
        from lint_llm_tags.source.realm import policy_for, project_of, scope_of

        if directory not in self._realms:
            policy = policy_for(directory, self._policy_file)
            place = (policy.top, scope_of(directory, self._policy_file))
            if place not in self._projects:
                self._projects[place] = project_of(policy, directory, self._policy_file)
            self._realms[directory] = (policy, self._projects[place])
        return self._realms[directory]

    def _answers_for(self, policy: Policy, project: Project) -> Mapping[str, Sequence[Diagnostic]]:
        key = (project.top, policy.source)
        if key not in self._answers:
            targets = self._asked_about(project)
            try:
                self._answers[key] = self._analyse(project, targets, policy, {})
            except Exception:  # noqa: BLE001 - one by one, only the file that caused it goes without an answer
                self._answers[key] = {}
        return self._answers[key]

    def _asked_about(self, project: Project) -> list[str]:
        directories = tuple(os.path.join(path, "") for path in self._paths)
        full = {name: os.path.join(project.top, name) for name in project.files}
        return [name for name in full if full[name] in self._paths or full[name].startswith(directories)]

    def _analyse(
        self, project: Project, targets: Sequence[str], policy: Policy, overlay: Mapping[str, bytes]
    ) -> Mapping[str, Sequence[Diagnostic]]:
        from lint_llm_tags.cache.answers import analyse
        from lint_llm_tags.policy.codes import CODES
        from lint_llm_tags.rules.selection import selected_codes
        from lint_llm_tags.source.reading import Files
        from lint_llm_tags.suppressions.judging import Question, judge

        codes = selected_codes(policy, extend_select=[code for code in CODES if code in self._selected])
        question = Question(
            policy,
            codes,
            Files(project.top, overlay),
            datetime.date.today(),
            complete=set(targets) >= set(project.files),
            noqa=False,  # flake8 follows them itself, unless told not to.
        )
        found: dict[str, list[Diagnostic]] = {name: [] for name in targets}
        told = judge(analyse(project, targets, policy, overlay=overlay, keep=self._keep), question).kept
        if policy.baseline:
            from lint_llm_tags.suppressions.baseline import Names, read, take_away

            file = policy.root / policy.baseline
            names = Names(project.root, file.parent, targets)
            told, _, _ = take_away(told, read(file) if file.exists() else (), names)
        for item in told:
            found.setdefault(item.place.path, []).append(item)
        return found


def _encoded(lines: Sequence[str]) -> bytes:
    """The bytes that flake8 decoded into ``lines``: what stands on the disk may be older (an editor's stdin)."""
    import tokenize

    head = iter([line.encode("utf-8") for line in lines[:2]])
    encoding, _ = tokenize.detect_encoding(lambda: next(head, b""))
    return "".join(lines).encode(encoding)
