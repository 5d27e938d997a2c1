"""What a run does, counted: times are too noisy to assert, work is not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint_llm_tags.providers.mentions import load_mentions

HEAVY = {
    "libcst", "yaml", "pathspec", "rich", "click", "hashlib", "shutil", "importlib.metadata",
    "lint_llm_tags.providers.catalog", "lint_llm_tags.rules.registry", "lint_llm_tags.policy.loading",
    "lint_llm_tags.suppressions.judging", "lint_llm_tags.analysis.engine", "lint_llm_tags.analysis.sites",
    "lint_llm_tags.source.notebook", "lint_llm_tags.cli.doctor",
}  # fmt: skip

CALL = """\
def ask{n}(question):
    return client.chat.completions.create(
        model="m", messages=[dict(role="user", content=question)], extra_headers=dict(team="a"),
    )

"""


def with_calls(number: int) -> str:
    calls = "".join(CALL.format(n=n) for n in range(number))
    return f"from openai import OpenAI\n\nclient = OpenAI()\n\n{calls}"


def work(directory: Path, *arguments: str) -> dict[str, int]:
    """What ``--statistics`` counts, diagnostics left out."""
    command = [sys.executable, "-m", "lint_llm_tags", "check", "--quiet", "--statistics", *arguments]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return statistics(done.stdout)


def statistics(output: str) -> dict[str, int]:
    counted = re.findall(r"^ *(\d+)  ((?!LLT).+)$", output, re.MULTILINE)
    return {what: int(number) for number, what in counted}


LARGE = {
    "argparse", "ast", "collections", "contextlib", "dataclasses", "datetime", "enum", "functools", "inspect", "json",
    "pathlib", "re", "subprocess", "typing", "urllib",
}  # fmt: skip
"""Of the standard library. What Python itself imports at its start is left out."""


def imported_by(directory: Path, *arguments: str) -> set[str]:
    """The modules that a check without a finding imports."""
    code = "import sys\nbefore = set(sys.modules)\nfrom lint_llm_tags.cli.app import run\n"
    # As the wheel has them: a checkout reads them from TOML.
    code += f"from lint_llm_tags.providers import mentions\nmentions.load_mentions = lambda: {load_mentions()}\n"
    # Otherwise a file that the test has just written is read again.
    code += "from lint_llm_tags.cache import answers\nanswers._COARSE = 0\n"
    code += f"status = run(['check', '--quiet', *{arguments}])\nprint(status, *set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], cwd=directory, capture_output=True, text=True, check=True)
    status, *imported = done.stdout.split()
    assert status == "0"
    return set(imported)


@pytest.mark.parametrize("arguments", [["--no-cache", "."], ["--no-cache", "--force-exclude", "plain.py"]])
def test_a_run_without_candidates_imports_next_to_nothing(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "plain.py").write_text("import os\nfrom json import (\n    dumps,\n)\nprint(os.name)\n")
    imported = imported_by(tmp_path, *arguments)
    assert "lint_llm_tags.analysis.screening" in imported
    assert (HEAVY | LARGE).isdisjoint(imported), (HEAVY | LARGE).intersection(imported)
    telling = ("lint_llm_tags.report", "lint_llm_tags.rules", "lint_llm_tags.cli.check")
    assert not [name for name in imported if name.startswith(telling)]


def test_a_kept_answer_without_a_finding_imports_no_more(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("import os\n")
    first = imported_by(tmp_path, ".")
    imported = imported_by(tmp_path, ".")
    assert "lint_llm_tags.cache.entries" in imported
    assert (HEAVY | LARGE).isdisjoint(imported), (HEAVY | LARGE).intersection(imported)
    assert imported < first
    assert {"lint_llm_tags.analysis.reading", "lint_llm_tags.cli.alone"}.isdisjoint(imported)


def test_a_file_that_imports_nothing_of_a_repository_costs_no_listing(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("import os\n")
    listed = imported_by(tmp_path, "plain.py")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    alone = imported_by(tmp_path, "plain.py")
    assert {
        "lint_llm_tags.cli.scan",
        "lint_llm_tags.source.targets",
        "lint_llm_tags.analysis.program",
    } <= listed - alone


def test_a_policy_costs_its_own_modules(tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text("x = 1\n")
    (tmp_path / "lint-llm-tags.toml").write_text(
        'exclude = ["generated/**", "*_pb2.py"]\n[[services]]\nname = "mailer"\npaths = ["services/mailer/**"]\n'
    )
    imported = imported_by(tmp_path, "--no-cache", "plain.py")
    assert "lint_llm_tags.policy.loading" in imported
    wanted = {"lint_llm_tags.policy.loading"}
    unwanted = (HEAVY - wanted) | {"argparse", "ast", "dataclasses", "inspect", "subprocess"}
    assert unwanted.isdisjoint(imported), unwanted.intersection(imported)


def test_files_without_candidates_are_read_once_and_never_parsed(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"m{number}.py").write_text(f"from m{number + 1} import x\n\ndef f(): return {number}\n")
    assert work(tmp_path, "--no-cache", ".") == {"files read": 30}
    assert work(tmp_path, "--no-cache", "m28.py") == {"files read": 2}, "a target and what it imports"


def test_only_what_a_question_leads_to_is_parsed(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"m{number}.py").write_text(f"def f(): return {number}\n" * 20)
    (tmp_path / "ask.py").write_text(with_calls(2))
    assert work(tmp_path, "--no-cache", ".") == {
        "files read": 31,
        "files parsed": 1,
        "statements read by LibCST": 4,
        "files that mention LLM code": 1,
        "bodies evaluated": 4,
        "expressions evaluated": 44,
    }


def test_work_grows_with_the_calls_and_no_faster(tmp_path: Path) -> None:
    counted = []
    for number in (20, 40, 80):
        (tmp_path / "ask.py").write_text(with_calls(number))
        counted.append(work(tmp_path, "--no-cache", "."))
    for what in ("statements read by LibCST", "bodies evaluated", "expressions evaluated"):
        small, middle, large = (one[what] for one in counted)
        assert large - middle == 2 * (middle - small), what


@pytest.mark.parametrize(("name", "again"), [("UNRELATED", 0), ("OPENAI_BASE_URL", 1)])
def test_setting_a_variable_runs_again_what_asked_for_it(tmp_path: Path, name: str, again: int) -> None:
    counted = []
    for holder in ("settings", "os.environ"):
        setting = f'def configure(settings):\n    {holder}["{name}"] = "https://llm.example/v1"\n\n'
        (tmp_path / "ask.py").write_text(f"import os\n\n{setting}{with_calls(20)}")
        counted.append(work(tmp_path, "--no-cache", ".")["expressions evaluated"])
    assert (counted[1] > counted[0] * 1.5) == bool(again)


TRACED = """\
import inspect
from functools import wraps
from openai import OpenAI

client = OpenAI()

def traced(function):
    def describe(span, function, args, kwargs):
        bound = inspect.signature(function).bind(*args, **kwargs)
        for name, value in bound.arguments.items():
            try:
{lines}
                span.set_attribute(name, str(value))
            except ValueError as error:
                span.set_attribute("error", str(error))

    @wraps(function)
    def wrapper(*args, **kwargs):
        with start() as span:
            describe(span, function, args, kwargs)
            return function(*args, **kwargs)

    return wrapper

"""
TRACED_CALL = """\
@traced
def ask{n}(question):
    return client.responses.create(model="m", input=question)

"""


def test_what_a_decorator_does_beside_the_call_is_not_followed(tmp_path: Path) -> None:
    counted = []
    for length in (1, 40):
        lines = "\n".join(f'                text = name.upper() + str(value) + "{n}"' for n in range(length))
        calls = "".join(TRACED_CALL.format(n=n) for n in range(10))
        (tmp_path / "app.py").write_text(TRACED.format(lines=lines) + calls)
        counted.append(work(tmp_path, "--no-cache", ".")["expressions evaluated"])
    assert counted[0] == counted[1]


def test_a_file_of_fifty_thousand_lines_with_ten_thousand_calls(tmp_path: Path) -> None:
    calls = "".join(f"def ask{n}(q):\n    # Why.\n    return ask(input=q)\n\n\n" for n in range(10_000))
    (tmp_path / "ask.py").write_text(f"from openai import OpenAI\n\nask = OpenAI().responses.create\n\n{calls}")
    command = (sys.executable, "-m", "lint_llm_tags", "check", "--no-cache", "--output-format=concise", "--statistics")
    done = subprocess.run([*command, "."], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count(" lacks the tags team, service and feature") == 10_000
    counted = statistics(done.stdout)
    assert counted["statements read by LibCST"] == counted["bodies evaluated"] == 10_002
    assert counted["expressions evaluated"] < 20 * 10_000


@pytest.mark.parametrize("source", [with_calls(2), "x = 1\n"], ids=["calls", "plain"])
def test_the_second_run_reads_no_file(tmp_path: Path, source: str) -> None:
    import os

    (tmp_path / "ask.py").write_text(source)
    os.utime(tmp_path / "ask.py", (1_600_000_000, 1_600_000_000))
    first = work(tmp_path, ".")
    assert first["files read"] == 1
    second = work(tmp_path, ".")
    assert second["answers from the cache"] == 1
    assert second.get("files read", 0) <= 1, "the change time of a new file is not believed yet"
    assert "expressions evaluated" not in second
