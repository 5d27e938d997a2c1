"""Values that grow: what is put into itself in loops stays as small as what it is made of."""

from __future__ import annotations

from lint_llm_tags.analysis.mutations import distinct
from lint_llm_tags.analysis.values import Const


def test_what_is_put_into_itself_does_not_double() -> None:
    items = (Const("a"), Const("b"))
    for _ in range(8):
        items = distinct((*items, *items))
    assert [item.value for item in items] == ["a", "b"]


def test_the_first_elements_keep_their_places() -> None:
    first, other = Const("a"), Const("b")
    assert distinct((first, first, other, other), 2) == (first, first, other)
