"""How the command line behaves as a program: options, streams, signals, terminals."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
from pathlib import Path

import pytest

import lint_llm_tags
from lint_llm_tags.cli.app import COMMANDS
from tests.cli.running import COMMAND, TAGGED, UNTAGGED, environment, project, run

MISTAKES = {
    "no command": ([], "no command given; commands are check, fix, inventory, "),
    "unknown command": (["chek"], 'unknown command chek (did you mean "check"?)'),
    "a path for a command": (["app"], 'no command given (did you mean "lint-llm-tags check app"?)'),
    "unknown option": (["check", "--exit-zer"], 'unknown option --exit-zer (did you mean "--exit-zero"?)'),
    "unknown option with a value": (["inventory", "--polcy=x"], 'unknown option --polcy (did you mean "--policy"?)'),
    "unknown format": (["check", "--output-format", "yaml"], "unknown format yaml (known: text, concise, json, "),
    "missing value": (["check", "--policy"], "--policy: expected one argument"),
    "missing path": (["check", "app", "nowhere"], "no such file or directory: nowhere"),
    "path that acts on terminals": (["check", "\x1b[2J"], "no such file or directory: \\x1b[2J"),
    "path that is not text": (["check", os.fsdecode(b"\xff")], "no such file or directory: "),
    "missing policy": (["check", "--policy", "nowhere.toml"], "nowhere.toml"),
    "broken policy": (["check", "--policy", "broken.toml"], 'did you mean "required"'),
    "stdin and more": (["check", "-", "app"], "- (standard input) cannot be combined with other paths"),
    "name without stdin": (["check", "--stdin-filename", "a.py"], "--stdin-filename needs - as the path"),
    "statistics in json": (["check", "--statistics", "--output-format", "json"], "--statistics goes with"),
    "unknown rule": (["check", "--ignore", "E501"], "E501"),
    "no path": (["check", ""], 'no such file or directory: ""'),
    "no rule": (["check", "--select", ""], "--select: must not be empty"),
    "no revision": (["check", "--since", ""], "--since: must not be empty"),
    "no policy": (["check", "--policy="], "--policy: must not be empty"),
    "no baseline": (["baseline", "update", "--baseline", ""], "--baseline: must not be empty"),
}


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_one_line_and_2(tmp_path: Path, arguments: list[str], message: str) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    (root / "broken.toml").write_text('requierd = ["team"]\n')
    done = run(*arguments, cwd=root)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("lint-llm-tags: error: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_version_and_help(tmp_path: Path) -> None:
    assert run("--version", cwd=tmp_path).stdout == f"lint-llm-tags {lint_llm_tags.__version__}\n"
    for arguments in (["--help"], ["check", "--help"], ["inventory", "-h"]):
        done = run(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert "examples:\n  lint-llm-tags " in done.stdout


def test_each_command_has_one_line_of_help(tmp_path: Path) -> None:
    listed = run("--help", cwd=tmp_path).stdout.partition("  COMMAND\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


def test_help_and_version_import_nothing_heavy(tmp_path: Path) -> None:
    for argument in ("--help", "--version"):
        imported = run(argument, cwd=tmp_path, PYTHONPROFILEIMPORTTIME="1").stderr
        modules = {line.rpartition("|")[2].strip() for line in imported.splitlines()}
        assert "lint_llm_tags.cli.options" in modules
        assert modules.isdisjoint({"libcst", "pathspec", "tomllib", "lint_llm_tags.rules.registry", "rich"})


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for arguments, status in ((["check"], 1), (["inventory"], 0), (["--help"], 0)):
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=project(tmp_path, app__ask=UNTAGGED),
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        with process.stderr:
            assert process.stderr.read() == b""
        assert process.wait() == status


def test_a_report_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=TAGGED)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "check"], cwd=root, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 3
    assert done.stderr == b"lint-llm-tags: error: cannot write the report: no space left on device\n"


def test_closed_streams(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    for redirection in (">&-", ">&- 2>&-", "2>&-"):
        shell = ["sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, "check"]
        assert subprocess.run(shell, cwd=root, env=environment(), capture_output=True, check=False).returncode == 1


def test_a_closed_standard_input_is_a_mistake(tmp_path: Path) -> None:
    shell = ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "check", "-"]
    done = subprocess.run(shell, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b"lint-llm-tags: error: - reads standard input, which is closed\n"


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    done = run("baseline", "create", "--baseline", "nowhere/b.txt", cwd=root)
    assert done.returncode == 3
    assert done.stderr == "lint-llm-tags: error: cannot write nowhere/b.txt: no such file or directory\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list everything")
def test_a_directory_that_may_not_be_listed_is_told(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    (root / "app").chmod(0)
    done = run("check", "app", cwd=root)
    (root / "app").chmod(0o755)
    assert (done.returncode, done.stderr) == (2, "lint-llm-tags: error: app cannot be listed: permission denied\n")


def test_a_working_directory_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    shell = ["sh", "-c", 'cd gone && rmdir ../gone && exec "$@"', "sh", *COMMAND, "check"]
    done = subprocess.run(shell, cwd=tmp_path, env=environment(), capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr == b"lint-llm-tags: error: the working directory does not exist any more\n"


def hear_interrupts() -> None:
    """A test run in the background ignores SIGINT, and so would what it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interrupt_is_130_at_once_without_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "check", "-"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,
    )
    assert process.stdin
    # More than a pipe holds: once it is written, the process is in the middle of reading it.
    process.stdin.write(b"#" * 2_000_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (130, b"", b"")


def test_interrupt_in_the_middle_of_the_work_leaves_a_clean_line(tmp_path: Path) -> None:
    root = project(tmp_path, **{f"m{number}": UNTAGGED * 4 for number in range(300)})
    master, terminal = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "check"],
        cwd=root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=terminal,
        preexec_fn=hear_interrupts,
    )
    os.close(terminal)
    seen = b""
    while b"analysing" not in seen and select.select([master], [], [], 120)[0]:
        seen += os.read(master, 65536)
    process.send_signal(signal.SIGINT)
    output, _ = process.communicate(timeout=60)
    seen += read_all(master)
    assert (process.returncode, output) == (130, b"")
    assert seen.endswith(b"\r\x1b[2K"), "erased, and nothing after it"


def test_an_internal_error_is_one_line_and_3_and_quotes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    secret = "sk-fake" + "0123456789" * 4
    # A broken installation: the package finds a module of another making in its place.
    (tmp_path / "sitecustomize.py").write_text(
        f"import sys, types\nclass Broken(types.ModuleType):\n    def __getattr__(self, name):\n"
        f"        raise RuntimeError({secret!r})\n"
        "sys.modules['lint_llm_tags.suppressions.judging'] = Broken('judging')\n"
    )
    path = os.pathsep.join((environment()["PYTHONPATH"], str(tmp_path)))
    done = run("check", cwd=root, PYTHONPATH=path)
    assert done.returncode == 3
    assert done.stderr.startswith("lint-llm-tags: internal error: RuntimeError at sitecustomize.py:4. ")
    assert "LINT_LLM_TAGS_DEBUG=1" in done.stderr
    assert done.stderr.count("\n") == 1
    shown = subprocess.run(
        [*COMMAND, "check"],
        cwd=root,
        env=environment(PYTHONPATH=path, LINT_LLM_TAGS_DEBUG="1"),
        capture_output=True,
        check=False,
    )
    assert shown.returncode == 3
    assert b"Traceback" in shown.stderr
    for output in (done.stderr, shown.stderr.decode()):
        assert secret not in output


def read_all(master: int) -> bytes:
    """What is written to a terminal until its other side is closed."""
    seen = b""
    while select.select([master], [], [], 120)[0]:
        try:
            chunk = os.read(master, 65536)
        except OSError:  # Linux's way to say that the other side is closed.
            break
        if not chunk:
            break
        seen += chunk
    os.close(master)
    return seen


def on_terminal(*arguments: str, cwd: Path, **changes: str) -> str:
    """What a person at a terminal sees, both streams."""
    master, terminal = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=cwd,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    )
    os.close(terminal)
    seen = read_all(master)
    process.wait()
    return seen.decode().replace("\r\n", "\n")


def test_colour_on_terminals_only_unless_asked(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=UNTAGGED)
    painted = "\x1b[31mLLT102\x1b[0m"
    assert painted in on_terminal("check", cwd=root)
    assert painted not in on_terminal("check", cwd=root, NO_COLOR="1")
    assert painted not in on_terminal("check", cwd=root, TERM="dumb")
    assert painted not in on_terminal("check", "--color", "never", cwd=root, FORCE_COLOR="1")
    assert painted not in run("check", cwd=root).stdout
    assert painted in run("check", cwd=root, FORCE_COLOR="1").stdout
    assert painted not in run("check", cwd=root, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert painted in run("check", "--color", "always", cwd=root, NO_COLOR="1").stdout
    assert "\x1b" not in run("check", "--output-format", "json", "--color", "always", cwd=root).stdout


def test_the_progress_line_erases_itself_and_can_be_turned_off(tmp_path: Path) -> None:
    root = project(tmp_path, app__ask=TAGGED)
    erase = "\r\x1b[2K"
    seen = on_terminal("check", cwd=root)
    assert erase in seen
    assert seen.rpartition(erase)[2].startswith("1 file: ")
    assert erase not in on_terminal("check", "--no-progress", cwd=root)
    assert on_terminal("check", "--quiet", cwd=root) == ""
