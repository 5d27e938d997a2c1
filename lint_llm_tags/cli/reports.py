"""Where the report of ``check`` goes: one format to standard output, as many as wanted into files."""

from __future__ import annotations

import os
import sys

from lint_llm_tags.cli.options import filled
from lint_llm_tags.cli.terminal import OutputError, is_terminal, use_color, write_output
from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.report.formats import FOR_PEOPLE, FORMATS, render
from lint_llm_tags.source.files import UsageError
from lint_llm_tags.source.text import reason_of

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from lint_llm_tags.report.part import Part
    from lint_llm_tags.report.style import Style


@dataclass(frozen=True, slots=True)
class Output:
    """One report and where it goes."""

    format: str
    file: str = ""
    """Empty: standard output."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """In which formats ``check`` reports."""
    parser.add_argument(
        "--output-format",
        metavar="FORMAT[=FILE]",
        action="append",
        type=output,
        help=f"{', '.join(FORMATS)} (default: text, for people); with =FILE it goes there; repeatable, so that one run "
        "gives several reports",
    )
    parser.add_argument(
        "--output-file", metavar="FILE", type=filled, help="write the report there instead of to standard output"
    )
    parser.add_argument(
        "--report-suppressed", action="store_true", help="sarif: also findings that are suppressed, marked as such"
    )


def output(text: str) -> Output:
    """``sarif`` or ``sarif=report.sarif``."""
    import argparse

    name, _, file = text.partition("=")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f"unknown format {name} (known: {', '.join(FORMATS)})")
    if "=" in text and not file:
        raise argparse.ArgumentTypeError(f"no file after {text}")
    return Output(name, file)


def outputs_of(args: argparse.Namespace) -> Sequence[Output]:
    """What was asked for; raises ``UsageError`` for more than one report on standard output."""
    wanted: list[Output] = args.output_format or [Output("text")]
    to_stdout = [each for each in wanted if not each.file]
    if args.output_file:
        if len(to_stdout) != 1:
            raise UsageError("--output-file needs one --output-format without a file of its own")
        wanted = [each if each.file else Output(each.format, args.output_file) for each in wanted]
    elif len(to_stdout) > 1:
        names = ", ".join(each.format for each in to_stdout)
        raise UsageError(f"only one report fits on standard output ({names}): write --output-format FORMAT=FILE")
    if args.statistics and not any(each.format in FOR_PEOPLE for each in wanted):
        raise UsageError("--statistics goes with the text and concise formats; machines count for themselves")
    if args.report_suppressed and not any(each.format == "sarif" for each in wanted):
        raise UsageError("--report-suppressed goes with the sarif format")
    return wanted


def write_reports(outputs: Sequence[Output], parts: Sequence[Part], args: argparse.Namespace) -> str:
    """Write every report; the one for standard output, which is given back, comes last."""
    report = ""
    for each in sorted(outputs, key=lambda each: not each.file):
        report = render(
            each.format,
            parts,
            style_of(each, args),
            quiet=args.quiet,
            statistics=args.statistics,
            suppressed=args.report_suppressed,
        )
        if each.file:
            _write_file(each.file, report)
        else:
            write_output(report)
    return report


def style_of(output: Output, args: argparse.Namespace) -> Style:
    """What those who read a report can do with it."""
    from lint_llm_tags.report.style import Style

    stream = None if output.file else sys.stdout
    return Style(color=use_color(args.color if not output.file else "never", stream), wrap=is_terminal(stream))


def _write_file(path: str, report: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(report)
    except OSError as error:
        raise OutputError(f"{path}: {reason_of(error)}") from None
