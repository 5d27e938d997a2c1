"""The offline part of the drift suite: the SDKs that are installed, and the page that shows what was measured."""

from __future__ import annotations

import sys

import pytest

from lint_llm_tags.providers.catalog import load_catalog
from tests.drift import table
from tests.drift.compare import Comparison, ask, questions
from tests.drift.sdks import SDKS, Sdk


@pytest.fixture(scope="module")
def comparisons() -> dict[str, Comparison]:
    answers = ask(sys.executable, [questions(sdk, load_catalog()) for sdk in SDKS])
    return {
        sdk.distribution: Comparison(sdk, load_catalog(), found, newest=False)
        for sdk, found in zip(SDKS, answers, strict=True)
        if found["releases"]
    }


@pytest.mark.xdist_group("drift")
@pytest.mark.parametrize("sdk", SDKS, ids=lambda sdk: sdk.distribution)
def test_every_public_method_is_described_or_ignored(sdk: Sdk, comparisons: dict[str, Comparison]) -> None:
    if sdk.distribution not in comparisons:
        pytest.skip("not installed")
    assert comparisons[sdk.distribution].complaints() == []


@pytest.mark.xdist_group("drift")
def test_the_suite_sees_what_there_is(comparisons: dict[str, Comparison]) -> None:
    """A survey that finds nothing complains about nothing."""
    found = {one.what: one for comparison in comparisons.values() for one in comparison.coverage()}
    for what, methods, billable in [("openai.OpenAI", 300, 45), ("anthropic.Anthropic", 100, 13), ("litellm", 100, 40)]:
        assert found[what].methods > methods
        assert found[what].billable >= billable


def test_the_page_shows_the_data() -> None:
    assert table.PAGE.read_text("utf-8") == table.page(table.read_measured()), "run: scripts/drift --write"


def test_every_release_was_measured() -> None:
    measured = table.read_measured()
    assert {sdk.distribution: {*sdk.releases} for sdk in SDKS} == {name: {*found} for name, found in measured.items()}


@pytest.mark.parametrize("sdk", SDKS, ids=lambda sdk: sdk.distribution)
def test_nothing_was_unknown(sdk: Sdk) -> None:
    releases = table.read_measured()[sdk.distribution]
    assert [found for release in releases.values() for found in release["clients"].values() if found[3]] == []
