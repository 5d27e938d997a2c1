"""From the options of a command to the analysis of what they ask for."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.cli.terminal import Progress, warn
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
from lint_llm_tags.source.realm import policy_for, scope_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.sites import Analysis
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


def read_requests(args: argparse.Namespace) -> list[Request]:
    """What the user asks for, one request per policy; raises :class:`UsageError` for whatever the user can put right.

    Each file is ruled by the nearest policy, so that it gets the same answer alone, with its repository, and in flake8.
    """
    from lint_llm_tags.policy.loading import PolicyError

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
    start = common_directory([path])
    policy = policy_for(start, args.policy)
    project = list_project(policy.root, within=scope_of(start, args.policy))
    name = relative_to_root(path, project.root)
    files = () if args.force_exclude and exclusion([*policy.exclude, *args.exclude])(name) else (name,)
    return Request(with_targets(project, files), files, policy, {name: sys.stdin.buffer.read()})


def _path_requests(args: argparse.Namespace) -> list[Request]:
    paths = args.paths or ["."]
    require_existing(paths)
    start = common_directory(paths)
    policy = policy_for(start, args.policy)
    project = list_project(policy.root, within=scope_of(start, args.policy))
    targets = select_targets(paths, project)
    for path in targets.skipped:
        warn(f"skipped {path}: not a Python file")
    named = frozenset() if args.force_exclude else targets.named
    files = _not_excluded(targets.files, args.exclude, named)
    nested = [] if args.policy else _nested_policies(project)
    requests = []
    for directory in nested:
        inside = [name.removeprefix(f"{directory}/") for name in files if name.startswith(f"{directory}/")]
        if inside:
            named_inside = frozenset(name.removeprefix(f"{directory}/") for name in named)
            part = project.below(directory)
            requests.append(_request(part, inside, policy_for(part.root), named_inside))
            files = [name for name in files if not name.startswith(f"{directory}/")]
    if files or not requests:
        requests.append(_request(project, files, policy, named))
    return requests


def _request(project: Project, files: Sequence[str], policy: Policy, named: Collection[str]) -> Request:
    targets = tuple(_not_excluded(files, policy.exclude, named))
    return Request(with_targets(project, targets), targets, policy)


def _nested_policies(project: Project) -> list[str]:
    """Directories below the root that have a policy of their own, the inner ones first."""
    from lint_llm_tags.policy.loading import POLICY_FILE, PYPROJECT, find_policy

    holders = {
        name.rpartition("/")[0] for name in project.others if name.endswith((f"/{POLICY_FILE}", f"/{PYPROJECT}"))
    }
    with_policy = [
        name for name in holders if (found := find_policy(project.root / name)) and found.parent == project.root / name
    ]
    return sorted(with_policy, key=lambda name: (-name.count("/"), name))


def _not_excluded(files: Iterable[str], patterns: Sequence[str], named: Collection[str]) -> list[str]:
    excluded = exclusion(patterns)
    return [name for name in files if name in named or not excluded(name)]


def analyse_request(request: Request, args: argparse.Namespace) -> Analysis:
    """Run the analysis, with a progress line where somebody watches."""
    from lint_llm_tags.analysis.engine import analyse

    with Progress(wanted=not (args.quiet or args.no_progress)) as progress:
        return analyse(
            request.project,
            request.targets,
            request.policy,
            overlay=request.overlay,
            jobs=args.jobs,
            progress=progress,
        )
