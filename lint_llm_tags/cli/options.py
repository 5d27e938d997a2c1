"""Options that several commands have."""

from __future__ import annotations

import os

from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    import datetime


def add_paths(parser: argparse.ArgumentParser, *, stdin: bool = True) -> None:
    """The files that a command is about, maybe standard input."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=[],
        metavar="PATH",
        help="files and directories (default: the working directory)"
        + ("; - reads one file from standard input" if stdin else ""),
    )


def add_scan_options(parser: argparse.ArgumentParser, *, stdin: bool = True) -> None:
    """How they are read: policy, exclusions."""
    parser.add_argument(
        "--policy",
        metavar="FILE",
        type=filled,
        help="policy file, instead of the nearest one at or above each file",
    )
    parser.add_argument(
        "--exclude",
        metavar="GLOB",
        action="append",
        default=[],
        help="leave out files that match this gitignore pattern, relative to the working directory (repeatable)",
    )
    parser.add_argument(
        "--force-exclude",
        action="store_true",
        help="apply exclusions to files that are named as PATH too (for pre-commit and editors)",
    )
    if stdin:
        parser.add_argument(
            "--stdin-filename",
            metavar="NAME",
            type=filled,
            help="the file that standard input stands for, when PATH is -",
        )
    else:
        parser.set_defaults(stdin_filename=None)
    parser.add_argument(
        "--no-cache", action="store_true", help="neither use nor keep answers of the cache (lint-llm-tags cache dir)"
    )
    parser.add_argument("--no-progress", action="store_true", help="no progress line on the terminal")
    parser.add_argument("--quiet", action="store_true", help="no progress line and no summary")
    add_color(parser)


def add_color(parser: argparse.ArgumentParser) -> None:
    """Whether output for people has colours."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="default: auto, on terminals unless NO_COLOR is set",
    )


def add_output_format(parser: argparse.ArgumentParser) -> None:
    """For people or for machines; the reports of ``check`` have options of their own."""
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text, for people")


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """How many projects are analysed at once."""
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=_positive,
        default=0,
        help="analyse up to N projects at once (default: as many as there are processors, where that pays)",
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        import argparse

        raise argparse.ArgumentTypeError("must be a whole number from 1 on")
    return int(text)


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Which rules are applied."""
    for option, text in (
        ("--select", "the only rules to apply: codes or their beginnings, separated by commas"),
        ("--extend-select", "rules to apply besides those that are on"),
        ("--ignore", "rules not to apply"),
    ):
        parser.add_argument(option, metavar="CODES", action="extend", type=codes, default=[], help=text)
    parser.add_argument(
        "--today",
        metavar="DATE",
        type=date,
        help="judge end dates as on this day, to see what will have ended (default: today)",
    )


def add_fix_options(parser: argparse.ArgumentParser) -> None:
    """Options of ``fix`` that ``check --fix`` has too."""
    parser.add_argument(
        "--set",
        metavar="TAG=VALUE",
        action="append",
        default=[],
        help="the value of a tag, before what the policy and the code say (repeatable)",
    )
    parser.add_argument("--unsafe-fixes", action="store_true", help="also make fixes that somebody should look at")
    parser.add_argument(
        "--placeholder",
        metavar="TEXT",
        default="",
        help="written where no value is known (default: nothing is written)",
    )


def add_known_options(parser: argparse.ArgumentParser) -> None:
    """What a report leaves out because it was there before."""
    group = parser.add_argument_group("leaving out what was there before")
    group.add_argument(
        "--baseline",
        metavar="FILE",
        type=filled,
        help="known findings, which are not reported (default: the policy's baseline)",
    )
    group.add_argument("--no-baseline", action="store_true", help="report known findings too")
    group.add_argument(
        "--since",
        metavar="REV",
        type=filled,
        help="report only what was not there where the branch left REV, in whatever file it shows",
    )


def check_known_options(args: argparse.Namespace) -> None:
    """Raise ``UsageError`` for options that do not go together."""
    if args.baseline and args.no_baseline:
        raise UsageError("--baseline does not go with --no-baseline")
    if args.baseline and not os.path.isfile(args.baseline):
        raise UsageError(f"there is no baseline {args.baseline}: lint-llm-tags baseline create makes one")


def add_ignore_options(parser: argparse.ArgumentParser) -> None:
    """Suppressing what is found."""
    group = parser.add_argument_group("suppressing what is found")
    group.add_argument(
        "--add-ignores",
        action="store_true",
        help="write a comment that suppresses it above each statement with a finding",
    )
    group.add_argument("--reason", metavar="TEXT", help="why, with --add-ignores (required there)")
    group.add_argument("--until", metavar="DATE", type=date, help="its last day, with --add-ignores (required there)")


def check_ignore_options(args: argparse.Namespace) -> None:
    """Raise ``UsageError`` for options that do not go together."""
    if not args.add_ignores:
        if args.reason or args.until:
            raise UsageError("--reason and --until go with --add-ignores")
        return
    if "-" in args.paths:
        raise UsageError("--add-ignores writes files; it cannot write standard input")
    if args.until is None or not args.reason:
        raise UsageError('--add-ignores needs --reason "..." and --until, a date like 2027-03-31')
    if not any(c.isalnum() or c == "_" for c in args.reason) or not args.reason.isprintable():
        raise UsageError("--reason must be one line that says something")


def today(args: argparse.Namespace) -> datetime.date:
    """The day on which end dates are judged; ``args`` are those of :func:`add_rule_options`."""
    import datetime

    chosen: datetime.date | None = args.today
    return chosen or datetime.date.today()


def filled(text: str) -> str:
    """What must not be empty: a script whose variable is not set would ask for something else than it means."""
    if not text:
        import argparse

        raise argparse.ArgumentTypeError("must not be empty")
    return text


def codes(text: str) -> list[str]:
    """``LLT1,LLT302`` to its parts."""
    return [code for code in (part.strip() for part in filled(text).split(",")) if code]


def date(text: str) -> datetime.date:
    """``2027-03-31`` as a day."""
    import argparse
    import datetime

    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date like 2027-03-31, got {text}") from None
