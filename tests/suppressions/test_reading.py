"""What a suppression says, and why some hold for nothing."""

from __future__ import annotations

import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_llm_tags.policy.model import Suppressions
from lint_llm_tags.suppressions.reading import BadSuppressionError, Terms, terms_of

TODAY = datetime.date(2026, 12, 1)
UNTIL = datetime.date(2027, 3, 31)
WELL = 'until=2027-03-31 reason="moves in Q1"'


def read(comment: str, **rules: object) -> Terms | None:
    return terms_of(comment, Suppressions(**rules), TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("comment", "terms"),
    [
        (f"# llm-tags: ignore[LLT102] {WELL}", (("LLT102",), False, UNTIL, "moves in Q1")),
        (f"#llm-tags:ignore[ LLT102 , LLT3 ] {WELL}", (("LLT102", "LLT3"), False, UNTIL, "moves in Q1")),
        (f"# llm-tags: file-ignore[LLT102] {WELL}", (("LLT102",), True, UNTIL, "moves in Q1")),
        (
            "# llm-tags: ignore[LLT102] reason='said \\'no\\' # twice' until=2027-03-31",
            (("LLT102",), False, UNTIL, "said 'no' # twice"),
        ),
        ("# llm-tags: ignore[LLT102] until=2027-03-31 reason=ENG-12", (("LLT102",), False, UNTIL, "ENG-12")),
        (
            f"# type: ignore  # llm-tags: ignore[LLT102] {WELL}  # noqa: E501",
            (("LLT102",), False, UNTIL, "moves in Q1"),
        ),
        ("# llm-tags: ignore[LLT102] until=2026-12-01 reason='x'", (("LLT102",), False, TODAY, "x")),
    ],
)
def test_good(comment: str, terms: tuple[object, ...]) -> None:
    assert read(comment) == Terms(*terms)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("# llm-tags: ignore[LLT102] until=2027-03-31", 'has no reason: add reason="..."'),
        ('# llm-tags: ignore[LLT102] until=2027-03-31 reason=""', "has no reason"),
        ('# llm-tags: ignore[LLT102] until=2027-03-31 reason="..."', "has no reason"),
        ('# llm-tags: ignore[LLT102] reason="x"', "has no end date: add until="),
        ('# llm-tags: ignore[LLT102] until=2027-02-30 reason="x"', 'until="2027-02-30" is not a date like'),
        ('# llm-tags: ignore[LLT102] until=20270331 reason="x"', "is not a date like"),
        ('# llm-tags: ignore[LLT102] until=soon reason="x"', "is not a date like"),
        ('# llm-tags: ignore[LLT102] until=2026-11-30 reason="x"', "ended on 2026-11-30"),
        (f"# llm-tags: ignore {WELL}", "names no rule: write ignore[LLT102]"),
        (f"# llm-tags: ignore[] {WELL}", "names no rule"),
        (f"# llm-tags: ignore[LLT] {WELL}", "names no rule"),
        (f"# llm-tags: ignore[LLT1O2] {WELL}", 'unknown rule code "LLT1O2" (did you mean "LLT102"?)'),
        (f"# llm-tags: ignore[LLT901] {WELL}", "LLT901 cannot be suppressed"),
        (f"# llm-tags: ignore[LLT102 {WELL}", "cannot be read after the codes"),
        (f"# llm-tags: ignore[LLT102], {WELL}", "cannot be read after the codes"),
        (f"# llm-tags: ignore[LLT102] {WELL} and so on", "cannot be read after the codes"),
        ('# llm-tags: ignore[LLT102] untill=2027-03-31 reason="x"', 'unknown word "untill" (did you mean "until"?)'),
        (f"# llm-tags: ignore[LLT102] {WELL} until=2027-04-30", "until stands there twice"),
        ('# llm-tags: ignore[LLT102] until=2027-03-31 reason="never closed', "cannot be read after the codes"),
        (f"# llm-tags: ignroe[LLT102] {WELL}", "cannot be read: write # llm-tags: ignore[LLT102] until="),
        (f"# llm-tags ignore[LLT102] {WELL}", "cannot be read: write"),
        (f"# lint-llm-tags: ignore[LLT102] {WELL}", "cannot be read: write"),
        ("# llm-tags: these are set by the gateway", "cannot be read: write"),
    ],
)
def test_bad_is_told_and_holds_for_nothing(comment: str, problem: str) -> None:
    with pytest.raises(BadSuppressionError) as raised:
        read(comment)
    assert problem in str(raised.value)


@pytest.mark.parametrize(
    "comment", ["# noqa", "# see llm-tags for more", "# the llm-tags: header", "# run lint-llm-tags check"]
)
def test_other_comments_are_left_alone(comment: str) -> None:
    assert read(comment) is None


def test_the_policy_may_cap_the_end_date() -> None:
    comment = f"# llm-tags: ignore[LLT102] {WELL}"
    assert read(comment, max_days=120)
    with pytest.raises(BadSuppressionError, match="more than 119 days away: 2027-03-30 at the latest"):
        read(comment, max_days=119)


def test_the_policy_may_allow_blanket_suppressions() -> None:
    terms = read(f"# llm-tags: ignore {WELL}", blanket=True)
    assert terms is not None
    assert terms.codes == ()


@given(st.text(), st.sampled_from(["# llm-tags: {}", "# llm-tags: ignore[LLT102] {}", "# llm-tags: ignore[{}] until"]))
def test_nothing_else_is_ever_raised(text: str, comment: str) -> None:
    with contextlib.suppress(BadSuppressionError):
        read(comment.format(text))
