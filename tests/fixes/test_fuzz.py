"""Arguments added to calls in real and in random code: each result passes the proof.

A sample runs by default. ``LINT_LLM_TAGS_FUZZ=200 pytest tests/fixes/test_fuzz.py`` takes 200 files and 200 random
programs.
"""

from __future__ import annotations

import ast
import os
import random
import sysconfig
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint_llm_tags.fixes.layout import Group, Layout
from lint_llm_tags.fixes.operations import AddArgument, AddEntries, Operation, Wrap
from lint_llm_tags.fixes.proof import edited
from lint_llm_tags.fixes.sources import Source
from lint_llm_tags.fixes.styles import style_of
from lint_llm_tags.source.text import Unreadable

AMOUNT = int(os.environ.get("LINT_LLM_TAGS_FUZZ", "12"))
CALLS_PER_FILE = 6
HEADERS = Group("{", ('"x-llm-team": "support"', '"x-llm-feature": "draft-reply"'), "}")
ENTRIES = ('"x-llm-team": "support"', '"x-llm-feature": "draft-reply"')
LAYOUTS = (
    "client.responses.create(model='m')",
    "client.responses.create()",
    "client.responses.create(model='m',)",
    "client.responses.create(\n    model='m',\n)",
    "client.responses.create(\n    model='m'  # which\n)",
    "client.responses.create(\n    model='m', input=text\n)",
    "client.responses.create(model='m',\n                        input=text)",
    "client.responses.create(model='m', **options)",
    "client.responses.create(\n    model='m',\n    **options\n)",
    "client.responses.create(model='m', input=[\n    text,\n])",
    "client.responses.create(  # why\n    model='m',\n    # which\n)",
    "client.responses.create(\n)",
    "print(client.responses.create(model='m', input=a_text_that_makes_the_line_as_long_as_it_may_be_in_most_projects))",
    "client.responses.create(model='m', extra_headers={'x-trace': '1'})",
    "client.responses.create(model='m', extra_headers=headers)",
    "client.responses.create(model='m', extra_headers=headers or other)",
)


def python_files() -> list[Path]:
    roots = [Path(sysconfig.get_path("stdlib")), Path(sysconfig.get_path("purelib"))]
    files = sorted({path for root in roots for path in root.glob("*/*.py")} | set(roots[0].glob("*.py")))
    return random.Random(20).sample(files, min(AMOUNT, len(files)))


def operation(call: ast.Call) -> Operation | None:
    for keyword in call.keywords:
        if keyword.arg == "extra_headers":
            if isinstance(keyword.value, ast.Dict):
                return AddEntries(keyword.value, ENTRIES)
            return Wrap(keyword.value, ENTRIES)
    return AddArgument(call, "extra_headers", HEADERS)


def add(source: Source, call: ast.Call) -> Source | None:
    """Add tags to a call, if that can be valid: a generator as the only argument needs its own parentheses."""
    if len(call.args) == 1 and isinstance(call.args[0], ast.GeneratorExp):
        return None
    wanted = operation(call)
    if wanted is None:
        return None
    return edited(source, [wanted], wanted.splices(Layout(source, style_of(Path(), source)))).source


def read(path: Path) -> Source | None:
    try:
        source = Source.read(path.name, path.read_bytes())
        source.tree, source.tokens  # noqa: B018
    except Unreadable:
        return None
    return source


@pytest.mark.parametrize("path", python_files(), ids=lambda path: path.name)
def test_calls_of_real_files(path: Path) -> None:
    source = read(path)
    if source is None:
        pytest.skip("not read by this Python")
    calls = [node for node in ast.walk(source.tree) if isinstance(node, ast.Call)]
    strings = [node for node in ast.walk(source.tree) if isinstance(node, ast.JoinedStr)]
    inside = {id(node) for string in strings for node in ast.walk(string)}
    calls = [call for call in calls if id(call) not in inside]
    for call in random.Random(1).sample(calls, min(CALLS_PER_FILE, len(calls))):
        add(source, call)


@pytest.mark.parametrize("path", python_files(), ids=lambda path: path.name)
def test_calls_spliced_into_real_files(path: Path) -> None:
    source = read(path)
    if source is None:
        pytest.skip("not read by this Python")
    chooser = random.Random(2)
    statements = [node for node in source.tree.body if not isinstance(node, ast.ImportFrom)] or source.tree.body
    for layout in chooser.sample(LAYOUTS, 4):
        text = layout.replace("\n", source.newline) + source.newline
        at = source.line_start(source.begins(chooser.choice(statements))) if statements else len(source.text)
        if statements and source.text[at : at + 1] == "@":
            continue
        spliced(source.text[:at] + text + source.text[at:])


def spliced(text: str) -> None:
    try:
        source = Source("spliced.py", text)
        source.tree  # noqa: B018
    except Unreadable:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "client.responses.create":
            new = add(source, node)
            assert new is not None
            assert new.text.count("x-llm-feature") == text.count("x-llm-feature") + 1


hypothesmith = pytest.importorskip("hypothesmith", reason="needs hypothesmith")


@settings(max_examples=AMOUNT, deadline=None, suppress_health_check=list(HealthCheck))
@given(code=hypothesmith.from_grammar(), layout=st.sampled_from(LAYOUTS))
def test_calls_spliced_into_random_code(code: str, layout: str) -> None:
    spliced(f"{code}\n{layout}\n")
    spliced(f"{layout}\n{code}\n")
