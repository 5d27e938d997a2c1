"""The table of carriers: complete, and each row with where it was seen."""

from __future__ import annotations

import re

import pytest

from lint_llm_tags.providers.catalog import load_catalog
from tests.docs.carriers import carriers, page

PROVIDERS = load_catalog().providers
_SEEN = re.compile(
    r"wire(?: \(.+\)|: .+|, callback)?|callback|service model|signature(?: \(.+\))?|https://\S+|\S+\.py of \S+"
)


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.name)
def test_each_row_says_where_it_was_seen(provider) -> None:
    unseen = [carrier.name for carrier, _ in carriers(provider) if not _SEEN.fullmatch(carrier.source)]
    assert unseen == []


def test_every_file_with_carriers_has_a_section() -> None:
    sections = set(re.findall(r"^## (.+)$", page(), re.MULTILINE))
    assert {provider.distribution or provider.name for provider in PROVIDERS if carriers(provider)} <= sections


def test_no_carrier_of_the_data_is_forgotten() -> None:
    rows = len(re.findall(r"^\| `", page(), re.MULTILINE))
    assert rows == sum(len({carrier.name for carrier, _ in carriers(provider)}) for provider in PROVIDERS)
    assert rows > 200
