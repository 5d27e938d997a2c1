"""The command line: find the command, run it, tell the user in one line what was wrong with the request."""

from __future__ import annotations

import os

from lint_llm_tags import __version__
from lint_llm_tags.cli import status
from lint_llm_tags.cli.quick import arguments_of_check
from lint_llm_tags.cli.terminal import OutputError, complain, prepare_streams
from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import NoReturn

COMMANDS = (
    "check", "fix", "inventory", "why", "explain", "baseline", "cache", "init", "policy", "doctor", "completion",
)  # fmt: skip
"""Modules of this package with ``register(subparsers)``; the parser that it adds has ``run`` among its defaults."""

_EXAMPLES = """\
examples:
  lint-llm-tags check                      check the project around the working directory
  lint-llm-tags check app services/mailer  check some of its files, with what the others know
  lint-llm-tags inventory                  list every LLM client and call with its tags
"""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return the exit status."""
    prepare_streams()
    try:
        return _run(arguments)
    except UsageError as error:
        complain(str(error))
        return status.USAGE_ERROR
    except OutputError as error:
        complain(f"cannot write {error}")
        return status.INTERNAL_ERROR


def _run(arguments: Sequence[str]) -> int:
    if not arguments:
        raise UsageError(f"no command given; commands are {', '.join(COMMANDS)} (see lint-llm-tags --help)")
    _check_command(arguments[0])
    if arguments[0] == "check" and (quick := arguments_of_check(arguments[1:])) is not None:
        _require_working_directory()
        return _check(quick)
    parser = program(arguments[:1] if arguments[0] in COMMANDS else COMMANDS)
    parsed, unknown = parser.parse_known_args(arguments)
    if unknown:
        _refuse(parsed.parser, unknown[0])
    _require_working_directory()
    ended: int = parsed.run(parsed)
    return ended


def _check(quick: argparse.Namespace) -> int:
    if quick.paths and all(path.endswith(".py") for path in quick.paths):
        from lint_llm_tags.cli.alone import stand_alone

        if stand_alone(quick):
            return status.CLEAN
    from lint_llm_tags.cli.scan import read_requests
    from lint_llm_tags.cli.silence import left_to_judge

    requests = left_to_judge(read_requests(quick), quick)
    if not requests:
        return status.CLEAN
    from lint_llm_tags.cli.check import check
    from lint_llm_tags.cli.reports import outputs_of

    return check(requests, outputs_of(quick), quick)


def _require_working_directory() -> None:
    try:
        os.getcwd()
    except OSError:
        raise UsageError("the working directory does not exist any more") from None


def program(commands: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, or of some commands: to import all would take most of a short run."""
    from importlib import import_module

    from lint_llm_tags.cli.parsing import Parser

    parser = Parser(
        prog="lint-llm-tags",
        description="Find LLM clients and LLM calls that do not say which team, service and feature pays for them.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("--version", action="version", version=f"lint-llm-tags {__version__}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in commands:
        import_module(f"lint_llm_tags.cli.{command}").register(subparsers)
    return parser


def _check_command(name: str) -> None:
    if name.startswith("-") or name in COMMANDS:
        return
    if os.path.lexists(name):
        raise UsageError(f'no command given (did you mean "lint-llm-tags check {name}"?)')
    raise UsageError(f"unknown command {name}{_did_you_mean(name, COMMANDS)}; commands are {', '.join(COMMANDS)}")


def _refuse(parser: argparse.ArgumentParser, argument: str) -> NoReturn:
    if not argument.startswith("-"):
        parser.error(f"one argument too many: {argument}")
    option = argument.partition("=")[0]
    known = [name for action in parser._actions for name in action.option_strings if name.startswith("--")]
    parser.error(f"unknown option {option}{_did_you_mean(option, known)}")


def _did_you_mean(word: str, known: Sequence[str]) -> str:
    from lint_llm_tags.policy.kinds import did_you_mean

    return did_you_mean(word, known)
