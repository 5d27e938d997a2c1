"""``lint-llm-tags check``: diagnostics."""

from __future__ import annotations

import argparse

from lint_llm_tags.cli import adding_ignores, known, reports, status
from lint_llm_tags.cli.judging import judge_request
from lint_llm_tags.cli.options import add_rule_options, add_scan_options
from lint_llm_tags.cli.scan import read_requests, selected

NAME = "check"

_EXAMPLES = """\
examples:
  lint-llm-tags check
  lint-llm-tags check services/mailer --select LLT1,LLT302
  lint-llm-tags check --output-format json --exit-zero > report.json
  lint-llm-tags check --output-format text --output-format sarif=report.sarif
  lint-llm-tags check --since origin/main
  lint-llm-tags check --add-ignores --reason "moves in Q1, ENG-4211" --until 2027-03-31
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
    reports.add_options(parser)
    parser.add_argument("--statistics", action="store_true", help="also count diagnostics per rule")
    parser.add_argument("--exit-zero", action="store_true", help="report only: exit with 0 whatever is found")
    known.add_options(parser)
    adding_ignores.add_options(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    outputs = reports.outputs_of(args)
    adding_ignores.check_options(args)
    known.check_options(args)
    requests = read_requests(args)
    for request in requests:
        selected(request.policy, args)  # what cannot be selected is told before anything is analysed
    parts = [known.without_known(request, judge_request(request, args), args) for request in requests]
    if args.add_ignores:
        return adding_ignores.add_ignores(requests, parts, args)
    reports.write_reports(outputs, parts, args)
    blocking = any(item.severity != "info" for part in parts for item in part.diagnostics)
    return status.DIAGNOSTICS if blocking and not args.exit_zero else status.CLEAN
