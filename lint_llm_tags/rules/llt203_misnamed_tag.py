"""LLT203: a tag goes by another name than the policy's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.rules.diagnostics import diagnose_site
from lint_llm_tags.rules.found_tags import elsewhere, tag_uses
from lint_llm_tags.rules.model import Diagnostic, Rule
from lint_llm_tags.rules.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.policy.model import Policy


def _check(analysis: Analysis, policy: Policy) -> Iterator[Diagnostic]:
    for site, tag, place in tag_uses(analysis):
        if tag.spelled != tag.key:
            origin = elsewhere(place, tag.place)
            message = (
                f"the tag {tag.key} is spelled {quoted(tag.spelled)}{origin}: the policy spells it {quoted(tag.key)}"
            )
            yield diagnose_site(RULE, site, message, place=place, detail=(tag.key, tag.spelled))


RULE = Rule(
    code="LLT203",
    name="misnamed-tag",
    summary="A tag goes by an alias or a drifted spelling of the policy's name.",
    check=_check,
    compares=True,
    options={"tags.<tag>.aliases": "other names by which a tag is known"},
)
