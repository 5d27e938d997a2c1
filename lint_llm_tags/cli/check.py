"""``lint-llm-tags check``: diagnostics."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import add_rule_options, add_scan_options
from lint_llm_tags.cli.scan import Request, analyse_request, read_requests, selected
from lint_llm_tags.cli.terminal import is_terminal, use_color, warn, write_output
from lint_llm_tags.source.files import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part

NAME = "check"

_EXAMPLES = """\
examples:
  lint-llm-tags check
  lint-llm-tags check services/mailer --select LLT1,LLT302
  lint-llm-tags check --output-format json --exit-zero > report.json
  lint-llm-tags check - --stdin-filename app/ask.py < app/ask.py

exit status: 0 nothing found, 1 diagnostics, 2 usage or policy error, 3 internal error
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="find clients and calls that break the policy",
        description="Find LLM clients and LLM calls without the tags, or with the keys, that the policy asks for.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add_scan_options(parser)
    add_rule_options(parser)
    parser.add_argument(
        "--output-format", choices=("text", "concise", "json"), default="text", help="default: text, for people"
    )
    parser.add_argument("--statistics", action="store_true", help="also count diagnostics per rule")
    parser.add_argument("--exit-zero", action="store_true", help="report only: exit with 0 whatever is found")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    if args.statistics and args.output_format == "json":
        raise UsageError("--statistics goes with the text and concise formats; JSON readers count for themselves")
    requests = [(request, selected(request.policy, args)) for request in read_requests(args)]
    parts = [_checked(request, codes, args) for request, codes in requests]
    _write(parts, args)
    blocking = any(item.severity != "info" for part in parts for item in part.diagnostics)
    return status.DIAGNOSTICS if blocking and not args.exit_zero else status.CLEAN


def _checked(request: Request, codes: frozenset[str], args: argparse.Namespace) -> Part:
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.suppressions.judging import Question, judge

    analysis = analyse_request(request, args)
    if analysis.unreadable and "LLT903" not in codes:
        warn(f"{len(analysis.unreadable)} file(s) could not be read; --extend-select LLT903 names them")
    question = Question(request.policy, codes, request.files, args.today, complete=request.complete)
    judged = judge(analysis, question)
    paths = PathNames(request.project.root, request.project.files)
    return Part(analysis, paths, judged.kept, judged.suppressed)


def _write(parts: Sequence[Part], args: argparse.Namespace) -> None:
    from lint_llm_tags.report import json, text

    if args.output_format == "json":
        write_output(json.check(parts))
        return
    if args.output_format == "concise":
        write_output(text.concise(parts))
    else:
        style = text.Style(color=use_color(args.color, sys.stdout), wrap=is_terminal(sys.stdout))
        write_output(text.check(parts, style))
        if not args.quiet:
            write_output(text.summary(parts, of_check=True))
    if args.statistics:
        write_output(text.statistics(parts))
