"""What is to be typed where a wrapper is called: told by what its own code does with arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.projects import diagnostics

if TYPE_CHECKING:
    from pathlib import Path

    from lint_llm_tags.rules.model import Diagnostic


def untagged(root: Path) -> Diagnostic:
    [found] = (one for one in diagnostics(root) if one.code == "LLT102")
    return found


_CLIENT = """\
from openai import OpenAI

client = OpenAI(default_headers={"x-llm-team": "growth", "x-llm-service": "digest"})

"""


@pytest.mark.parametrize(
    ("wrapper", "advice"),
    [
        ("**tags): return send({f'x-llm-{k}': v for k, v in tags.items()})", 'pass feature="..."'),
        ("**more): return send(**more)", 'add extra_headers={"x-llm-feature": "..."}'),
        ("tags={}): return send({'x-llm-' + k: v for k, v in tags.items()})", 'add tags={"feature": "..."}'),
        ("headers=None): return send(headers)", 'add headers={"x-llm-feature": "..."}'),
        ("*, purpose=None): return send({'x-llm-feature': purpose} if purpose else {})", 'pass purpose="..."'),
        ("feature=None): return send({'x-llm-feature': feature} if feature else {})", 'pass feature="..."'),
        (
            "purpose=None): return send({'x-llm-feature': str(purpose).split()[0]} if purpose else {})",
            'pass purpose="..."',
        ),
    ],
)
def test_what_a_wrapper_takes(tmp_path: Path, wrapper: str, advice: str):
    sends = (
        "def send(extra_headers=None, **more):\n"
        "    return client.responses.create(model='m', input='x', extra_headers=extra_headers, **more)\n\n\n"
    )
    text = f"{_CLIENT}\n{sends}def ask(text, {wrapper}\n\n\nask('x')\n"
    (tmp_path / "app.py").write_text(text)
    diagnostic = untagged(tmp_path)
    assert diagnostic.place.line == text.count("\n")
    assert diagnostic.message.endswith(advice)


def test_two_parameters_for_two_tags(tmp_path: Path):
    (tmp_path / "app.py").write_text(
        "import litellm\n\n\n"
        "def ask(text, owner=None, purpose=None):\n"
        "    tags = {'x-llm-service': 'digest'}\n"
        "    if owner:\n        tags['x-llm-team'] = owner\n"
        "    if purpose:\n        tags['x-llm-feature'] = purpose\n"
        "    return litellm.completion(model='m', messages=[], extra_headers=tags)\n\n\n"
        "ask('x')\n"
    )
    diagnostic = untagged(tmp_path)
    assert diagnostic.message.endswith(': pass owner="...", purpose="..."')


def test_a_parameter_that_does_not_help_is_not_named(tmp_path: Path):
    """One object has the tag already, whatever is passed: that is not what the parameter does."""
    (tmp_path / "app.py").write_text(
        f"{_CLIENT}\n"
        "class Base:\n"
        "    def __init__(self, headers=None):\n        self.headers = headers or {}\n\n"
        "    def send(self, headers=None):\n"
        "        merged = {**self.headers, **(headers or {})}\n"
        "        return client.responses.create(model='m', input='x', extra_headers=merged)\n\n\n"
        "class Tables(Base):\n"
        "    def __init__(self):\n        super().__init__({'x-llm-feature': 'tables'})\n\n\n"
        "Tables().send()\n"
        "Base().send()\n"
    )
    diagnostic = untagged(tmp_path)
    assert diagnostic.message.endswith(': add headers={"x-llm-feature": "..."}')


def test_a_method_of_what_a_call_gives_is_named(tmp_path: Path):
    (tmp_path / "app.py").write_text(
        f"{_CLIENT}\n"
        "class Writer:\n"
        "    def write(self, **tags):\n"
        "        headers = {f'x-llm-{k}': v for k, v in tags.items()}\n"
        "        return client.responses.create(model='m', input='x', extra_headers=headers)\n\n\n"
        "Writer().write()\n"
    )
    assert untagged(tmp_path).message.startswith("call of Writer.write lacks the tag feature")
