"""Screening is one pass, two bytes at a time; it finds what a search for each string finds."""

from __future__ import annotations

import base64
import random
from itertools import pairwise

import pytest

from lint_llm_tags.analysis import needles
from lint_llm_tags.analysis.needles import AnyOf
from lint_llm_tags.analysis.secrets import ENCODED_PREFIXES, KEY_PREFIXES
from lint_llm_tags.providers.mentions import load_mentions

NEEDLES = [*(mention.encode() for mention in load_mentions()), *KEY_PREFIXES, b"llm-tags"]


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Searches with the regular expression from the first byte on."""
    monkeypatch.setattr(needles, "_FEW", 0)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("needle", NEEDLES)
def test_finds_each_string_wherever_it_stands(needle: bytes) -> None:
    search = AnyOf(NEEDLES)
    for text in (needle, b"x" + needle, needle + b"x", needle[:1] + needle, needle[:-1] + needle):
        assert search.is_in(text)
    if not any(other in needle[1:] or other in needle[:-1] for other in NEEDLES):
        assert not search.is_in(needle[1:])
        assert not search.is_in(needle[:-1])


@pytest.mark.usefixtures("at_once")
def test_agrees_with_a_search_for_each_string() -> None:
    chance = random.Random(7)
    pieces = [piece for needle in NEEDLES for at in range(1, len(needle)) for piece in (needle[:at], needle[at:])]
    pieces += NEEDLES
    search = AnyOf(NEEDLES)
    found = 0
    for _ in range(3000):
        text = b"".join(chance.choices(pieces, k=chance.randint(1, 6)))
        assert search.is_in(text) == any(needle in text for needle in NEEDLES), text
        found += search.is_in(text)
    assert 200 < found < 2800


@pytest.mark.usefixtures("at_once")
def test_strings_of_rare_bytes_and_of_bytes_that_mean_something_in_a_pattern() -> None:
    odd = [b"\xff\xfe", b"a.b", b"(x|y)", b"[]", b"$^", b"aa", b"\n"]
    search = AnyOf(odd)
    assert all(search.is_in(b"..." + needle) for needle in odd)
    assert not any(search.is_in(text) for text in (b"axb", b"x", b"a", b"\xff", b"("))


def test_the_answer_is_the_same_after_the_change_of_method(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needles, "_FEW", 100)
    search = AnyOf([b"openai"])
    answers = [search.is_in(b"import openai" + b" " * 40) for _ in range(4)]
    assert answers == [True] * 4
    assert [one == other for one, other in pairwise(search.is_in(b"import os") for _ in range(3))] == [True, True]


def test_many_files_are_searched_with_the_regular_expression_at_once() -> None:
    search = AnyOf([b"openai"])
    search.expect(10)
    assert search.is_in(b"import openai")
    assert search._pairs is None
    search.expect(1000)
    assert search.is_in(b"import openai")
    assert search._pairs is not None


def test_keys_in_base64_begin_as_keys_do() -> None:
    for prefix, encoded in zip(KEY_PREFIXES, ENCODED_PREFIXES, strict=True):
        for rest in (b"\0" * 20, b"\xff" * 20):
            assert base64.b64encode(prefix + rest).startswith(encoded)
        assert len(encoded) == len(prefix) * 8 // 6


@pytest.mark.parametrize("start", [0, 1])
@pytest.mark.parametrize("needle", NEEDLES)
def test_each_string_has_a_rare_pair(needle: bytes, start: int) -> None:
    pairs = {needle[at : at + 2] for at in range(start, len(needle) - 1, 2)}
    assert pairs & set(needles._RARE.split()), f"add the one of {pairs} that Python source has least to needles._RARE"


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    "around", [b"", b"\xd8\x00", b"\xd8\x00\xdc\x00", b"\xdc", "é".encode(), "🙂".encode(), b"\x00"]
)
def test_bytes_that_are_no_text_hide_nothing(around: bytes) -> None:
    search = AnyOf(NEEDLES)
    for needle in NEEDLES:
        for text in (around + needle, needle + around, b"x" + around + needle + around + b"x"):
            assert search.is_in(text), text
    assert not search.is_in(around * 3)
