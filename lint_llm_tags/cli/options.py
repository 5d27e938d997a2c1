"""Options that several commands have."""

from __future__ import annotations

import argparse
import datetime


def add_paths(parser: argparse.ArgumentParser) -> None:
    """The files that a command is about."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=[],
        metavar="PATH",
        help="files and directories (default: the working directory); - reads one file from standard input",
    )


def add_scan_options(parser: argparse.ArgumentParser) -> None:
    """How they are read: policy, exclusions."""
    parser.add_argument(
        "--policy", metavar="FILE", default="", help="policy file, instead of the nearest one at or above each file"
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
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="the file that standard input stands for, when PATH is -"
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="neither use nor keep answers in .lint_llm_tags_cache (docs/cache.md)"
    )
    parser.add_argument("--no-progress", action="store_true", help="no progress line on the terminal")
    parser.add_argument("--quiet", action="store_true", help="no progress line and no summary")
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="default: auto, on terminals unless NO_COLOR is set",
    )


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
        default=datetime.date.today(),
        help="judge end dates as on this day, to see what will have ended (default: today)",
    )


def codes(text: str) -> list[str]:
    """``LLT1,LLT302`` to its parts."""
    return [code for code in (part.strip() for part in text.split(",")) if code]


def date(text: str) -> datetime.date:
    """``2027-03-31`` as a day."""
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a date like 2027-03-31, got {text}") from None
