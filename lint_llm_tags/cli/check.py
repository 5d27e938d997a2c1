"""``lint-llm-tags check``: diagnostics."""

from __future__ import annotations

from lint_llm_tags.cli import reports, status
from lint_llm_tags.cli.again import Again, Told
from lint_llm_tags.cli.options import (
    add_fix_options,
    add_ignore_options,
    add_jobs,
    add_known_options,
    add_paths,
    add_rule_options,
    add_scan_options,
    check_ignore_options,
    check_known_options,
)
from lint_llm_tags.cli.scan import STDIN, read_requests, selected
from lint_llm_tags.cli.terminal import note, write_output
from lint_llm_tags.report.formats import FOR_PEOPLE
from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.cli.scan import Request
    from lint_llm_tags.report.part import Part

NAME = "check"

_EXAMPLES = """\
examples:
  lint-llm-tags check
  lint-llm-tags check services/mailer --select LLT1,LLT302
  lint-llm-tags check --output-format json --exit-zero > report.json
  lint-llm-tags check --output-format text --output-format sarif=report.sarif
  lint-llm-tags check --since origin/main
  lint-llm-tags check --fix
  lint-llm-tags check --add-ignores --reason "moves in Q1, ENG-4211" --until 2027-03-31
  lint-llm-tags check - --stdin-filename app/ask.py < app/ask.py

exit status: 0 nothing found, 1 diagnostics, 2 usage or policy error, 3 internal error
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="find clients and calls that break the policy",
        description="Find LLM clients and LLM calls that lack tags which the policy asks for, or break it otherwise.",
        epilog=_EXAMPLES,
    )
    add_paths(parser)
    add_scan_options(parser)
    add_jobs(parser)
    add_rule_options(parser)
    reports.add_options(parser)
    parser.add_argument("--fix", action="store_true", help="write what is missing first, and report what is left")
    add_fix_options(parser)
    parser.add_argument("--statistics", action="store_true", help="also count diagnostics per rule, and the work done")
    parser.add_argument("--exit-zero", action="store_true", help="report only: exit with 0 whatever is found")
    add_known_options(parser)
    add_ignore_options(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    outputs = reports.outputs_of(args)
    check_ignore_options(args)
    check_known_options(args)
    if args.fix:
        _fix(args)
    return check(read_requests(args), outputs, args)


def check(requests: Sequence[Request], outputs: Sequence[reports.Output], args: argparse.Namespace) -> int:
    """Analyse, judge and report; gives the exit status."""
    for request in requests:
        selected(request.policy, args)  # what cannot be selected is told before anything is analysed
    again = Again.of(requests, outputs, args)
    told = again.recall() if again is not None else None
    if told is not None:
        write_output(told.text)
        return _status(told, args)
    if again is not None:
        requests = [again.request]
    from lint_llm_tags.cli.judging import judge_requests

    judged = judge_requests(requests, args)
    parts = [_new_only(request, part, args) for request, part in zip(requests, judged, strict=True)]
    if args.add_ignores:
        from lint_llm_tags.cli.adding_ignores import add_ignores

        return add_ignores(requests, parts, args)
    told = _report(requests, parts, outputs, args)
    if again is not None:
        again.remember(told, parts[0])
    return _status(told, args)


def _report(
    requests: Sequence[Request], parts: Sequence[Part], outputs: Sequence[reports.Output], args: argparse.Namespace
) -> Told:
    if any(each.format not in FOR_PEOPLE for each in outputs):
        from lint_llm_tags.cli.fix import offered

        parts = [offered(part, request, args) for part, request in zip(parts, requests, strict=True)]
    blocking = any(item.severity != "info" for part in parts for item in part.diagnostics)
    return Told(blocking, reports.write_reports(outputs, parts, args))


def _status(told: Told, args: argparse.Namespace) -> int:
    return status.DIAGNOSTICS if told.blocking and not args.exit_zero else status.CLEAN


def _new_only(request: Request, part: Part, args: argparse.Namespace) -> Part:
    if not (args.since or args.baseline or request.policy.baseline):
        return part
    from lint_llm_tags.cli.known import without_known

    return without_known(request, part, args)


def _fix(args: argparse.Namespace) -> None:
    from lint_llm_tags.cli.fix import mended, warn_of_failed

    if STDIN in args.paths:
        raise UsageError("--fix writes files: standard input is fixed by lint-llm-tags fix -")
    parts = [mended(request, args, new_only=True) for request in read_requests(args)]
    made = sum(len(part.mending.made) for part in parts)
    if made and not args.quiet:
        from lint_llm_tags.report.text import counted

        note(f"{made} fixed in {counted(sum(len(part.mending.edited) for part in parts), 'file')}")
    warn_of_failed(parts)
