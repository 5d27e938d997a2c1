"""``lint-llm-tags cache``: where answers are kept, and how to be rid of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.terminal import write_output

if TYPE_CHECKING:
    import argparse

NAME = "cache"

_EXAMPLES = """\
examples:
  lint-llm-tags cache dir
  lint-llm-tags cache clean
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="show or delete the answers kept of earlier runs",
        description="Show where the answers of earlier runs are kept for the project around the working directory, "
        "or delete them. Deleting them only costs time.",
        epilog=_EXAMPLES,
    )
    parser.add_argument(
        "action", choices=("dir", "clean"), metavar="dir|clean", help="dir: print the directory; clean: delete it"
    )
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.cache.answers import directory_for
    from lint_llm_tags.report.paths import printable
    from lint_llm_tags.source.realm import policy_for

    directory = directory_for(policy_for(os.getcwd()).top)
    if args.action == "dir":
        write_output(f"{printable(directory.path)}\n")
    else:
        deleted = directory.clean()
        write_output(f"{deleted} kept {'entry' if deleted == 1 else 'entries'} deleted\n")
    return status.CLEAN
