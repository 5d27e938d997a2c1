"""Tags that are there and wrong: drifted keys (LLT203), misspelled values (LLT201), placeholders (LLT202)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.fixing import command, fix

POLICY = """\
[tags.team]
values = ["support", "growth"]
aliases = ["team_id"]

[tags.feature]
pattern = "[a-z-]+"
"""
WIDE = "line-length = 120"
CODE = """\
from openai import OpenAI

client = OpenAI(default_headers={'x-llm-team': 'support', "x-llm-service": "desk"})


def draft_reply(text):
    return client.responses.create(model="m", input=text, extra_headers={"x-llm-feature": "draft"})
"""


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("LLT203", "'x-llm-team_id': 'support'", "'x-llm-team': 'support'"),
        ("LLT203", "\"X-LLM-Team_ID\": 'support'", "\"X-LLM-Team\": 'support'"),
        ("LLT201", "'x-llm-team': 'Support'", "'x-llm-team': 'support'"),
        ("LLT202", '"x-llm-feature": "TODO"', '"x-llm-feature": "draft-reply"'),
        ("LLT202", '"x-llm-feature": "Draft_Reply"', '"x-llm-feature": "draft-reply"'),
    ],
)
def test_what_is_wrong_is_corrected(code: str, wrong: str, right: str, tmp_path: Path) -> None:
    replaced = "'x-llm-team': 'support'" if "eam" in right else '"x-llm-feature": "draft"'
    fixed = fix(
        tmp_path, {"app.py": CODE.replace(replaced, wrong), "lint-llm-tags.toml": POLICY, "ruff.toml": WIDE}, values=()
    )
    assert fixed["app.py"] == CODE.replace(replaced, right), fixed.output
    assert f"fixed {code}" in fixed.output
    assert command(tmp_path, "check", ".").status == 0


def test_a_guess_is_offered(tmp_path: Path) -> None:
    code = CODE.replace("'support'", "'suport'")
    fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": POLICY, "ruff.toml": WIDE}, values=())
    assert fixed["app.py"] == code
    assert "unsafe LLT201 team=support instead of suport" in fixed.output
    assert fix(tmp_path, {}, "--unsafe-fixes", values=())["app.py"] == CODE


def test_a_value_that_nothing_is_close_to_is_left_alone(tmp_path: Path) -> None:
    code = CODE.replace("'support'", "'finance'")
    fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": POLICY, "ruff.toml": WIDE}, values=())
    assert fixed["app.py"] == code
    assert "unfixed: LLT201 team: nothing in the policy's list is close to 'finance'" in fixed.output


def test_a_constant_of_the_module_may_have_other_readers(tmp_path: Path) -> None:
    code = CODE.replace("'support'", "TEAM").replace("\nclient", '\nTEAM = "Support"\nclient')
    fixed = fix(tmp_path, {"app.py": code, "lint-llm-tags.toml": POLICY, "ruff.toml": WIDE}, values=())
    assert fixed["app.py"] == code
    assert "other code may use the same constant" in fixed.output


def test_another_owner_is_shown_and_never_written(tmp_path: Path) -> None:
    policy = POLICY + '\n[[services]]\nname = "desk"\nteam = "growth"\npaths = ["**"]\n'
    files = {"app.py": CODE, "lint-llm-tags.toml": policy, "ruff.toml": WIDE}
    fixed = fix(tmp_path, files, "--unsafe-fixes", values=())
    assert fixed["app.py"] == CODE
    assert "display LLT204 team=growth instead of support (team from the policy's owner of app.py" in fixed.output
    assert fixed.status == 1
