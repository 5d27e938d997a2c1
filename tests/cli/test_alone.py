"""Files of which nothing can be told, whatever else their repository holds, are told from all others."""

from __future__ import annotations

import ast
import shutil
import sys
from pathlib import Path

import pytest

from lint_llm_tags.cli.alone import stand_alone
from lint_llm_tags.cli.quick import arguments_of_check
from lint_llm_tags.providers.mentions import load_mentions
from tests.cli.running import run
from tests.trees import git, write

PROGRAMS = Path(__file__).parents[1] / "wire" / "programs"
PLAIN = "from __future__ import annotations\nimport os, sys as system\nfrom json import (\n    dumps,  # all of it\n)\n"
KEY = "sk-" + "proj-" + "x" * 40
ASK = "from openai import OpenAI\n\n\ndef ask(question):\n    return OpenAI().chat.completions.create(model='m')\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "app" / "inner").mkdir(parents=True)
    (tmp_path / "plain.py").write_text(PLAIN)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LINT_LLM_TAGS_CACHE_DIR", raising=False)
    return tmp_path


def alone(*words: str) -> bool:
    arguments = arguments_of_check(words)
    assert arguments is not None
    return stand_alone(arguments)


def test_the_standard_library_is_no_part_of_a_project(repository: Path) -> None:
    write(repository, "app/inner/one.py", text=PLAIN)
    write(repository, "app/empty.py", "app/json_tools.py")
    assert alone("plain.py", "app/inner/one.py", "app/empty.py", str(repository / "plain.py"))
    assert alone("--force-exclude", "--no-cache", "app/empty.py")


@pytest.mark.parametrize(
    "line",
    ["import openai", f'key = "{KEY}"', "x = 1  # llm-tags: ignore", "import app", "from .one import x", "import yaml",
     "if x:\n\timport os, app.inner", "from app import inner"],
)  # fmt: skip
def test_whatever_a_rule_or_an_import_leads_to_needs_the_project(repository: Path, line: str) -> None:
    write(repository, "app/inner/one.py", text=f"{PLAIN}{line}\n")
    assert not alone("app/inner/one.py")
    assert not alone("plain.py", "app/inner/one.py")


@pytest.mark.parametrize("other", ["json.py", "app/json.py", "app/inner/json/tools.py", "app/os/__init__.py"])
def test_a_module_of_the_project_may_have_a_name_of_the_standard_library(repository: Path, other: str) -> None:
    write(repository, "app/inner/one.py", text=PLAIN)
    assert alone("app/inner/one.py")
    write(repository, other)
    assert not alone("app/inner/one.py")


def test_what_stands_beside_another_file_is_not_in_the_way(repository: Path) -> None:
    write(repository, "lib/json.py", "app/inner/deeper/json.py")
    write(repository, "app/inner/one.py", text=PLAIN)
    assert alone("app/inner/one.py")


@pytest.mark.parametrize("words", [["app.py"], ["gone.py"], ["--statistics", "plain.py"]])
def test_other_questions_need_the_project(repository: Path, words: list[str]) -> None:
    (repository / "app.py").mkdir()
    assert not alone(*words)


def test_a_policy_may_say_more(repository: Path) -> None:
    write(repository, "app/inner/one.py", text=PLAIN)
    write(repository, "app/lint-llm-tags.toml")
    assert alone("plain.py")
    assert not alone("app/inner/one.py")
    assert not alone("plain.py", "app/inner/one.py")


def test_files_without_git_have_no_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "plain.py", text=PLAIN)
    assert not alone("plain.py")


@pytest.mark.parametrize("content", [b"\xff\xfex\x00", b"\0openai"])
def test_what_is_no_text_needs_a_closer_look(repository: Path, content: bytes) -> None:
    (repository / "plain.py").write_bytes(content)
    assert not alone("plain.py")


def test_what_has_been_learnt_of_a_project_may_concern_any_of_its_files(repository: Path) -> None:
    """Nothing in the file itself says that its parameter is part of a client."""
    write(repository, "helper.py", text="def send(chat):\n    return chat.completions.create(model='m', messages=[])\n")
    write(repository, "main.py", text="import helper\nfrom openai import OpenAI\nhelper.send(OpenAI().chat)\n")
    assert alone("helper.py")
    assert "helper.py:2" in run("check", ".", cwd=repository).stdout
    assert not alone("helper.py")
    assert alone("--no-cache", "helper.py")
    assert "helper.py:2" in run("check", "helper.py", cwd=repository).stdout


def test_it_is_told_as_ever(repository: Path) -> None:
    write(repository, "ask.py", text=ASK)
    told = run("check", "--no-cache", "plain.py", "./plain.py", cwd=repository)
    assert (told.returncode, told.stdout) == (0, "1 file: no LLM clients or calls.\nNothing found.\n")
    assert run("check", "--no-cache", "--color", "never", "plain.py", cwd=repository).stdout == told.stdout
    assert run("check", "--no-cache", "--quiet", "plain.py", cwd=repository).stdout == ""


def test_nothing_that_stands_alone_has_a_site(repository: Path) -> None:
    """All programs of the wire suite, against what the names in them say by Python's own parser."""
    mentions = [mention.encode() for mention in load_mentions()]
    alone_ones = 0
    for directory in PROGRAMS.iterdir():
        shutil.copytree(directory, repository / directory.name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in sorted(repository.glob("*/**/*.py")):
        if not alone("--no-cache", str(path)):
            continue
        alone_ones += 1
        raw = path.read_bytes()
        assert not any(mention in raw for mention in mentions), path
        for node in ast.walk(ast.parse(raw)):
            if isinstance(node, ast.ImportFrom):
                assert not node.level and str(node.module).partition(".")[0] in sys.stdlib_module_names, path
            elif isinstance(node, ast.Import):
                assert all(name.name.partition(".")[0] in sys.stdlib_module_names for name in node.names), path
    assert alone_ones > 100
