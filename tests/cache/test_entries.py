"""What is written of an entry is read again, whatever names stand in it."""

from __future__ import annotations

import pytest

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.cache.entries import Entry, answer_of, dump, load


@pytest.mark.parametrize(
    "entry",
    [
        Entry("7"),
        Entry("7", pins={"": []}),
        Entry("7", depth=[0, 4], digests=["", "ab"], stamps=["", "1 2 3"], marked=[1], words=["a"]),
        Entry("7", words=["é", "b"], pins={"a\tb\nc": ["\\x41", "d"], "": ["caf\udce9", ""]}),
    ],
    ids=["nothing", "no manifest", "all", "names"],
)
def test_round_trip(entry: Entry) -> None:
    assert load(dump(entry)) == entry


def test_an_answer_without_anything_in_it_is_a_number() -> None:
    assert answer_of(Analysis(files=7, counters={"files read": 3})) == "7"
    assert Entry("7").analysis() == Analysis(files=7)
    assert answer_of(Analysis(marked=("a.py",))) != "0"
