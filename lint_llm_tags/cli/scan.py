"""From the options of a command to the analysis of what they ask for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lint_llm_tags.cli.terminal import Progress, warn
from lint_llm_tags.dataclass import dataclass, field, replace
from lint_llm_tags.source.files import (
    Project,
    UsageError,
    common_directory,
    exclusion,
    list_project,
    relative_to_root,
    require_existing,
    select_targets,
    with_targets,
)
from lint_llm_tags.source.reading import Files
from lint_llm_tags.source.realm import policy_for, scope_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Request:
    """What to analyse under one policy, settled before any file of the project is read."""

    project: Project
    targets: tuple[str, ...]
    policy: Policy
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that replace those on disk: standard input, under the name it stands for."""
    complete: bool = False
    """Every file that the policy does not exclude is a target."""

    @property
    def files(self) -> Files:
        """The contents of the project's files."""
        return Files(self.project.root, self.overlay)


def read_requests(args: argparse.Namespace) -> list[Request]:
    """What the user asks for, one request per policy; raises :class:`UsageError` for whatever the user can put right.

    Each file is ruled by the nearest policy, so that it gets the same answer alone, with its repository, and in flake8.
    """
    from lint_llm_tags.policy.finding import PolicyError

    from_stdin = STDIN in args.paths
    if from_stdin and len(args.paths) > 1:
        raise UsageError("- (standard input) cannot be combined with other paths")
    if args.stdin_filename and not from_stdin:
        raise UsageError("--stdin-filename needs - as the path")
    try:
        return [_stdin_request(args)] if from_stdin else _path_requests(args)
    except PolicyError as error:
        raise UsageError(str(error)) from None


def _stdin_request(args: argparse.Namespace) -> Request:
    path = args.stdin_filename or "<stdin>"
    policy, project = _realm(common_directory([path]), args.policy)
    name = relative_to_root(path, project.root)
    named = frozenset() if args.force_exclude else frozenset({name})
    files = _not_excluded([name], named, args.exclude, project.root, Path.cwd())
    return replace(_request(project, files, named, policy), overlay={name: sys.stdin.buffer.read()})


def _path_requests(args: argparse.Namespace) -> list[Request]:
    paths = args.paths or ["."]
    require_existing(paths)
    policy, project = _realm(common_directory(paths), args.policy)
    targets = select_targets(paths, project)
    for path in targets.skipped:
        warn(f"skipped {path}: not a Python file")
    named = frozenset() if args.force_exclude else targets.named
    files = _not_excluded(targets.files, named, args.exclude, project.root, Path.cwd())
    requests = []
    for directory in [] if args.policy else _nested_policies(project):
        inside = _names_below(directory, files)
        if inside:
            part = project.below(directory)
            requests.append(_request(part, inside, _names_below(directory, named), policy_for(part.root)))
            files = [name for name in files if not name.startswith(f"{directory}/")]
    if files or not requests:
        requests.append(_request(project, files, named, policy))
    return requests


def _realm(start: Path, chosen: str) -> tuple[Policy, Project]:
    policy = policy_for(start, chosen)
    return policy, list_project(policy.root, within=scope_of(start, chosen))


def _request(project: Project, files: Sequence[str], named: Collection[str], policy: Policy) -> Request:
    targets = _not_excluded(files, named, policy.exclude, project.root, project.root)
    everything = _not_excluded(project.files, (), policy.exclude, project.root, project.root)
    complete = set(everything) <= set(targets)
    return Request(with_targets(project, targets), tuple(targets), policy, complete=complete)


def _nested_policies(project: Project) -> list[str]:
    """Directories below the root that have a policy of their own, the inner ones first."""
    from lint_llm_tags.policy.finding import POLICY_FILE, PYPROJECT, find_policy

    holders = {
        name.rpartition("/")[0] for name in project.others if name.endswith((f"/{POLICY_FILE}", f"/{PYPROJECT}"))
    }
    with_policy = [
        name for name in holders if (found := find_policy(project.root / name)) and found.parent == project.root / name
    ]
    return sorted(with_policy, key=lambda name: (-name.count("/"), name))


def _names_below(directory: str, names: Iterable[str]) -> list[str]:
    prefix = f"{directory}/"
    return [name.removeprefix(prefix) for name in names if name.startswith(prefix)]


def _not_excluded(
    files: Sequence[str], named: Collection[str], patterns: Sequence[str], root: Path, base: Path
) -> list[str]:
    """Those of ``files``, relative to ``root``, that are named or match no pattern, relative to ``base``."""
    if not patterns:
        return list(files)
    excluded = exclusion(patterns)
    return [name for name in files if name in named or not excluded(relative_to_root(str(root / name), base))]


def analyse_request(request: Request, args: argparse.Namespace) -> Analysis:
    """Run the analysis, with a progress line where somebody watches."""
    from lint_llm_tags.cache.answers import analyse

    with Progress(wanted=not (args.quiet or args.no_progress)) as progress:
        return analyse(
            request.project,
            request.targets,
            request.policy,
            overlay=request.overlay,
            progress=progress,
            keep=not args.no_cache,
        )


def selected(policy: Policy, args: argparse.Namespace) -> frozenset[str]:
    """The rules that the policy and the options select."""
    from lint_llm_tags.rules.selection import selected_codes

    try:
        return selected_codes(policy, args.select, args.ignore, args.extend_select)
    except ValueError as error:
        raise UsageError(str(error)) from None
