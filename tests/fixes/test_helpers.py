"""Tags that go to the project's own helpers, into wrappers, and beside tags that are written somewhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.fixing import fix

HEAD = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "a", "x-llm-service": "b"})


def headers(feature=None, **more):
    found = dict(more)
    if feature:
        found["x-llm-feature"] = feature
    return found


"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("extra_headers=headers()", 'extra_headers=headers(feature="draft")'),
        ('extra_headers=headers("")', 'extra_headers=headers("draft")'),
        ("extra_headers=headers(feature=None)", 'extra_headers=headers(feature="draft")'),
        ('extra_headers={"x": "y", **headers()}', 'extra_headers={"x": "y", **headers(feature="draft")}'),
        ('**{"extra_headers": headers()}', '**{"extra_headers": headers(feature="draft")}'),
        ('extra_headers={"x": "y"} | headers()', 'extra_headers={"x": "y"} | headers(feature="draft")'),
    ],
)
def test_a_helper_that_takes_the_tag_is_given_it(before: str, after: str, tmp_path: Path) -> None:
    code = HEAD + f'def draft(text):\n    client.responses.create(model="m", input=text, {before})\n'
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    assert fixed["app.py"] == code.replace(before, after), fixed.output


def test_a_helper_without_such_a_parameter_is_extended(tmp_path: Path) -> None:
    code = HEAD.replace("feature", "other") + (
        'def draft(text):\n    client.responses.create(model="m", input=text, extra_headers=headers())\n'
    )
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    assert 'extra_headers={"x-llm-feature": "draft", **headers()}' in fixed["app.py"], fixed.output


def test_what_one_function_is_called_is_not_written_into_a_helper_of_others(tmp_path: Path) -> None:
    code = HEAD.partition("def headers")[0] + (
        'def owner():\n    return {"x-llm-team": "a"}\n\n\n'
        'def draft(text):\n    client.responses.create(model="m", input=text, extra_headers=owner())\n'
    )
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    assert 'extra_headers={"x-llm-feature": "draft", **owner()}' in fixed["app.py"], fixed.output
    assert 'return {"x-llm-team": "a"}' in fixed["app.py"], fixed.output


def test_a_function_of_the_project_is_given_no_argument_that_it_does_not_take(tmp_path: Path) -> None:
    code = """\
from google import genai
from google.genai import types

client = genai.Client(http_options={"headers": {"x-llm-team": "a", "x-llm-service": "b"}})


def config(**more):
    return types.GenerateContentConfig(http_options=types.HttpOptions(timeout=9), **more)


def draft(text):
    client.models.generate_content(model="m", contents=text, config=config(temperature=0))
"""
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    assert fixed["app.py"] == code.replace('"b"}', '"b", "x-llm-feature": "draft"}'), fixed.output


def test_a_list_of_pairs_from_elsewhere_is_extended(tmp_path: Path) -> None:
    code = """\
import httpx

PAIRS = [("x-llm-team", "a"), ("x-llm-service", "b"), ("x-trace", "1")]


def draft(text):
    httpx.post("https://api.openai.com/v1/responses", json={"model": "m", "input": text}, headers=PAIRS[:2])
"""
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    assert fixed["app.py"] == code.replace("PAIRS[:2]", '[*PAIRS[:2], ("x-llm-feature", "draft")]'), fixed.output


def test_what_only_the_wrapper_can_name_is_written_in_it(tmp_path: Path) -> None:
    """The callers have other headers, some have none, and one has the tag itself: that is kept."""
    code = (
        HEAD.partition("def headers")[0]
        + """\
def summarise(text, extra=None):
    return client.responses.create(model="m", input=text, extra_headers=extra)


summarise("a", {"X-A": "b"})
summarise("b")
summarise("c", {"x-llm-feature": "own"})
"""
    )
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    wanted = 'extra_headers={"x-llm-feature": "summarise", **(extra or {})}'
    assert fixed["app.py"] == code.replace("extra_headers=extra", wanted), fixed.output


def test_only_the_construction_that_lacks_a_tag_gets_it(tmp_path: Path) -> None:
    code = """\
from openai import OpenAI


class Bot:
    def __init__(self, headers):
        self.client = OpenAI(default_headers=headers)

    def say(self, text):
        return self.client.responses.create(model="m", input=text)


full = Bot({"x-llm-team": "one", "x-llm-service": "bots", "x-llm-feature": "hi"})
part = Bot({"x-llm-team": "two", "x-llm-service": "bots"})
for bot in full, part:
    bot.say("x")
"""
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    wanted = '{"x-llm-team": "two", "x-llm-service": "bots", "x-llm-feature": "say"}'
    assert fixed["app.py"] == code.replace('{"x-llm-team": "two", "x-llm-service": "bots"}', wanted), fixed.output
