"""The parsers of the command line: help that reads well, mistakes in one line."""

from __future__ import annotations

import argparse
import os
import sys

from lint_llm_tags.cli.terminal import write_output
from lint_llm_tags.source.files import UsageError

TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import NoReturn

    from _typeshed import SupportsWrite

_WIDEST = 100


class Help(argparse.HelpFormatter):
    """Fills paragraphs; a text of several lines stands as it was written."""

    def __init__(self, prog: str) -> None:
        width = min(_WIDEST, _columns())
        super().__init__(prog, max_help_position=30, width=max(40, width - 2))

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        if isinstance(action, argparse._SubParsersAction):
            # argparse forgets that commands are indented once more.
            longest = max(map(len, action.choices), default=0)
            self._action_max_length = max(self._action_max_length, longest + 4)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        import textwrap

        if "\n" in text:
            return textwrap.indent(text, indent)
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)


def _columns() -> int:
    """As ``shutil.get_terminal_size`` finds them. argparse asks for each option, and shutil imports all compressors."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, OSError, ValueError):
        return 80


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and prints help like any other result."""

    def __init__(self, **options: object) -> None:
        options.update(formatter_class=Help, allow_abbrev=False)
        super().__init__(**options)  # type: ignore[arg-type]

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        write_output(message)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def commands_of(parser: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    """The parsers of the commands by name."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            commands: Mapping[str, argparse.ArgumentParser] = action.choices
            return commands
    return {}


def summaries_of(parser: argparse.ArgumentParser) -> Mapping[str, str]:
    """What each command is for, in one clause."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {choice.dest: choice.help or "" for choice in action._choices_actions}
    return {}


def arguments_of(parser: argparse.ArgumentParser) -> Sequence[argparse.Action]:
    """The arguments and options of a command, in order."""
    return [action for action in parser._actions if not isinstance(action, argparse._SubParsersAction)]


def help_of(action: argparse.Action, parser: argparse.ArgumentParser) -> str:
    """The help of an argument with its default filled in."""
    return parser._get_formatter()._expand_help(action) if action.help else ""
