"""Statements that cannot matter for a request cost nothing, and what is costly to follow is bounded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.lowering import lower_with_positions
from lint_llm_tags.analysis.slicing import Vocabulary, Wanted, sliced

WORDS = Vocabulary(frozenset({"create", "OpenAI"}), frozenset({"create"}))


def kept(source: str, **wanted: object) -> list[str]:
    """The top-level statements of the function in ``source`` that are left, by type."""
    (function,) = lower_with_positions(source, 1, "")
    assert isinstance(function, facts.Function)
    body = sliced(function, Wanted(WORDS, **wanted))  # type: ignore[arg-type]
    return [type(statement).__name__ for statement in body]


def test_a_request_needs_what_its_receiver_and_tags_come_from_but_not_its_prompt() -> None:
    source = (
        "def f(question, team):\n"
        "    text = clean(question)\n"
        "    headers = {'x-llm-team': team}\n"
        "    client.responses.create(input=text, extra_headers=headers)\n"
        "    count = len(text)\n"
        "    print(count)\n"
    )
    assert kept(source, requests=True) == ["Assign", "Expression"]


def test_changes_through_another_name_and_through_helpers_are_kept() -> None:
    source = (
        "def f(team):\n"
        "    headers = {}\n"
        "    same = headers\n"
        "    same['x-llm-team'] = team\n"
        "    fill(headers)\n"
        "    other = {}\n"
        "    other['a'] = 1\n"
        "    return headers\n"
    )
    assert kept(source, result=True) == ["Assign", "Assign", "Assign", "Expression", "Return"]


def test_an_attribute_needs_the_statements_that_store_it_and_the_ends_of_paths() -> None:
    source = (
        "def f(self, key):\n"
        "    if not key:\n"
        "        raise ValueError(key)\n"
        "    label = load()\n"
        "    self.client = OpenAI(api_key=key)\n"
        "    return label\n"
    )
    assert kept(source, attribute="client", fixed="self") == ["If", "Assign", "Return"]


def test_what_is_called_may_be_what_a_caller_handed_over() -> None:
    source = "def f(function, *args):\n    log('begin')\n    answer = function(*args)\n    log(answer)\n"
    assert kept(source, requests=True) == ["Assign"]


def test_a_function_that_looks_around_itself_is_kept_whole() -> None:
    source = "def f(a):\n    b = 1\n    c = 2\n    return locals()\n"
    assert kept(source, result=True) == ["Assign", "Assign", "Return"]


def _run(directory: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "lint_llm_tags", *arguments, "--no-cache", "."]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True, check=False).stdout


def _checked(directory: Path) -> tuple[int, list[str]]:
    """How many expressions were evaluated, and the verdicts of the calls."""
    counted = _run(directory, "check", "--statistics")
    evaluated = next(line for line in counted.splitlines() if line.endswith("expressions evaluated"))
    sites = json.loads(_run(directory, "inventory", "--output-format", "json"))["sites"]
    return int(evaluated.split()[0]), [site["verdict"] for site in sites if site["kind"] == "call"]


def test_statements_beside_a_request_cost_nothing(tmp_path: Path) -> None:
    head = "from openai import OpenAI\n\nclient = OpenAI()\n\ndef ask(rows, team):\n"
    call = "    return client.responses.create(model='m', input='x', extra_headers={'x-llm-team': team})\n"
    (tmp_path / "app.py").write_text(head + call)
    alone = _checked(tmp_path)
    beside = "".join(f"    total{n} = sum(row[{n}] for row in rows) + len(str(rows[{n}]))\n" for n in range(100))
    (tmp_path / "app.py").write_text(head + beside + call)
    assert _checked(tmp_path) == alone


def test_what_takes_too_many_steps_is_unknown_and_bounded(tmp_path: Path) -> None:
    lines = "".join(f"    if mode == 'm{n}':\n        tags['x-llm-feature'] = 'f{n}'\n" for n in range(300))
    (tmp_path / "tags.py").write_text(f"def tags_of(mode):\n    tags = {{}}\n{lines}    return tags\n")
    calls = "".join(
        f"client.responses.create(model='m', input='x', extra_headers=tags_of('m{n}'))\n" for n in range(40)
    )
    head = "from openai import OpenAI\nfrom tags import tags_of\n\nclient = OpenAI()\n"
    (tmp_path / "app.py").write_text(head + calls)
    evaluated, verdicts = _checked(tmp_path)
    assert evaluated < 40_000
    assert verdicts[0] == "untagged"
    assert verdicts[-1] == "unknown"


def test_a_change_through_another_name_is_seen_on_a_result_that_nobody_had_looked_at(tmp_path: Path) -> None:
    head = "from openai import OpenAI\n\nclient = OpenAI()\n\n\ndef base():\n    return {'x-llm-feature': 'f'}\n\n\n"
    send = "    client.responses.create(model='m', input='x', extra_headers=headers)\n"
    (tmp_path / "app.py").write_text(
        f"{head}def removed():\n    headers = base()\n    same = headers\n    del same['x-llm-feature']\n{send}"
        f"\n\ndef cleared():\n    headers = base()\n    box = {{'inner': headers}}\n    box['inner'].clear()\n{send}"
    )
    sites = json.loads(_run(tmp_path, "inventory", "--output-format", "json"))["sites"]
    assert [list(site["missing"]).count("feature") for site in sites if site["kind"] == "call"] == [1, 1]
