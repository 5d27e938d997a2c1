"""``lint-llm-tags fix``: write the tags that are missing."""

from __future__ import annotations

import argparse
import sys

from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import (
    add_fix_options,
    add_output_format,
    add_paths,
    add_rule_options,
    add_scan_options,
    today,
)
from lint_llm_tags.cli.scan import STDIN, Request, read_requests, selected, warn_of_unreadable
from lint_llm_tags.cli.terminal import Progress, note, use_color, warn, write_output
from lint_llm_tags.dataclass import dataclass, replace
from lint_llm_tags.paths import relative_to_root
from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.cli.known import Following
    from lint_llm_tags.fixes.plans import PlannedFix
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.report.fixes import FixedPart
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.rules.model import Diagnostic

    Told = Callable[[Analysis, Mapping[str, bytes]], Iterable[Diagnostic]]

NAME = "fix"

_EXAMPLES = """\
examples:
  lint-llm-tags fix --diff
  lint-llm-tags fix services/mailer --set team=growth --set service=mailer
  lint-llm-tags fix --interactive
  lint-llm-tags fix --select LLT102 --output-format json > fixes.json

exit status: 0 nothing left, 1 something is left (with --diff: something would change), 2 usage or policy error,
3 internal error
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="write the tags that are missing",
        description="Write the tags that are missing into the source, and leave alone what cannot be proven safe.",
        epilog=_EXAMPLES,
    )
    add_paths(parser)
    add_scan_options(parser)
    add_rule_options(parser)
    add_fix_options(parser)
    parser.add_argument("--diff", action="store_true", help="show what would change, and change nothing")
    parser.add_argument("--interactive", action="store_true", help="show each fix and ask: accept, skip or quit")
    add_output_format(parser)
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is left")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    _check_options(args)
    parts = [mended(request, args) for request in read_requests(args)]
    _write(parts, args)
    if args.exit_zero:
        return status.CLEAN
    left = any(part.mending.unfixed or part.mending.offered or part.failed for part in parts)
    would_change = args.diff and any(part.mending.changed for part in parts)
    return status.DIAGNOSTICS if left or would_change else status.CLEAN


def offered(part: Part, request: Request, args: argparse.Namespace) -> Part:
    """The part of a report with the fixes that there are for its diagnostics."""
    from lint_llm_tags.fixes.offers import with_fixes
    from lint_llm_tags.fixes.project import Files

    files = Files(request.project.root, request.project.files, request.overlay)
    values = values_for(request, args)(files)
    return replace(part, diagnostics=with_fixes(part.diagnostics, part.analysis, request.policy, files, values))


def _check_options(args: argparse.Namespace) -> None:
    if args.interactive and (args.diff or args.output_format == "json" or STDIN in args.paths):
        raise UsageError("--interactive asks at the terminal: it goes with neither --diff, json nor standard input")
    if args.interactive and not sys.stdin.isatty():
        raise UsageError("--interactive needs a terminal")


def mended(request: Request, args: argparse.Namespace, *, new_only: bool = False) -> FixedPart:
    """Mend what one request asks for, and write it unless only the difference is wanted.

    ``new_only``: what the baseline knows is left alone. A baseline follows the edits in any case.
    """
    from lint_llm_tags.cli.known import following
    from lint_llm_tags.fixes.mending import Mender
    from lint_llm_tags.fixes.writing import write
    from lint_llm_tags.policy.finding import shown
    from lint_llm_tags.report.fixes import FixedPart
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.source.reading import Files as ReadFiles

    baseline = following(request, args)
    asks = getattr(args, "interactive", False)
    with Progress(wanted=not (args.quiet or args.no_progress or asks)) as progress:
        mending = Mender(
            request.project,
            request.targets,
            request.policy,
            values_for(request, args),
            _wanted(request, args),
            _told(request, args, baseline, new_only=new_only),
            request.overlay,
            frozenset({"LLT202"} if args.placeholder else ()),
            creates=not request.overlay,
            deployment=request.deployment,
            keep=not args.no_cache,
            progress=progress,
        ).mend()
    if baseline is not None and mending.changed and (contents := baseline.contents()) is not None:
        name = relative_to_root(str(baseline.file), request.project.top)
        mending.before[name], mending.changed[name] = contents
        if not args.quiet and not getattr(args, "diff", False):
            note(f"{shown(baseline.file)}: {baseline.mended} of its findings mended")
    writes = not (getattr(args, "diff", False) or request.overlay)
    failed = write(mending, request.project.root) if writes else {}
    names = PathNames(
        request.project.root, request.project.files, contents=ReadFiles(request.project.root, mending.before)
    )
    return FixedPart(mending, names, failed, writes, request.overlay)


def _told(request: Request, args: argparse.Namespace, baseline: Following | None, *, new_only: bool) -> Told:
    """What ``check`` would tell: a finding that a comment or a waiver covers is not mended."""
    from lint_llm_tags.source.reading import Files
    from lint_llm_tags.suppressions.judging import Question, judge

    codes = selected(request.policy, args)
    everything = selected(request.policy, argparse.Namespace(select=[], ignore=[], extend_select=[]))

    def told(analysis: Analysis, contents: Mapping[str, bytes]) -> Iterable[Diagnostic]:
        files = Files(request.project.root, contents)
        asked = everything | codes if baseline is not None else codes
        found = judge(analysis, Question(request.policy, asked, files, today(args))).kept
        new = baseline(found) if baseline is not None else found
        return [item for item in (new if new_only else found) if item.code in codes]

    return told


def fixed_content(path: Path, content: bytes, **options: object) -> bytes:
    """One file with its fixes, none of which reaches into another file; raises :class:`UsageError`."""
    args = argparse.Namespace(
        paths=[str(path)], exclude=[], force_exclude=False, stdin_filename=None, quiet=True,
        no_progress=True, no_cache=True, color="never", select=[], extend_select=[], ignore=[],
        today=None, diff=True,
        **options,
    )  # fmt: skip
    for request in read_requests(args):
        for name in request.targets:
            part = mended(replace(request, overlay={name: content}), args)
            return part.mending.changed.get(name, content)
    return content


@dataclass(frozen=True)
class _Inside:
    """Wants fixes that stay in files: others are not there to be written."""

    paths: frozenset[str]
    args: argparse.Namespace

    def __call__(self, fix: PlannedFix, files: Files) -> bool:
        return is_wanted(fix, self.args) and {step.path for step in fix.steps} <= self.paths


def is_wanted(fix: PlannedFix, args: argparse.Namespace) -> bool:
    """Whether a fix is made without asking: what is only shown never is."""
    return fix.applicability == "safe" or (args.unsafe_fixes and fix.applicability == "unsafe")


def _wanted(request: Request, args: argparse.Namespace) -> Callable[[PlannedFix, Files], bool]:
    if request.overlay:
        return _Inside(frozenset(request.overlay), args)
    if not getattr(args, "interactive", False):
        return lambda fix, files: is_wanted(fix, args)
    from lint_llm_tags.cli.asking import Asking

    return Asking(request, use_color(args.color, sys.stdout))


def values_for(request: Request, args: argparse.Namespace) -> Callable[[Files], Values]:
    """Where values come from, given the files; ``args`` are those of :func:`add_fix_options`."""
    from lint_llm_tags.fixes.ownership import Ownership
    from lint_llm_tags.fixes.values import Values
    from lint_llm_tags.source.services import Services

    given = _given(args, request)
    services = Services.of(request.policy, request.project.layout)
    known = request.policy.ownership
    ownership = Ownership(request.policy.root, known.codeowners, known.catalog_info)
    return lambda files: Values(request.policy, services, ownership, given, args.placeholder)


def _given(args: argparse.Namespace, request: Request) -> dict[str, str]:
    given: dict[str, str] = {}
    known = {*request.policy.required, *request.policy.tags}
    for pair in args.set:
        tag, separator, value = pair.partition("=")
        if not separator or not tag or not value.strip():
            raise UsageError(f"--set {pair}: expected TAG=VALUE")
        if tag not in known:
            raise UsageError(f"--set {pair}: the policy knows no tag {tag}; it knows {', '.join(sorted(known))}")
        given[tag] = value
    return given


def warn_of_failed(parts: Iterable[FixedPart]) -> None:
    """Name the files that could not be written."""
    for part in parts:
        for path, reason in part.failed.items():
            warn(f"{part.paths.printable(path)}: not written: {reason}")


def _write(parts: list[FixedPart], args: argparse.Namespace) -> None:
    from lint_llm_tags.report import fixes
    from lint_llm_tags.report.style import Style

    for part in parts:
        warn_of_unreadable(part.mending.unreadable, part.paths)
    warn_of_failed(parts)
    if args.output_format == "json":
        write_output(fixes.as_json(parts))
        return
    style = Style(color=use_color(args.color, sys.stdout))
    if args.diff:
        write_output(fixes.diff(parts, style))
    elif STDIN in args.paths:
        write_output(fixes.content(parts))
        return
    write_output(fixes.text(parts, style, quiet=args.quiet, would=args.diff))
