"""From the options of a command to the analysis of what they ask for."""

from __future__ import annotations

import sys
from dataclasses import dataclass
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
    from collections.abc import Mapping

    from lint_llm_tags.analysis.sites import Analysis
    from lint_llm_tags.policy.model import Policy

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Request:
    """What to analyse, settled before any file of the project is read."""

    project: Project
    targets: tuple[str, ...]
    policy: Policy
    overlay: Mapping[str, bytes]
    """Contents that replace those on disk: standard input, under the name it stands for."""


def read_request(args: argparse.Namespace) -> Request:
    """Policy, project and targets; raises :class:`UsageError` for whatever the user can put right."""
    from lint_llm_tags.policy.loading import PolicyError

    from_stdin = STDIN in args.paths
    if from_stdin and len(args.paths) > 1:
        raise UsageError("- (standard input) cannot be combined with other paths")
    if args.stdin_filename and not from_stdin:
        raise UsageError("--stdin-filename needs - as the path")
    paths = [args.stdin_filename or "<stdin>"] if from_stdin else args.paths or ["."]
    if not from_stdin:
        require_existing(paths)
    start = common_directory(paths)
    chosen = args.policy or ""
    try:
        policy = policy_for(start, chosen)
    except PolicyError as error:
        raise UsageError(str(error)) from None
    project = list_project(policy.root, within=scope_of(start, chosen))
    exclude = (*policy.exclude, *args.exclude)
    if from_stdin:
        name = relative_to_root(paths[0], project.root)
        files: tuple[str, ...] = () if args.force_exclude and exclusion(exclude)(name) else (name,)
        overlay = {name: sys.stdin.buffer.read()}
    else:
        targets = select_targets(paths, project=project, exclude=exclude, force_exclude=args.force_exclude)
        for path in targets.skipped:
            warn(f"skipped {path}: not a Python file")
        files, overlay = targets.files, {}
    return Request(with_targets(project, files), files, policy, overlay)


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
