"""Waivers hold for their paths and rules until their last day, and not for longer than the policy allows."""

from __future__ import annotations

import datetime
from pathlib import Path

from lint_llm_tags.policy.entries import Waiver
from lint_llm_tags.policy.loading import load_policy
from lint_llm_tags.policy.model import Policy, Suppressions
from lint_llm_tags.suppressions.waivers import Waivers, lines_of_waivers

LAST_DAY = datetime.date(2030, 6, 30)
WAIVER = Waiver(paths=("legacy/**", "old.py"), rules=("LLT1", "LLT302"), until=LAST_DAY, reason="rewritten soon")
POLICY = Policy("", waivers=(WAIVER,))


def test_cover_paths_and_rules() -> None:
    waivers = Waivers(POLICY, LAST_DAY)
    assert waivers.covering("legacy/a/b.py", "LLT101") is WAIVER
    assert waivers.covering("old.py", "LLT302")
    assert not waivers.covering("legacy/a/b.py", "LLT301")
    assert not waivers.covering("new/legacy/b.py", "LLT101")
    assert not waivers.covering("new.py", "LLT101")


def test_expire_after_their_last_day() -> None:
    assert Waivers(POLICY, LAST_DAY).covering("old.py", "LLT101")
    late = Waivers(POLICY, LAST_DAY + datetime.timedelta(days=1))
    assert not late.covering("old.py", "LLT101")
    assert list(late.lapsed()) == [(WAIVER, "ended on 2030-06-30")]
    assert list(late.unused()) == []


def test_may_not_end_later_than_the_policy_allows() -> None:
    capped = Policy("", waivers=(WAIVER,), suppressions=Suppressions(max_days=90))
    assert Waivers(capped, LAST_DAY - datetime.timedelta(days=90)).covering("old.py", "LLT101")
    early = Waivers(capped, LAST_DAY - datetime.timedelta(days=91))
    assert not early.covering("old.py", "LLT101")
    ((_, problem),) = early.lapsed()
    assert problem == "until=2030-06-30 is more than 90 days away: 2030-06-29 at the latest"


def test_what_was_never_needed_is_unused() -> None:
    waivers = Waivers(POLICY, LAST_DAY)
    assert list(waivers.unused()) == [WAIVER]
    waivers.covering("old.py", "LLT101")
    assert list(waivers.unused()) == []


def test_none() -> None:
    assert not Waivers(Policy(""), LAST_DAY).covering("old.py", "LLT101")


def test_lines_are_those_of_the_own_file(tmp_path: Path) -> None:
    entry = 'paths = ["{}"]\nrules = ["LLT1"]\nuntil = 2030-01-01\nreason = "x"\n'
    (tmp_path / "base.toml").write_text("[[waivers]]\n" + entry.format("base"))
    own = tmp_path / "pyproject.toml"
    own.write_text(
        '[tool.lint-llm-tags]\nextends = "base.toml"\n\n'
        + "".join(f"[[ tool.lint-llm-tags.waivers ]]\n{entry.format(name)}" for name in ("a", "b"))
    )
    lines = lines_of_waivers(load_policy(own))
    assert {waiver.paths: line for waiver, line in lines.items()} == {("a",): 4, ("b",): 9}
