"""``lint-llm-tags completion bash``: a script with which a shell completes commands, options and their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.parsing import arguments_of, commands_of, help_of, summaries_of
from lint_llm_tags.cli.terminal import write_output
from lint_llm_tags.dataclass import dataclass
from lint_llm_tags.policy.codes import CODES
from lint_llm_tags.report.formats import FORMATS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

NAME = "completion"
SHELLS = ("bash", "zsh", "fish")

_EXAMPLES = """\
examples:
  eval "$(lint-llm-tags completion bash)"          in ~/.bashrc
  eval "$(lint-llm-tags completion zsh)"           in ~/.zshrc, after compinit
  lint-llm-tags completion fish > ~/.config/fish/completions/lint-llm-tags.fish
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="print a script for completion in a shell",
        description="Print a script with which a shell completes commands, options and their values. It is static: "
        "pressing TAB starts no Python. Make it anew after an upgrade, or let the shell's start-up file do so.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("shell", choices=SHELLS, metavar="|".join(SHELLS), help="the shell to print it for")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.cli.app import program

    commands = list(_commands(program()))
    write_output({"bash": _bash, "zsh": _zsh, "fish": _fish}[args.shell](commands))
    return status.CLEAN


@dataclass(frozen=True, slots=True)
class _Argument:
    """What may be written in one place of a command line."""

    names: tuple[str, ...]
    """Of an option; empty: it has its place."""
    help: str
    flag: bool
    """An option that takes no value."""
    values: tuple[str, ...]
    files: bool
    listed: bool
    """Several values, separated by commas."""


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    summary: str
    arguments: tuple[_Argument, ...]

    @property
    def options(self) -> Sequence[_Argument]:
        return [each for each in self.arguments if each.names]

    @property
    def places(self) -> Sequence[_Argument]:
        return [each for each in self.arguments if not each.names]


def _commands(program: argparse.ArgumentParser) -> Iterator[_Command]:
    summaries = summaries_of(program)
    for name, parser in commands_of(program).items():
        arguments = tuple(_argument(action, parser) for action in arguments_of(parser))
        yield _Command(name, summaries[name], arguments)


def _argument(action: argparse.Action, parser: argparse.ArgumentParser) -> _Argument:
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    return _Argument(
        names=tuple(action.option_strings),
        help=help_of(action, parser),
        flag=action.nargs == 0,
        values=_values(action, metavar),
        files=metavar.startswith(("FILE", "PATH", "NAME")),
        listed=metavar == "CODES",
    )


def _values(action: argparse.Action, metavar: str) -> tuple[str, ...]:
    if action.choices is not None:
        return tuple(action.choices)
    if metavar == "RULE":
        from lint_llm_tags.rules.registry import ALL_RULES

        return tuple(word for rule in ALL_RULES for word in (rule.code, rule.name))
    return {"CODES": CODES, "FORMAT[=FILE]": FORMATS}.get(metavar, ())


# bash has no compopt where it is old (macOS): where nothing is offered, -o default offers files.
_BASH = """\
_lint_llm_tags() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= before= values= listed= word i
    COMPREPLY=()
    # Of --option=value bash makes three words, zsh one.
    if [[ $current == = ]]; then
        current=
    elif [[ $previous == = ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    elif [[ $current == --*=* ]]; then
        previous=${current%%=*} before=${current%%=*}= current=${current#*=}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $word == -* ]] || { command=$word; break; }
    done
    case $command:$previous in
@VALUES@
        *)
            case $command:$current in
                :*) values="@COMMANDS@ --help --version" ;;
@OPTIONS@
@PLACES@
            esac
            ;;
    esac
    if [[ $listed && $current == *,* ]]; then
        before=$before${current%,*}, current=${current##*,}
    fi
    COMPREPLY=($(compgen -P "$before" -W "$values" -- "$current"))
}
complete -o default -F _lint_llm_tags lint-llm-tags
"""


def _bash(commands: Sequence[_Command]) -> str:
    parts = {
        "@COMMANDS@": " ".join(command.name for command in commands),
        "@VALUES@": "\n".join(_bash_values(commands)),
        "@OPTIONS@": "\n".join(
            f'                {command.name}:-*) values="{" ".join(_names(command.options))}" ;;'
            for command in commands
        ),
        "@PLACES@": "\n".join(
            f'                {command.name}:*) values="{" ".join(command.places[0].values)}" ;;'
            for command in commands
            if command.places and command.places[0].values
        ),
    }
    script = _BASH
    for mark, text in parts.items():
        script = script.replace(mark, text)
    return f"# Completion of lint-llm-tags in bash, made by lint-llm-tags completion bash\n{script}"


def _bash_values(commands: Sequence[_Command]) -> Iterator[str]:
    """What comes after a word: one line for all places that take the same."""
    after: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for command in commands:
        for option in command.options:
            if not option.flag:
                after.setdefault((option.values, option.listed), []).extend(
                    f"{command.name}:{name}" for name in option.names
                )
        if len(command.places) > 1:
            after.setdefault(((), False), []).extend(f"{command.name}:{value}" for value in command.places[0].values)
    for (values, listed), words in after.items():
        yield f'        {"|".join(words)}) values="{" ".join(values)}"{" listed=yes" if listed else ""} ;;'


def _zsh(commands: Sequence[_Command]) -> str:
    script = _bash(commands).partition("\n")[2]
    return (
        "#compdef lint-llm-tags\n# Completion of lint-llm-tags in zsh, made by lint-llm-tags completion zsh\n"
        f"autoload -Uz bashcompinit && bashcompinit\n{script}"
    )


def _fish(commands: Sequence[_Command]) -> str:
    return "".join(f"{line}\n" for line in _fish_lines(commands))


def _fish_lines(commands: Sequence[_Command]) -> Iterator[str]:
    yield "# Completion of lint-llm-tags in fish, made by lint-llm-tags completion fish"
    program = "complete -c lint-llm-tags"
    first = "-n __fish_use_subcommand"
    yield f"{program} {first} -f -l help -d 'show this help'"
    yield f"{program} {first} -f -l version -d 'show the version'"
    for command in commands:
        yield f"{program} {first} -f -a {command.name} -d {_quoted(command.summary)}"
    for command in commands:
        here = f"{program} -n '__fish_seen_subcommand_from {command.name}'"
        if not any(place.files for place in command.places):
            yield f"{here} -f"
        for place in command.places:
            if place.values:
                yield f"{here} -a {_quoted(' '.join(place.values))}"
        for option in command.options:
            names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
            takes = "" if option.flag else " -r -F" if option.files else " -x"
            values = f" -a {_quoted(' '.join(option.values))}" if option.values else ""
            yield f"{here} {names}{takes}{values} -d {_quoted(option.help)}"


def _names(options: Iterable[_Argument]) -> list[str]:
    return [name for option in options for name in option.names if name.startswith("--")]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
