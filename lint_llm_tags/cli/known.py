"""What ``check`` leaves out because it was there before: ``--baseline``, ``--since``."""

from __future__ import annotations

import os
from pathlib import Path

from lint_llm_tags.cli.judging import judge_request
from lint_llm_tags.cli.terminal import warn
from lint_llm_tags.dataclass import replace
from lint_llm_tags.policy.finding import shown
from lint_llm_tags.source.files import UsageError, with_targets
from lint_llm_tags.source.names import is_deployment_file

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic
    from lint_llm_tags.suppressions.baseline import Entry


def without_known(request: Request, part: Part, args: argparse.Namespace) -> Part:
    """The part without what the baseline knows and what was there before ``--since``."""
    if args.since:
        part = _without_older(request, part, args)
    file = None if args.no_baseline else baseline_file(request, args)
    return part if file is None else _without_listed(request, part, file)


def baseline_file(request: Request, args: argparse.Namespace) -> Path | None:
    """The baseline that the options or the policy name."""
    if getattr(args, "baseline", ""):
        return Path(args.baseline)
    return request.policy.root / request.policy.baseline if request.policy.baseline else None


class Following:
    """What a baseline knows, while ``fix`` edits the code: called with the findings of each state of it, in turn."""

    def __init__(self, request: Request, file: Path) -> None:
        from lint_llm_tags.suppressions.baseline import Names

        self.file = file
        self._names = Names(request.project.root, file.parent, request.targets)
        self._old = self.entries = read_baseline(file)
        self._before: Sequence[Diagnostic] | None = None

    def __call__(self, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Give what the baseline does not know."""
        from lint_llm_tags.suppressions.baseline import carried, take_away

        if self._before is not None:
            self.entries = carried(self.entries, self._before, found, self._names)
        self._before = found
        return take_away(found, self.entries, self._names)[0]

    @property
    def mended(self) -> int:
        """How many findings it knows no more."""
        return len(self._old) - len(self.entries)

    def contents(self) -> tuple[bytes, bytes] | None:
        """The old and the new file; None where it stays as it is."""
        from lint_llm_tags.suppressions.baseline import written

        if self.entries == self._old:
            return None
        return self.file.read_bytes(), written(self.entries).encode()


def following(request: Request, args: argparse.Namespace) -> Following | None:
    """The baseline that a fix of files follows, if there is one."""
    file = None if request.overlay or getattr(args, "no_baseline", False) else baseline_file(request, args)
    return Following(request, file) if file is not None and file.exists() else None


def read_baseline(file: Path) -> list[Entry]:
    """The entries of a baseline, none where there is no file; raises ``UsageError``."""
    from lint_llm_tags.suppressions.baseline import BaselineError, read

    try:
        return read(file) if file.exists() else []
    except BaselineError as error:
        raise UsageError(str(error)) from None


def _without_listed(request: Request, part: Part, file: Path) -> Part:
    from lint_llm_tags.suppressions.baseline import Names, take_away

    names = Names(request.project.root, file.parent, request.asked)
    left, known, stale = take_away(part.diagnostics, read_baseline(file), names, reason=shown(file))
    if stale:
        gone = "1 of its findings is" if len(stale) == 1 else f"{len(stale)} of its findings are"
        warn(f"{shown(file)}: {gone} gone: lint-llm-tags baseline update takes out what is mended")
    return replace(part, diagnostics=left, suppressed=(*part.suppressed, *known))


def _without_older(request: Request, part: Part, args: argparse.Namespace) -> Part:
    """What the branch adds: the findings now, without those that the same policy finds where it began."""
    from lint_llm_tags.source.revisions import project_at
    from lint_llm_tags.suppressions.baseline import Names, entries_of, take_away

    root = request.project.root
    with project_at(root, args.since) as project:
        asked = set(request.asked)
        if request.complete:
            targets = project.files
        else:
            now = {name for name in project.files if (root / name).exists()}
            targets = tuple(name for name in project.files if name in asked or name not in now)
        deployment = tuple(
            name
            for name in project.others
            if is_deployment_file(name) and (request.complete or name in asked or not (root / name).exists())
        )
        source = request.policy.source
        if source is not None:
            source = project.root / os.path.relpath(source, request.policy.root)
        policy = replace(request.policy, top=project.top, source=source)
        before = replace(
            request,
            project=with_targets(project, targets),
            targets=targets,
            policy=policy,
            deployment=deployment,
            overlay={},
        )
        older = judge_request(before, args).diagnostics
        entries = entries_of(older, lambda path: path)
    left, known, _ = take_away(
        part.diagnostics, entries, Names(root, root, request.asked), by="since", reason=args.since
    )
    return replace(part, diagnostics=left, suppressed=(*part.suppressed, *known))
