"""What is written looks as if a person had written it."""

# ruff: noqa: E501 - lines of other people's code.

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from tests.fixes.fixing import fix

HEAD = "from openai import OpenAI\n\nclient = OpenAI(default_headers={'x-llm-team': 'a', 'x-llm-service': 'b'})\n\n\n"

CASES = {
    "one line that fits": (
        """
        def tag():
            return client.embeddings.create(model="m", input="a")
        """,
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"x-llm-feature": "tag"})
        """,
    ),
    "one line that does not fit": (
        """
        def tag():
            answer = client.embeddings.create(model="text-embedding-3-small", input="a text that is so long that it fills the whole line")
            return answer
        """,
        """
        def tag():
            answer = client.embeddings.create(
                model="text-embedding-3-small",
                input="a text that is so long that it fills the whole line",
                extra_headers={"x-llm-feature": "tag"},
            )
            return answer
        """,
    ),
    "one argument per line": (
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a",  # the text
            )
        """,
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a",  # the text
                extra_headers={"x-llm-feature": "tag"},
            )
        """,
    ),
    "no trailing comma, and a comment behind": (
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a"  # the text
            )
        """,
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a",  # the text
                extra_headers={"x-llm-feature": "tag"}
            )
        """,
    ),
    "all arguments on a line of their own": (
        """
        def tag():
            return client.embeddings.create(
                model="m", input="a"
            )
        """,
        """
        def tag():
            return client.embeddings.create(
                model="m", input="a", extra_headers={"x-llm-feature": "tag"}
            )
        """,
    ),
    "aligned with the bracket": (
        """
        def tag():
            return client.embeddings.create(model="m",
                                            input="a")
        """,
        """
        def tag():
            return client.embeddings.create(model="m",
                                            input="a",
                                            extra_headers={"x-llm-feature": "tag"})
        """,
    ),
    "before a splat": (
        """
        OPTIONS = {"dimensions": 3}


        def tag():
            return client.embeddings.create(model="m", input="a", **OPTIONS)
        """,
        """
        OPTIONS = {"dimensions": 3}


        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"x-llm-feature": "tag"}, **OPTIONS)
        """,
    ),
    "before a splat on a line of its own": (
        """
        OPTIONS = {"dimensions": 3}


        def tag():
            return client.embeddings.create(
                model="m",
                input="a",
                **OPTIONS,  # the rest
            )
        """,
        """
        OPTIONS = {"dimensions": 3}


        def tag():
            return client.embeddings.create(
                model="m",
                input="a",
                extra_headers={"x-llm-feature": "tag"},
                **OPTIONS,  # the rest
            )
        """,
    ),
    "hugging": (
        """
        def tag():
            return client.embeddings.create(model="m", input=[
                "a",
                "b",
            ])
        """,
        """
        def tag():
            return client.embeddings.create(model="m", input=[
                "a",
                "b",
            ], extra_headers={"x-llm-feature": "tag"})
        """,
    ),
    "an existing literal": (
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"x-trace": "1"})
        """,
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"x-trace": "1", "x-llm-feature": "tag"})
        """,
    ),
    "an existing literal over several lines": (
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a",
                extra_headers={
                    "X-LLM-Run": "1",  # the run
                },
            )
        """,
        """
        def tag():
            return client.embeddings.create(
                model="m",
                input="a",
                extra_headers={
                    "X-LLM-Run": "1",  # the run
                    "X-LLM-Feature": "tag",
                },
            )
        """,
    ),
    "a constant that several calls use": (
        """
        HEADERS = {"x-trace": "1"}


        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers=HEADERS)


        def rank():
            return client.embeddings.create(model="m", input="a", extra_headers=HEADERS)
        """,
        """
        HEADERS = {"x-trace": "1"}


        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={**HEADERS, "x-llm-feature": "tag"})


        def rank():
            return client.embeddings.create(model="m", input="a", extra_headers={**HEADERS, "x-llm-feature": "rank"})
        """,
    ),
    "a constant of one call": (
        """
        HEADERS = {"x-trace": "1"}


        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers=HEADERS)
        """,
        """
        HEADERS = {"x-trace": "1", "x-llm-feature": "tag"}


        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers=HEADERS)
        """,
    ),
    "headers that may be none": (
        """
        def tag(flag):
            headers = {"x-trace": "1"} if flag else None
            return client.embeddings.create(model="m", input="a", extra_headers=headers)
        """,
        """
        def tag(flag):
            headers = {"x-trace": "1"} if flag else None
            return client.embeddings.create(model="m", input="a", extra_headers={**(headers or {}), "x-llm-feature": "tag"})
        """,
    ),
    "none": (
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers=None)
        """,
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"x-llm-feature": "tag"})
        """,
    ),
    "an empty value": (
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"X-LLM-Feature": ""})
        """,
        """
        def tag():
            return client.embeddings.create(model="m", input="a", extra_headers={"X-LLM-Feature": "tag"})
        """,
    ),
    "single quotes": (
        """
        def tag():
            x = 'a', 'b', 'c', 'd', 'e', 'f'
            return client.embeddings.create(model='m', input='a')
        """,
        """
        def tag():
            x = 'a', 'b', 'c', 'd', 'e', 'f'
            return client.embeddings.create(model='m', input='a', extra_headers={'x-llm-feature': 'tag'})
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_layout(name: str, newline: str, tmp_path: Path) -> None:
    before, after = (dedent(text).lstrip("\n") for text in CASES[name])
    config = "[tool.ruff]\nline-length = 120\n" if "comma" not in name else ""
    head = HEAD if "single" in name else HEAD.replace("'", '"')
    code = (head + before).replace("\n", newline)
    fixed = fix(tmp_path, {"app.py": code, "pyproject.toml": config})
    assert fixed["app.py"] == (head + after).replace("\n", newline), fixed.output
    assert fixed.status == 0, fixed.output


def test_tabs(tmp_path: Path) -> None:
    code = HEAD + "def tag():\n\treturn client.embeddings.create(\n\t\tmodel='m',\n\t\tinput='a'\n\t)\n"
    wanted = code.replace("input='a'\n", "input='a',\n\t\textra_headers={'x-llm-feature': 'tag'}\n")
    assert fix(tmp_path, {"app.py": code})["app.py"] == wanted


def test_byte_order_mark_and_cookie(tmp_path: Path) -> None:
    body = HEAD + "def tag():\n    return client.embeddings.create(model='m', input='ä')\n"
    with_mark = fix(tmp_path / "a", {"app.py": b"\xef\xbb\xbf" + body.encode()})
    assert (with_mark.root / "app.py").read_bytes().startswith(b"\xef\xbb\xbffrom openai")
    old = "# -*- coding: latin-1 -*-\n" + body.replace("embeddings.create(", "embeddings.create(user='u', ")
    latin = fix(tmp_path / "b", {"app.py": old.encode("latin-1"), "ruff.toml": "line-length = 120"})
    new = old.replace("input='ä')", "input='ä', extra_headers={'x-llm-feature': 'tag'})")
    assert (latin.root / "app.py").read_bytes() == new.encode("latin-1")


def test_two_edits_of_one_line(tmp_path: Path) -> None:
    code = "from anthropic import Anthropic\nfrom openai import OpenAI\n\n\ndef build():\n    return OpenAI(), Anthropic()\n"
    fixed = fix(tmp_path, {"app.py": code, "ruff.toml": "line-length = 88"})["app.py"]
    assert max(map(len, fixed.splitlines())) <= 88
    assert fixed.count("default_headers=") == 2


def test_a_formatter_that_is_only_a_hook(tmp_path: Path) -> None:
    hook = "repos:\n- repo: https://x\n  hooks:\n  - id: black\n    args: ['--line-length', '60']\n  - id: other\n"
    code = HEAD + 'def tag():\n    return client.embeddings.create(model="m", input="a")\n'
    fixed = fix(tmp_path, {"app.py": code, ".pre-commit-config.yaml": hook})["app.py"]
    assert "        extra_headers={'x-llm-feature': 'tag'},\n    )\n" in fixed


def test_a_json_string_is_broken_up_as_formatters_do(tmp_path: Path) -> None:
    code = """\
import json

import boto3


def caption(text):
    return boto3.client("bedrock-runtime").invoke_model(
        modelId="anthropic.claude-3-haiku",
        body=json.dumps({"prompt": text}),
        requestMetadata=None,
    )
"""
    files = {"app.py": code, "ruff.toml": "line-length = 60", "requirements.txt": "botocore==1.43.20\n"}
    wanted = """\
        requestMetadata=json.dumps(
            {
                "team": "support",
                "service": "desk",
                "feature": "caption",
            }
        ),
"""
    fixed = fix(tmp_path, files)
    assert fixed["app.py"] == code.replace("        requestMetadata=None,\n", wanted), fixed.output
