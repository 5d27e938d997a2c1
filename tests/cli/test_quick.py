"""What is read without argparse is what argparse reads."""

from __future__ import annotations

import pytest

from lint_llm_tags.cli.app import program
from lint_llm_tags.cli.quick import _FLAGS, arguments_of_check

QUICK = (
    [],
    ["."],
    ["a.py", "b/c.py", "a.py"],
    ["--force-exclude", "a.py", "b.py"],
    ["a.py", "--quiet", "--exit-zero"],
    ["--quiet", "a.py", "b.py", "--statistics", "--quiet"],
    [""],
    [*_FLAGS],
)
LEFT = (
    ["--quiet", "--select", "LLT1", "a.py"],
    ["--policy=p.toml"],
    ["--fix"],
    ["--help"],
    ["--quie"],
    ["-"],
    ["--", "a.py"],
    ["a.py", "--quiet", "b.py"],
)


def everything(arguments: object) -> dict[str, object]:
    own = {name: value for name, value in vars(type(arguments)).items() if not name.startswith("_")}
    return own | vars(arguments)


@pytest.mark.parametrize("words", QUICK)
def test_means_what_argparse_makes_of_it(words: list[str]) -> None:
    parsed = program(["check"]).parse_args(["check", *words])
    del parsed.run, parsed.parser
    quick = arguments_of_check(words)
    assert quick is not None
    assert everything(quick) == vars(parsed)


@pytest.mark.parametrize("words", LEFT)
def test_leaves_to_argparse_what_is_more_than_flags_and_paths(words: list[str]) -> None:
    assert arguments_of_check(words) is None
