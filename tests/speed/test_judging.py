"""What a run has recorded is looked through a fixed number of times, however many clients there are to judge."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lint_llm_tags.analysis.engine import analyse
from lint_llm_tags.analysis.records import Recorder
from lint_llm_tags.policy.finding import default_policy
from lint_llm_tags.source.files import list_project

SCRIPT = """\
from openai import OpenAI

client = OpenAI()
agent = client.with_options(timeout=1)


def ask(question, **more):
    return agent.responses.create(model="m", input=question, **more)


ask("why", extra_headers={"x-llm-team": "a"})
"""


def looked_through(directory: Path, scripts: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often, for a directory of scripts that know nothing of each other."""
    for number in range(scripts):
        (directory / f"s{number}").mkdir(parents=True)
        (directory / f"s{number}" / "main.py").write_text(SCRIPT)
    times, records = 0, Recorder._records

    def counted(self: Recorder) -> Iterator[Any]:
        nonlocal times
        times += 1
        return records(self)

    monkeypatch.setattr(Recorder, "_records", counted)
    project = list_project(str(directory))
    assert len(analyse(project, project.files, default_policy(directory)).sites) >= 2 * scripts
    monkeypatch.undo()
    return times


def test_clients_are_judged_without_looking_through_everything_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = looked_through(tmp_path / "few", 4, monkeypatch)
    many = looked_through(tmp_path / "many", 20, monkeypatch)
    assert few == many
