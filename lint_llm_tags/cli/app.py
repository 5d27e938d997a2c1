"""The command line: find the command, run it, tell the user in one line what was wrong with the request."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from lint_llm_tags import __version__
from lint_llm_tags.cli import check, inventory
from lint_llm_tags.cli.terminal import finish_output, prepare_streams
from lint_llm_tags.source.files import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (check, inventory)
"""Modules with ``register(subparsers)``; the parser that it adds has ``run`` among its defaults."""

USAGE_ERROR = 2

_EXAMPLES = """\
examples:
  lint-llm-tags check                      check the project around the working directory
  lint-llm-tags check app services/mailer  check some of its files, with what the others know
  lint-llm-tags inventory                  list every LLM client and call with its tags
"""


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the exit status."""
    prepare_streams()
    try:
        return _run(arguments)
    except UsageError as error:
        if sys.stderr:
            sys.stderr.write(f"lint-llm-tags: error: {error}\n")
        return USAGE_ERROR
    finally:
        finish_output()


def _run(arguments: Sequence[str]) -> int:
    parser = _parser()
    if not arguments:
        sys.stderr.write(parser.format_help())
        return USAGE_ERROR
    _check_command(arguments)
    try:
        parsed, unknown = parser.parse_known_args(arguments)
    except SystemExit as leaving:  # --help and --version
        return int(leaving.code or 0)
    if unknown:
        _refuse(parsed.parser, unknown[0])
    status: int = parsed.run(parsed)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="lint-llm-tags",
        description="Find LLM clients and LLM calls that do not say which team, service and feature pays for them.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"lint-llm-tags {__version__}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(subparsers)
    return parser


def _check_command(arguments: Sequence[str]) -> None:
    name = arguments[0]
    known = [module.NAME for module in COMMANDS]
    if name.startswith("-") or name in known:
        return
    if os.path.lexists(name):
        raise UsageError(f'no command given (did you mean "lint-llm-tags check {name}"?)')
    raise UsageError(f"unknown command {name}{_did_you_mean(name, known)}; commands are {', '.join(known)}")


def _refuse(parser: argparse.ArgumentParser, argument: str) -> NoReturn:
    option = argument.partition("=")[0]
    known = [name for action in parser._actions for name in action.option_strings if name.startswith("--")]
    parser.error(f"unknown option {option}{_did_you_mean(option, known)}")


def _did_you_mean(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f' (did you mean "{close[0]}"?)' if close else ""
