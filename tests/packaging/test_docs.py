"""Pages that lead somewhere, and examples in them that hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint_llm_tags.policy.loading import load_policy

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files(page: Path) -> None:
    prose = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))  # ``tasks[name](state)`` is code.
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", prose)
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_policy_in_the_readme_is_valid(tmp_path: Path) -> None:
    [block] = [
        block
        for block in re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
        if "[tool.lint-llm-tags]" in block
    ]
    path = tmp_path / "pyproject.toml"
    path.write_text(block)
    policy = load_policy(path)
    assert policy.required == ("team", "service", "feature")
    assert policy.services[0].keys == ("TICKET_COPILOT_ANTHROPIC_KEY",)


def test_no_page_names_a_package_index_or_a_machine() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"index-url|(?<![\w.])/(?:work|root|home)/", text), page
