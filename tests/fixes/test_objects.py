"""Objects that wrappers are given: the tags go to where these are made, if no other request gets the object."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fixes.fixing import fix

if TYPE_CHECKING:
    from pathlib import Path

_WRAPPER = """\
from dataclasses import dataclass
from types import SimpleNamespace

from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "support", "x-llm-service": "desk"})


@dataclass
class Options:
    size: int = 1
    extra_headers: dict | None = None


def ask(text, options):
    return client.responses.create(model="m", input=text, extra_headers=options.extra_headers)


"""
_FEATURE = '{"x-llm-feature": "draft"}'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('return ask("x", Options(2))', f'return ask("x", Options(2, extra_headers={_FEATURE}))'),
        (
            "options = Options()\n    options.size = 3\n    return ask('x', options)",
            f"options = Options(extra_headers={_FEATURE})\n    options.size = 3\n    return ask('x', options)",
        ),
        (
            'return ask("x", options=SimpleNamespace(extra_headers={}))',
            f'return ask("x", options=SimpleNamespace(extra_headers={_FEATURE}))',
        ),
    ],
)
def test_made_for_one_request(tmp_path: Path, before: str, after: str) -> None:
    fixed = fix(tmp_path, {"app.py": f"{_WRAPPER}def draft():\n    {before}\n"})
    assert fixed["app.py"] == f"{_WRAPPER}def draft():\n    {after}\n"


def test_an_object_of_the_module_that_one_request_gets(tmp_path: Path) -> None:
    """Parameters of the same name are others."""
    fixed = fix(
        tmp_path, {"app.py": f"{_WRAPPER}options = Options()\n\n\ndef draft():\n    return ask('x', options)\n"}
    )
    assert f"options = Options(extra_headers={_FEATURE})\n" in fixed["app.py"]


def test_an_object_that_other_requests_get_too(tmp_path: Path) -> None:
    calls = "def draft():\n    return ask('x', SHARED)\n\n\ndef reply():\n    return ask('x', SHARED)\n"
    fixed = fix(tmp_path, {"app.py": f"{_WRAPPER}SHARED = Options()\n\n\n{calls}"})
    assert "SHARED = Options()\n" in fixed["app.py"]
    assert "is used in other places too" in fixed.output
