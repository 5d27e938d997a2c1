"""Results share what they come from: looking through it takes as many steps as there are results, not paths to them."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from lint_llm_tags.analysis.usefulness import is_promising
from lint_llm_tags.analysis.values import Deferred, Unknown

DEPTH = 60


class Counted(tuple[object, ...]):
    looks = 0

    def __iter__(self) -> Iterator[object]:
        Counted.looks += 1
        assert Counted.looks <= DEPTH, "a result was looked through twice"
        return super().__iter__()


def test_what_a_result_comes_from_is_looked_through_once() -> None:
    value: object = Unknown("anything")
    for _ in range(DEPTH):
        value = Deferred(lambda: Unknown("never asked"), Counted((value, value)), "joined")
    evaluator: Any = SimpleNamespace(giving=set(), given=set())
    assert not is_promising(evaluator, value, unlooked := set())
    assert unlooked == {"joined"}
