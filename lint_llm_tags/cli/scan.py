"""From the options of a command to the analysis of what they ask for."""

from __future__ import annotations

import os
import sys

from lint_llm_tags.cli.terminal import Progress, warn
from lint_llm_tags.dataclass import dataclass, field, replace
from lint_llm_tags.paths import common_directory, relative_to_root
from lint_llm_tags.source.files import Project, UsageError, with_targets
from lint_llm_tags.source.names import is_deployment_file
from lint_llm_tags.source.realm import by_repository, policy_for, project_of
from lint_llm_tags.source.targets import Targets, require_existing, select_targets

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from lint_llm_tags.analysis.reading import Reading
    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import Unreadable
    from lint_llm_tags.cache.answers import Kept
    from lint_llm_tags.cache.seen import Seen
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.source.reading import ReadOnce

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Request:
    """What to analyse under one policy, settled before any file of the project is read."""

    project: Project
    targets: tuple[str, ...]
    policy: Policy
    deployment: tuple[str, ...] = ()
    """The deployment files in which keys are looked for."""
    overlay: Mapping[str, bytes] = field(default_factory=dict)
    """Contents that replace those on disk: standard input, under the name it stands for."""
    kept: Kept | None = None
    """What the cache has been found to hold of it."""
    reading: Reading | None = None
    """What has been read for it already."""
    seen: Seen | None = None
    """What other requests about the same repository have found, where there are others."""

    @property
    def complete(self) -> bool:
        """Every file that the policy does not exclude is a target."""
        top = self.project.top
        everything = _not_excluded(Targets(self.project.files), self.policy.exclude, top, top)
        return set(everything.files) <= set(self.targets)

    @property
    def asked(self) -> tuple[str, ...]:
        """All files that diagnostics may be about."""
        return (*self.targets, *self.deployment)

    @property
    def files(self) -> ReadOnce:
        """The contents of the project's files."""
        from lint_llm_tags.source.reading import ReadOnce

        return ReadOnce(self.project.top, self.overlay)


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
    if sys.stdin is None:
        raise UsageError("- reads standard input, which is closed")
    path = args.stdin_filename or "<stdin>"
    policy, project = _realm(common_directory([path]), args.policy or "")
    name = relative_to_root(path, project.top)
    deployed = is_deployment_file(name)
    asked = Targets(() if deployed else (name,), (name,) if deployed else (), frozenset({name}))
    asked = _wanted(asked, project.top, args)
    return replace(_request(project, asked, policy), overlay={name: sys.stdin.buffer.read()})


def _path_requests(args: argparse.Namespace) -> list[Request]:
    paths = args.paths or ["."]
    require_existing(paths)
    found = [request for some in by_repository(paths) for request in _requests_about(some, args)]
    return [request for request in found if request.asked] or found[:1]


def _requests_about(paths: Sequence[str], args: argparse.Namespace) -> list[Request]:
    """One request for each policy that rules some of the paths; a request about nothing where there is nothing."""
    policy, project = _realm(common_directory(paths), args.policy or "")
    targets = select_targets(paths, project)
    for path in targets.skipped:
        warn(f"skipped {path}: neither Python nor a deployment file")
    asked = _wanted(targets, project.top, args)
    requests = []
    for directory in [] if args.policy else _nested_policies(project):
        inside = asked.below(directory)
        if inside.files or inside.deployment:
            part = project.below(directory)
            requests.append(_request(part, inside, policy_for(part.top)))
            asked = _outside(asked, f"{directory}/")
    if asked.files or asked.deployment or not requests:
        requests.append(_request(project, asked, policy))
    if len(requests) == 1:
        return requests
    from lint_llm_tags.cache.seen import Seen

    seen = Seen()
    return [replace(request, seen=seen) for request in requests]


def _outside(targets: Targets, prefix: str) -> Targets:
    return targets.only(lambda name: not name.startswith(prefix))


def _wanted(targets: Targets, root: str, args: argparse.Namespace) -> Targets:
    """The targets that the options do not exclude; without names where those do not protect from exclusion."""
    named = frozenset() if args.force_exclude else targets.named
    return _not_excluded(replace(targets, named=named), args.exclude, root, os.getcwd())


def _realm(start: str, chosen: str) -> tuple[Policy, Project]:
    policy = policy_for(start, chosen)
    return policy, project_of(policy, start, chosen)


def _request(project: Project, asked: Targets, policy: Policy) -> Request:
    targets = _not_excluded(asked, policy.exclude, project.top, project.top)
    return Request(with_targets(project, targets.files), targets.files, policy, targets.deployment)


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


def _not_excluded(targets: Targets, patterns: Sequence[str], root: str, base: str) -> Targets:
    """The targets, relative to ``root``, that are named or match no pattern, relative to ``base``."""
    if not patterns:
        return targets
    from lint_llm_tags.source.globs import exclusion

    excluded = exclusion(patterns)

    def wanted(name: str) -> bool:
        return name in targets.named or not excluded(relative_to_root(os.path.join(root, name), base))

    return targets.only(wanted)


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
            deployment=request.deployment,
            keep=not args.no_cache,
            reading=request.reading,
            kept=request.kept,
            seen=request.seen,
        )


def warn_of_unreadable(unreadable: Iterable[Unreadable], paths: PathNames) -> None:
    """Name the files that could not be read, for commands that do not tell of LLT903."""
    for item in unreadable:
        warn(f"{paths.printable(item.place.path)}:{item.place.line}: not read: {item.reason}")


def selected(policy: Policy, args: argparse.Namespace) -> frozenset[str]:
    """The rules that the policy and the options select."""
    from lint_llm_tags.rules.selection import selected_codes

    try:
        return selected_codes(policy, args.select, args.ignore, args.extend_select)
    except ValueError as error:
        raise UsageError(str(error)) from None
