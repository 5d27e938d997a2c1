"""Waivers hold for their paths and rules until their last day."""

from __future__ import annotations

import datetime

from lint_llm_tags.policy.model import Waiver
from lint_llm_tags.policy.waivers import Waivers

LAST_DAY = datetime.date(2030, 6, 30)
WAIVER = Waiver(paths=("legacy/**", "old.py"), rules=("LLT1", "LLT302"), until=LAST_DAY, reason="rewritten soon")


def test_cover_paths_and_rules() -> None:
    waivers = Waivers([WAIVER], LAST_DAY)
    assert waivers.cover("legacy/a/b.py", "LLT101")
    assert waivers.cover("old.py", "LLT302")
    assert not waivers.cover("legacy/a/b.py", "LLT301")
    assert not waivers.cover("new/legacy/b.py", "LLT101")
    assert not waivers.cover("new.py", "LLT101")


def test_expire_after_their_last_day() -> None:
    assert Waivers([WAIVER], LAST_DAY).cover("old.py", "LLT101")
    assert not Waivers([WAIVER], LAST_DAY + datetime.timedelta(days=1)).cover("old.py", "LLT101")


def test_none() -> None:
    assert not Waivers([], LAST_DAY).cover("old.py", "LLT101")
