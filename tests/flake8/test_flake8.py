"""The plugin in the real flake8, as users run it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

UNTAGGED = """\
from openai import OpenAI

client = OpenAI(api_key=load_key())


def ask(question):
    return client.responses.create(model="gpt-5", input=question)
"""

FACTORY = """\
import os

from openai import OpenAI


def make_client():
    return OpenAI(
        api_key=os.environ["OPENAI_API_KEY"],
        default_headers={"x-llm-team": "support", "x-llm-service": "copilot"},
    )
"""

CALLER = """\
from factory import make_client

client = make_client()


def ask(question):
    return client.responses.create(model="gpt-5", input=question)
"""

TAGGED = '{"x-llm-team": "support", "x-llm-service": "copilot", "x-llm-feature": "ask"}'


def flake8(
    directory: Path, *arguments: str, stdin: str | bytes | None = None, status: int | None = None
) -> subprocess.CompletedProcess[str]:
    raw = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "flake8", "-j1", *arguments], cwd=directory, input=raw, capture_output=True, check=False
    )
    result = subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in result.stdout + result.stderr
    if status is not None:
        assert result.returncode == status, result.stdout + result.stderr
    return result


def codes(result: subprocess.CompletedProcess[str]) -> list[str]:
    """``path:line:column: code`` of every line, without the message."""
    return [" ".join(line.split(" ", 2)[:2]).removeprefix("./") for line in result.stdout.splitlines()]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "lint-llm-tags.toml").write_text("")
    return tmp_path


def test_silent_on_a_file_without_llm_code(project: Path) -> None:
    (project / "plain.py").write_text("def double(number):\n    return number * 2\n")
    assert flake8(project, status=0).stdout == ""


def test_silent_on_a_tagged_call(project: Path) -> None:
    code = UNTAGGED.replace("api_key=load_key()", f"default_headers={TAGGED}")
    (project / "ask.py").write_text(code)
    assert flake8(project, "--select=LLT", status=0).stdout == ""


def test_reports_place_code_and_what_is_missing(project: Path) -> None:
    (project / "ask.py").write_text(UNTAGGED)
    result = flake8(project, "--select=LLT1", status=1)
    assert codes(result) == ["ask.py:3:10: LLT101", "ask.py:7:12: LLT102"]
    assert "feature" in result.stdout


def test_same_places_and_messages_as_the_command_line(project: Path) -> None:
    (project / "ask.py").write_text(UNTAGGED)
    command = [sys.executable, "-m", "lint_llm_tags", "check", "--output-format", "concise", "--quiet", "ask.py"]
    cli = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    ours = [line for line in cli.stdout.splitlines() if line.startswith("ask.py:")]
    assert ours
    assert flake8(project, "--select=LLT", "ask.py").stdout.splitlines() == ours


def test_column_counts_characters(project: Path) -> None:
    (project / "ask.py").write_text(
        "from openai import OpenAI\n\n"
        "client = OpenAI()\n"
        'größe, answer = "ÄÖÜ€𝄞", client.responses.create(model="gpt-5", input="?")\n',
        encoding="utf-8",
    )
    result = flake8(project, "--select=LLT102", status=1)
    assert codes(result) == ["ask.py:4:26: LLT102"]


def test_knows_a_factory_in_another_file(project: Path) -> None:
    (project / "factory.py").write_text(FACTORY)
    (project / "ask.py").write_text(CALLER)
    result = flake8(project, "--select=LLT", "ask.py", status=1)
    assert codes(result) == ["ask.py:7:12: LLT102"]
    assert "feature" in result.stdout
    (project / "ask.py").write_text(CALLER.replace("input=question", f"input=question, extra_headers={TAGGED}"))
    flake8(project, "--select=LLT", "ask.py", status=0)


def test_knows_other_files_when_called_from_elsewhere(project: Path) -> None:
    app = project / "app"
    app.mkdir()
    (app / "factory.py").write_text(FACTORY)
    (app / "ask.py").write_text(CALLER)
    elsewhere = project / "elsewhere"
    elsewhere.mkdir()
    result = flake8(elsewhere, "--select=LLT", str(app / "ask.py"), status=1)
    assert codes(result) == [f"{app / 'ask.py'}:7:12: LLT102"]


def test_parallel_run_says_the_same_as_a_serial_one(project: Path) -> None:
    (project / "factory.py").write_text(FACTORY)
    for number in range(8):
        (project / f"ask{number}.py").write_text(CALLER)
    serial = flake8(project, "--select=LLT", status=1)
    parallel = flake8(project, "--select=LLT", "-j", "2", status=1)
    assert serial.stdout.count("LLT102") == 8
    assert sorted(parallel.stdout.splitlines()) == sorted(serial.stdout.splitlines())


def test_noqa_is_flake8s(project: Path) -> None:
    (project / "ask.py").write_text(
        "from openai import OpenAI\n\n"
        "client = OpenAI()  # noqa: LLT101\n"
        'client.responses.create(model="a", input="?")  # noqa: LLT102\n'
        'client.responses.create(model="b", input="?")  # noqa: F401\n'
        'client.responses.create(model="c", input="?")  # noqa\n'
        "client.responses.create(  # noqa: LLT102\n"
        '    model="d",\n'
        '    input="?",\n'
        ")\n"
    )
    assert codes(flake8(project, "--select=LLT", status=1)) == ["ask.py:5:1: LLT102"]
    shown = flake8(project, "--select=LLT102", "--disable-noqa", status=1)
    assert [line.split(":")[1] for line in codes(shown)] == ["4", "5", "6", "7"]


def test_select_and_ignore_are_flake8s(project: Path) -> None:
    (project / "ask.py").write_text(UNTAGGED)
    assert "LLT101" not in flake8(project, "--extend-ignore=LLT101").stdout
    assert "LLT102" in flake8(project, "--extend-ignore=LLT101").stdout
    assert "LLT" not in flake8(project, "--extend-ignore=LLT").stdout
    assert codes(flake8(project, "--select=LLT102")) == ["ask.py:7:12: LLT102"]
    assert "LLT" not in flake8(project, "--per-file-ignores=ask.py:LLT").stdout


def test_opt_in_rule_runs_when_flake8_is_asked_for_it(project: Path) -> None:
    (project / "ask.py").write_text(
        "from openai import OpenAI\n\n\n"
        "def ask(client: OpenAI, **options):\n"
        '    return client.responses.create(model="gpt-5", input="?", **options)\n'
    )
    assert flake8(project, "--select=LLT", status=0).stdout == ""
    assert codes(flake8(project, "--extend-select=LLT206")) == ["ask.py:5:12: LLT206"]


def test_reads_standard_input(project: Path) -> None:
    (project / "factory.py").write_text(FACTORY)
    (project / "ask.py").write_text("# the saved file is older than the editor's buffer\n")
    result = flake8(project, "--select=LLT", "--stdin-display-name=ask.py", "-", stdin=CALLER, status=1)
    assert codes(result) == ["ask.py:7:12: LLT102"]
    assert codes(flake8(project, "--select=LLT1", "-", stdin=UNTAGGED)) == ["stdin:3:10: LLT101", "stdin:7:12: LLT102"]


def test_standard_input_keeps_its_encoding(project: Path) -> None:
    text = (
        '# -*- coding: latin-1 -*-\nfrom openai import OpenAI\n"é", OpenAI().responses.create(model="m", input="é")\n'
    )
    result = flake8(project, "--select=LLT102", "-", stdin=text.encode("latin-1"), status=1)
    assert codes(result) == ["stdin:3:6: LLT102"]


def test_files_with_syntax_errors_are_flake8s_own(project: Path) -> None:
    (project / "broken.py").write_text("from openai import OpenAI\nclient = OpenAI(\n")
    (project / "ask.py").write_text(UNTAGGED)
    result = flake8(project, "--select=LLT102,E9", status=1)
    assert [line for line in codes(result) if line.startswith("ask.py")] == ["ask.py:7:12: LLT102"]
    assert any(line.startswith("broken.py") and "E9" in line for line in codes(result))


def test_nearest_policy_above_each_file_holds(project: Path) -> None:
    strict, lax = project / "strict", project / "lax"
    for directory, required in (strict, '["team", "cost-centre"]'), (lax, "[]"):
        directory.mkdir()
        (directory / "lint-llm-tags.toml").write_text(f"required = {required}\nclient-tags = []\n")
        (directory / "ask.py").write_text(UNTAGGED)
    result = flake8(project, "--select=LLT", status=1)
    assert codes(result) == ["strict/ask.py:7:12: LLT102"]
    assert "cost-centre" in result.stdout


def test_policy_option_on_the_command_line_and_in_the_configuration(project: Path) -> None:
    (project / "ask.py").write_text(UNTAGGED)
    (project / "other.toml").write_text("required = []\nclient-tags = []\n")
    flake8(project, "--select=LLT", status=1)
    flake8(project, "--select=LLT", "--llm-tags-policy=other.toml", status=0)
    (project / ".flake8").write_text("[flake8]\nselect = LLT\nllm-tags-policy = other.toml\n")
    flake8(project, status=0)


@pytest.mark.parametrize("place", ["found", "named"])
def test_broken_policy_stops_with_one_line(project: Path, place: str) -> None:
    (project / "ask.py").write_text(UNTAGGED)
    name = "lint-llm-tags.toml" if place == "found" else "named.toml"
    (project / name).write_text('requierd = ["team"]\n')
    options = [f"--llm-tags-policy={name}"] if place == "named" else []
    for jobs in ("-j1", "-j2"):
        result = flake8(project, jobs, *options, status=2)
        assert result.stdout == ""
        [line] = result.stderr.splitlines()
        assert name in line
        assert 'did you mean "required"' in line


def test_policy_that_does_not_exist_stops_with_one_line(project: Path) -> None:
    result = flake8(project, "--llm-tags-policy=absent.toml", status=2)
    [line] = result.stderr.splitlines()
    assert "absent.toml" in line


def test_broken_policy_below_is_reported_on_the_files_that_it_rules(project: Path) -> None:
    below = project / "below"
    below.mkdir()
    (below / "lint-llm-tags.toml").write_text('requierd = ["team"]\n')
    (below / "ask.py").write_text(UNTAGGED)
    (project / "ask.py").write_text(UNTAGGED)
    for jobs in ("-j1", "-j2"):
        result = flake8(project, jobs, "--select=LLT102,LLT9", status=1)
        assert sorted(codes(result)) == ["ask.py:7:12: LLT102", "below/ask.py:1:1: LLT903"]


def test_waived_files_are_silent(project: Path) -> None:
    (project / "lint-llm-tags.toml").write_text(
        '[[waivers]]\npaths = ["old/**"]\nrules = ["LLT1"]\nuntil = 2999-12-31\nreason = "being replaced"\n'
    )
    (project / "old").mkdir()
    (project / "old" / "ask.py").write_text(UNTAGGED)
    (project / "ask.py").write_text(UNTAGGED)
    assert codes(flake8(project, "--select=LLT102", status=1)) == ["ask.py:7:12: LLT102"]


def test_files_that_the_policy_excludes_are_silent(project: Path) -> None:
    (project / "lint-llm-tags.toml").write_text('exclude = ["vendored/**"]\n')
    (project / "vendored").mkdir()
    (project / "vendored" / "ask.py").write_text(UNTAGGED)
    flake8(project, "--select=LLT", status=0)


def test_file_that_git_ignores_is_checked_when_flake8_names_it(project: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=project, check=True)
    (project / ".gitignore").write_text("generated/\n")
    (project / "generated").mkdir()
    (project / "generated" / "ask.py").write_text(CALLER)
    (project / "factory.py").write_text(FACTORY)
    result = flake8(project, "--select=LLT", "factory.py", "generated/ask.py", status=1)
    assert codes(result) == ["generated/ask.py:7:12: LLT102"]


def test_shared_key_is_seen_across_the_files_of_one_run(project: Path) -> None:
    for service in ("mail", "search"):
        (project / "services" / service).mkdir(parents=True)
        (project / "services" / service / "llm.py").write_text(FACTORY)
    assert codes(flake8(project, "--select=LLT302", "-j", "2", status=1)) == [
        "services/mail/llm.py:7:12: LLT302",
        "services/search/llm.py:7:12: LLT302",
    ]


def test_shared_key_is_seen_when_only_one_of_its_users_is_passed(project: Path) -> None:
    for service in ("mail", "search"):
        (project / "services" / service).mkdir(parents=True)
        (project / "services" / service / "llm.py").write_text(FACTORY)
    done = flake8(project, "--select=LLT302", "services/mail/llm.py", status=1)
    assert codes(done) == ["services/mail/llm.py:7:12: LLT302"]


def test_second_run_in_one_process_reads_the_files_again(project: Path) -> None:
    """Editors and test suites keep a process and call flake8's API several times."""
    (project / "factory.py").write_text(FACTORY)
    (project / "ask.py").write_text(CALLER)
    probe = (
        "from pathlib import Path\n"
        "from flake8.main.application import Application\n"
        "for tag in 'team', 'service':\n"
        "    Path('factory.py').write_text(Path('factory.py').read_text().replace('x-llm-' + tag, 'x-' + tag))\n"
        "    Application().run(['-j1', '--select=LLT102', 'ask.py'])\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=project, capture_output=True, text=True, check=False)
    first, second = done.stdout.splitlines()
    assert "lacks the tags team and feature" in first
    assert "lacks the tags team, service and feature" in second


def test_entry_point_imports_nothing_heavy(project: Path) -> None:
    (project / "plain.py").write_text("print('no model in sight')\n")
    probe = (
        "import sys\n"
        "from flake8.main.application import Application\n"
        "Application().run(['-j1', '--select=LLT', 'plain.py'])\n"
        "print(sorted({'libcst', 'pathspec', 'rich', 'click'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=project, capture_output=True, text=True, check=False)
    assert done.stdout == "[]\n", done.stdout + done.stderr
