"""``lint-llm-tags completion``: the scripts in real shells, as far as they are here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lint_llm_tags.cli.app import program
from lint_llm_tags.cli.parsing import arguments_of, commands_of
from tests.cli.running import environment, run
from tests.cli.typing_in import terminal

ASK = """\
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_lint_llm_tags
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("completion") / "lint-llm-tags.bash"
    file.write_text(run("completion", "bash", cwd=file.parent).stdout)
    return file


def offered(script: Path, *words: str) -> list[str]:
    """What bash offers for the last of ``words``."""
    done = subprocess.run(
        ["bash", "--norc", "-c", f"source {script}\n{ASK}", "bash", "lint-llm-tags", *words],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split()


def test_every_command_and_option_is_offered(script: Path) -> None:
    commands = commands_of(program())
    assert offered(script, "") == [*commands, "--help", "--version"]
    for name, parser in commands.items():
        options = [option for action in arguments_of(parser) for option in action.option_strings if option[:2] == "--"]
        assert offered(script, name, "--") == options


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["ch"], ["check"]),
        (["check", "--sel"], ["--select"]),
        (["check", "--color", ""], ["auto", "always", "never"]),
        (["check", "--color", "="], ["auto", "always", "never"]),
        (["check", "--color", "=", "al"], ["always"]),
        (["check", "--color=al"], ["--color=always"]),
        (["check", "--output-format", "json"], ["json", "json-lines"]),
        (["inventory", "--output-format", ""], ["text", "json"]),
        (["check", "--select", "LLT30"], ["LLT301", "LLT302", "LLT303", "LLT304"]),
        (["check", "--select", "LLT102,LLT302,LLT40"], ["LLT102,LLT302,LLT401", "LLT102,LLT302,LLT402"]),
        (["explain", "untagged-c"], ["untagged-client", "untagged-call"]),
        (["baseline", ""], ["create", "update", "check"]),
        (["baseline", "create", "c"], []),
        (["policy", "s"], ["show", "schema"]),
        (["completion", "z"], ["zsh"]),
        # Files are bash's own business.
        (["check", ""], []),
        (["check", "--policy", ""], []),
        (["nonsense", "--"], []),
    ],
)
def test_what_bash_offers(script: Path, words: list[str], expected: list[str]) -> None:
    assert offered(script, *words) == expected


def test_the_tab_key_in_an_interactive_bash(script: Path, tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "said.sh").write_text('lint-llm-tags() { echo "<$*>"; }\nPS1="ready> "\n')
    bash = ["bash", "--norc", "--noprofile", "-i"]
    with terminal(bash, tmp_path, environment(HISTFILE="")) as shell:
        shell.type(f"source said.sh; source {script}\n")
        shell.wait_for("ready> ")
        shell.type("lint-llm-tags ch\t--no-ca\tser\t\n")
        shell.wait_for("<check --no-cache services/>")
        shell.type("exit\n")
        assert shell.ends() == 0


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
def test_the_tab_key_in_an_interactive_zsh(tmp_path: Path) -> None:
    (tmp_path / "services").mkdir()
    (tmp_path / "completion.zsh").write_text(run("completion", "zsh", cwd=tmp_path).stdout)
    (tmp_path / "said.zsh").write_text(
        "autoload -U compinit\ncompinit -u -D\nsource ./completion.zsh\n"
        'lint-llm-tags() { echo "<$*>"; }\n'
        # Otherwise zsh takes a tab that was typed before it asked for one.
        "zstyle ':completion:*' insert-tab false\nunsetopt PROMPT_SP\nPS1='ready> '\n"
    )
    with terminal(["zsh", "-f", "-i"], tmp_path, environment(HISTFILE="", TERM="dumb")) as shell:
        shell.type("source ./said.zsh\n")
        shell.wait_for("ready> ")
        for typed, ran in (
            ("ch\t--no-ca\tser\t", "<check --no-cache services>"),
            ("check --color al\t", "<check --color always>"),
            ("check --select LLT101,LLT206\t", "<check --select LLT101,LLT206>"),
            ("explain untagged-cl\t", "<explain untagged-client>"),
        ):
            shell.type(f"lint-llm-tags {typed}\n")
            shell.wait_for(ran)
        shell.type("exit\n")
        assert shell.ends() == 0


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ch", ["check"]),
        ("check --sel", ["--select"]),
        ("check --color ", ["always", "auto", "never"]),
        ("check --output-format js", ["json", "json-lines"]),
        ("explain LLT30", ["LLT301", "LLT302", "LLT303", "LLT304"]),
        ("baseline ", ["check", "create", "update"]),
        ("completion z", ["zsh"]),
    ],
)
def test_what_fish_offers(words: str, expected: list[str], tmp_path: Path) -> None:
    script = tmp_path / "completion.fish"
    script.write_text(run("completion", "fish", cwd=tmp_path).stdout)
    asked = f"source {script}; complete -C 'lint-llm-tags {words}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", asked], capture_output=True, text=True, check=True,
        env=environment(HOME=str(tmp_path)), cwd=tmp_path,
    )  # fmt: skip
    assert done.stderr == ""
    offered = {line.partition("\t")[0] for line in done.stdout.splitlines()}
    assert sorted(offered - {"completion.fish"}) == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_one_that_the_shell_reads(shell: str, tmp_path: Path) -> None:
    printed = run("completion", shell, cwd=tmp_path).stdout
    for name in commands_of(program()):
        assert re.search(rf"\b{name}\b", printed)
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=printed, text=True, check=True)


def test_the_installed_program_prints_it(tmp_path: Path) -> None:
    beside = Path(sys.executable).parent / "lint-llm-tags"
    done = subprocess.run([beside, "completion", "fish"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("# Completion of lint-llm-tags in fish")
