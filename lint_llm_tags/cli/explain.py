"""``lint-llm-tags explain LLT205``: the page of a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.cli import status
from lint_llm_tags.cli.terminal import write_output
from lint_llm_tags.policy.codes import CODES
from lint_llm_tags.policy.kinds import did_you_mean, quoted
from lint_llm_tags.source.files import UsageError

if TYPE_CHECKING:
    import argparse

    from lint_llm_tags.rules.model import Rule

NAME = "explain"

_EXAMPLES = """\
examples:
  lint-llm-tags explain LLT102
  lint-llm-tags explain untagged-call
  lint-llm-tags explain             list all rules
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="show the page of a rule",
        description="Show what a rule does, why, an example and what to write instead.",
        epilog=_EXAMPLES,
    )
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a code or a name; without one, all rules are listed")
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    from lint_llm_tags.rules.pages import page
    from lint_llm_tags.rules.registry import ALL_RULES

    if args.rule is None:
        write_output("".join(f"{rule.code}  {rule.name:<22}  {rule.summary}\n" for rule in ALL_RULES))
        return status.CLEAN
    by_word = {word: rule for rule in ALL_RULES for word in (rule.code.lower(), rule.name)}
    found = by_word.get(args.rule.lower())
    if found is None:
        raise UsageError(f"unknown rule {args.rule or quoted(args.rule)}{_near(args.rule, ALL_RULES)}")
    write_output(page(found.code))
    return status.CLEAN


def _near(word: str, rules: tuple[Rule, ...]) -> str:
    return did_you_mean(word, [*CODES, *(rule.name for rule in rules)]) or " (lint-llm-tags explain lists all)"
