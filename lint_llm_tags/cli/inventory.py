"""``lint-llm-tags inventory``: every site, tagged or not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import add_jobs, add_output_format, add_paths, add_scan_options
from lint_llm_tags.cli.parallel import for_each
from lint_llm_tags.cli.scan import analyse_request, read_requests, warn_of_unreadable
from lint_llm_tags.cli.terminal import use_color, write_output

if TYPE_CHECKING:
    import argparse

NAME = "inventory"

_EXAMPLES = """\
examples:
  lint-llm-tags inventory
  lint-llm-tags inventory services --output-format json > sites.json

exit status: 0 done, 2 usage or policy error, 3 internal error
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="list every client and call with its tags and key",
        description="List every LLM client and LLM call with its tags and key, by service and provider.",
        epilog=_EXAMPLES,
    )
    add_paths(parser)
    add_scan_options(parser)
    add_jobs(parser)
    add_output_format(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    requests = read_requests(args)

    from lint_llm_tags.report import json, table, text
    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.paths import PathNames
    from lint_llm_tags.report.style import Style

    analyses = for_each(analyse_request, requests, args)
    parts = [
        Part(analysis, PathNames(request.project.root, request.project.known, contents=request.files))
        for request, analysis in zip(requests, analyses, strict=True)
    ]
    for part in parts:
        warn_of_unreadable(part.analysis.unreadable, part.paths)
    if args.output_format == "json":
        write_output(json.inventory(parts))
    else:
        write_output(table.inventory(parts, Style(color=use_color(args.color, sys.stdout))))
        if not args.quiet:
            write_output(text.summary(parts, of_check=False))
    return status.CLEAN
