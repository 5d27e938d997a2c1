"""A failure of the checker or of a parser over one piece of code costs that piece, not the run."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from lint_llm_tags.analysis import engine, lowering, modules
from lint_llm_tags.cli.app import run

FINE = 'from openai import OpenAI\nOpenAI().responses.create(model="m", input="x")\n'
BROKEN = f"{FINE}BOOM = 1\n"


class PanicException(BaseException):
    """What LibCST's parser raises when it panics."""


def found(root: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, set[str]]:
    """Codes and messages by file."""
    (root / "fine.py").write_text(FINE)
    (root / "broken.py").write_text(BROKEN)
    run(["check", "--no-cache", "--no-progress", "--output-format", "json", str(root)])
    answer: dict[str, set[str]] = {}
    for item in json.loads(capsys.readouterr().out)["diagnostics"]:
        told = item["message"] if item["code"] == "LLT903" else item["code"]
        answer.setdefault(Path(item["path"]).name, set()).add(told)
    return answer


@pytest.fixture(autouse=True)
def _no_debugging(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("LINT_LLM_TAGS_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError("x"), "(KeyError)"),
        (PanicException("x"), "(PanicException)"),
        (MemoryError(), "takes more memory than there is"),
        (AssertionError(), "(AssertionError)"),
    ],
    ids=["bug", "panic", "memory", "assertion"],
)
def test_lowering(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    told: str,
) -> None:
    lower = lowering.lower_with_marks

    def failing(code: str, *rest: object) -> object:
        if "client = 7" in code:
            raise error
        return lower(code, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(lowering, "lower_with_marks", failing)
    monkeypatch.setattr(f"{__name__}.BROKEN", f"{FINE}from openai import OpenAI; client = 7\n")
    answer = found(tmp_path, capsys)
    assert answer["fine.py"] == {"LLT101", "LLT102"}
    [message] = [each for each in answer["broken.py"] if not each.startswith("LLT")]
    assert message.startswith("file not checked: ")
    assert told in message


def test_parsing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    parse = modules.ast.parse

    def failing(text: str, *rest: Any) -> Any:
        if "BOOM" in text:
            raise SystemError("x")
        return parse(text, *rest)

    class Ast:
        """The module without its name being taken from everybody else."""

        def __getattr__(self, name: str) -> Any:
            return failing if name == "parse" else getattr(ast, name)

    monkeypatch.setattr(modules, "ast", Ast())
    answer = found(tmp_path, capsys)
    assert answer["fine.py"] == {"LLT101", "LLT102"}
    [message] = answer["broken.py"]
    assert "(SystemError), which is a bug" in message


def test_evaluating(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate = engine.run_body

    def failing(ev: Any, body: Any) -> Any:
        if body.path == "broken.py":
            raise ZeroDivisionError
        return evaluate(ev, body)

    monkeypatch.setattr(engine, "run_body", failing)
    answer = found(tmp_path, capsys)
    assert answer["fine.py"] == {"LLT101", "LLT102"}
    [message] = [each for each in answer["broken.py"] if not each.startswith("LLT")]
    assert "(ZeroDivisionError), which is a bug" in message


def test_debugging_shows_the_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LINT_LLM_TAGS_DEBUG", "1")
    monkeypatch.setattr(engine, "run_body", lambda ev, body: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        found(tmp_path, capsys)


WRAPPED = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})

def ask(text, **options):
    return client.responses.create(model="m", input=text, **options)

def tagged():
    return ask("x", extra_headers={"x-llm-feature": "c"})

def untagged():
    return ask("x")
"""


@pytest.mark.parametrize("steps", [1, 10, 20, 30, 40])
def test_a_run_without_steps_left_says_so_once_and_guesses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], steps: int
) -> None:
    (tmp_path / "app.py").write_text(WRAPPED)
    monkeypatch.setattr(engine, "MAX_ALL_STEPS", steps)
    told = []
    for _ in range(2):
        run(["check", "--no-cache", "--no-progress", "--output-format", "json", str(tmp_path)])
        told.append(json.loads(capsys.readouterr().out)["diagnostics"])
    assert told[0] == told[1]
    assert [item["code"] for item in told[0]] == ["LLT903"]
    assert "more steps than a run has" in told[0][0]["message"]


def test_counts_in_a_reason_are_no_part_of_the_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "app.py").write_text(WRAPPED)
    told = []
    for steps, more in ((10, ""), (10, WRAPPED.partition("def ask")[2].replace("tagged", "other"))):
        (tmp_path / "app.py").write_text(WRAPPED + (f"\ndef again{more}" if more else ""))
        monkeypatch.setattr(engine, "MAX_ALL_STEPS", steps)
        run(["check", "--no-cache", "--no-progress", "--output-format", "json", str(tmp_path)])
        told.append(json.loads(capsys.readouterr().out)["diagnostics"])
    (before,), (after,) = told
    assert before["message"] != after["message"]
    assert before["fingerprint"] == after["fingerprint"]


def test_lines_in_a_syntax_error_are_no_part_of_the_fingerprint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for above in ("", "\n\n"):
        (tmp_path / "app.py").write_text(f"import openai\n{above}call = openai.chat([\n1)\n")
        run(["check", "--no-cache", "--no-progress", "--output-format", "json", str(tmp_path)])
        told.append(json.loads(capsys.readouterr().out)["diagnostics"][0])
    assert told[0]["message"] != told[1]["message"]
    assert told[0]["fingerprint"] == told[1]["fingerprint"]
