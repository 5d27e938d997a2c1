"""Code, pages, changelog and fixtures tell of the same rules; what the pages show is what happens."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lint_llm_tags.rules.registry import ALL_RULES
from tests.fixes.fixing import command
from tests.rules.projects import POLICY_FILE, diagnostics

REPOSITORY = Path(__file__).parents[2]
PAGES = REPOSITORY / "docs" / "rules"
SECTIONS = ["What it does", "Why is this bad?", "Example", "Use instead", "Fix safety", "Options", "Known limits"]
RULES = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)

_BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
_PATH = re.compile(r"# ([\w/]+\.py)\n")


def codes() -> list[str]:
    return [rule.code for rule in ALL_RULES]


def section(page: str, title: str) -> str:
    return page.split(f"\n## {title}\n")[1].split("\n## ", maxsplit=1)[0]


def page_of(rule) -> str:
    return (PAGES / f"{rule.code}.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return [content for name, content in _BLOCK.findall(text) if name == language]


def test_codes_and_names_are_unique_and_in_order():
    assert codes() == sorted(set(codes()))
    assert len({rule.name for rule in ALL_RULES}) == len(ALL_RULES)


def test_every_rule_has_its_own_module():
    modules = {path.stem for path in (REPOSITORY / "lint_llm_tags" / "rules").glob("llt*.py")}
    assert modules == {f"{rule.code}_{rule.name}".lower().replace("-", "_") for rule in ALL_RULES}


def test_every_rule_has_a_page():
    assert sorted(path.stem for path in PAGES.glob("LLT*.md")) == codes()


def test_every_rule_has_fixtures():
    directories = {path.name.upper() for path in (REPOSITORY / "tests" / "rules" / "fixtures").iterdir()}
    assert directories == {*codes(), "TOGETHER"}


def test_every_rule_is_in_the_changelog():
    changelog = (REPOSITORY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bLLT\d{3}\b", changelog)) == set(codes())
    for rule in ALL_RULES:
        assert f"{rule.code} {rule.name}" in " ".join(changelog.split())


def test_the_index_lists_every_rule():
    index = (PAGES / "index.md").read_text(encoding="utf-8")
    rows = [line for line in index.splitlines() if line.startswith("| [LLT")]
    assert rows == [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.summary} | {rule.severity} |"
        f" {'on' if rule.default else 'off'} |"
        for rule in ALL_RULES
    ]


@RULES
def test_a_page_has_its_title_and_all_sections(rule):
    page = page_of(rule)
    assert page.startswith(f"# {rule.code} {rule.name}\n\nSeverity: {rule.severity}. ")
    assert ("On by default" if rule.default else "Off by default") in page.splitlines()[2]
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == SECTIONS
    assert all(section(page, title).strip() for title in SECTIONS)


@RULES
def test_a_page_lists_the_rule_s_options(rule):
    listed = re.findall(r"^- `([^`]+)`:", section(page_of(rule), "Options"), re.MULTILINE)
    assert listed == list(rule.options)


@RULES
def test_the_example_is_reported_as_shown(rule, tmp_path: Path):
    example = section(page_of(rule), "Example")
    messages = [each.message for each in _checked(example, example, tmp_path) if each.code == rule.code]
    assert messages
    for shown in blocks(example, "text"):
        assert shown.splitlines() == messages


@RULES
def test_what_to_use_instead_is_silent(rule, tmp_path: Path):
    page = page_of(rule)
    found = _checked(section(page, "Use instead"), section(page, "Example"), tmp_path)
    assert [each.message for each in found if each.code == rule.code] == []


@RULES
def test_a_page_tells_whether_there_is_a_fix(rule, tmp_path: Path):
    page = page_of(rule)
    example = section(page, "Example")
    _checked(example, example, tmp_path)
    values = ("--set", "team=support", "--set", "service=ticket-copilot", "--set", "feature=triage")
    fixed = command(tmp_path, "fix", ".", *values, "--unsafe-fixes", "--output-format", "json")
    made = [fix for fix in fixed.report["fixes"] if fix["code"] == rule.code and fix["applied"]]
    assert bool(made) != section(page, "Fix safety").startswith("\nThere is no automatic fix")


def _checked(shown: str, with_policy: str, root: Path):
    for toml in blocks(with_policy, "toml"):
        (root / POLICY_FILE).write_text(toml, encoding="utf-8")
    for source in blocks(shown, "python"):
        path = _PATH.match(source)
        file = root / (path[1] if path else "example.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return diagnostics(root)


@RULES
def test_the_options_of_a_rule_are_keys_of_the_policy(rule):
    schema = json.loads((REPOSITORY / "lint_llm_tags" / "policy" / "schema.json").read_text(encoding="utf-8"))
    for option in rule.options:
        table = schema
        for key in option.split("."):
            table = table["additionalProperties"] if key == "<tag>" else table["properties"][key]
        assert table["description"]
