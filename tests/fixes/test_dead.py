"""Tags that the provider refuses move into the carrier that arrives."""

from __future__ import annotations

from pathlib import Path

from tests.fixes.fixing import command, fix

ANTHROPIC = """\
import anthropic

client = anthropic.Anthropic(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})


def reply(text):
    return client.messages.create(
        model="m",
        max_tokens=9,
        messages=[{"role": "user", "content": text}],
        metadata={"user_id": "u-1", "feature": "draft"},
    )
"""
OPENAI = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})


def reply(text):
    return client.chat.completions.create(model="m", messages=[], METADATA, temperature=0)
"""


def test_the_tag_goes_and_the_rest_of_the_argument_stays(tmp_path: Path) -> None:
    fixed = fix(tmp_path, {"app.py": ANTHROPIC})
    assert fixed["app.py"] == ANTHROPIC.replace(', "feature": "draft"}', "}").replace(
        'u-1"},\n', 'u-1"},\n        extra_headers={"x-llm-feature": "draft"},\n'
    )
    assert fixed.status == 0, fixed.output
    assert command(tmp_path, "check", ".").status == 0


def test_an_argument_that_would_be_empty_goes_with_it(tmp_path: Path) -> None:
    code = OPENAI.replace("METADATA", 'metadata={"feature": "draft"}')
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 160"})
    wanted = OPENAI.replace("METADATA, temperature=0", 'temperature=0, extra_headers={"x-llm-feature": "draft"}')
    assert fixed["app.py"] == wanted, fixed.output
    assert fixed.status == 0, fixed.output


def test_each_in_lines_of_its_own(tmp_path: Path) -> None:
    code = ANTHROPIC.replace('{"user_id": "u-1", "feature": "draft"}', '{\n            "feature": "draft",\n        }')
    fixed = fix(tmp_path, {"app.py": code})
    before, after = ANTHROPIC.partition("        metadata=")[0], "    )\n"
    assert fixed["app.py"] == before + '        extra_headers={"x-llm-feature": "draft"},\n' + after


def test_what_stands_in_a_variable_is_left_alone_with_its_reason(tmp_path: Path) -> None:
    code = "TAGS = {'feature': 'draft'}\n" + OPENAI.replace("METADATA", "metadata=TAGS")
    fixed = fix(tmp_path, {"app.py": code})
    assert "metadata=TAGS" in fixed["app.py"]
    assert "LLT205 feature: metadata is put together somewhere else" in fixed.output
