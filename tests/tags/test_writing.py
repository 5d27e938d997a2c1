"""What is written into a carrier is what is read out of it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint_llm_tags.policy.keys import INSERTABLE
from lint_llm_tags.tags.carriers import DEFAULT_CARRIERS, HEADERS, HeaderReader, TagNames, parse_baggage
from lint_llm_tags.tags.limits import LIMITS, violations
from lint_llm_tags.tags.writing import attributes, baggage, header_carrier, headers

ENVELOPE = {"team": "support", "cost_center": "EMEA 42"}

WRITTEN = {
    "headers": {"x-llm-team": "support", "x-llm-cost-center": "EMEA 42"},
    "helicone": {"Helicone-Property-Team": "support", "Helicone-Property-Cost-Center": "EMEA 42"},
    "portkey": {"x-portkey-metadata": '{"team": "support", "cost_center": "EMEA 42"}'},
    "cloudflare": {"cf-aig-metadata": '{"team": "support", "cost_center": "EMEA 42"}'},
    "litellm": {"x-litellm-tags": "team:support,cost_center:EMEA 42"},
    "litellm-spend-logs": {"x-litellm-spend-logs-metadata": '{"team": "support", "cost_center": "EMEA 42"}'},
    "truefoundry": {"x-tfy-metadata": '{"team": "support", "cost_center": "EMEA 42"}'},
    "databricks": {"Databricks-Ai-Gateway-Request-Tags": '{"team": "support", "cost_center": "EMEA 42"}'},
    "bedrock": {"X-Amzn-Bedrock-Request-Metadata": '{"team": "support", "cost_center": "EMEA 42"}'},
    "baggage": {"baggage": "team=support,cost_center=EMEA%2042"},
}
CARRIERS = [HEADERS, *(carrier.name for carrier in DEFAULT_CARRIERS)]


def test_every_header_carrier_is_written_and_every_insertable_one_is_a_header_carrier() -> None:
    assert sorted(WRITTEN) == sorted(CARRIERS)
    assert set(INSERTABLE) <= set(CARRIERS)


@pytest.mark.parametrize("name", CARRIERS)
def test_written(name: str) -> None:
    assert headers(ENVELOPE, header_carrier(name, "X-LLM-")) == WRITTEN[name]
    assert headers({}, header_carrier(name, "x-llm-")) == {}


def test_there_is_no_other_header_carrier() -> None:
    with pytest.raises(KeyError):
        header_carrier("labels", "x-llm-")


KEYS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,20}", fullmatch=True)
ENVELOPES = st.dictionaries(KEYS, st.text(min_size=1, max_size=20), max_size=5)


@pytest.mark.parametrize("name", CARRIERS)
@given(tags=ENVELOPES)
def test_what_a_carrier_takes_is_read_back(name: str, tags: dict[str, str]) -> None:
    names = TagNames(tags)
    ambiguous = len({key.lower().replace("_", "-") for key in tags}) < len(tags)
    if ambiguous or any(violations(name, tags)):
        return
    read: dict[str, str] = {}
    for header, value in headers(tags, header_carrier(name, "x-llm-")).items():
        value.encode("ascii")
        for spelled, content in HeaderReader("x-llm-").tags(header, value).items():
            found = names.resolve(spelled, header=True)
            assert found is not None
            assert found[1]
            read[found[0]] = content
    assert read == tags


@given(tags=st.dictionaries(KEYS, st.text(), max_size=5))
def test_baggage_holds_any_text(tags: dict[str, str]) -> None:
    assert parse_baggage(baggage(tags)) == tags


def test_attributes() -> None:
    assert attributes({"team": "support"}) == {"llm.tag.team": "support"}
    assert attributes({"team": "support"}, prefix="acme.") == {"acme.team": "support"}


@pytest.mark.parametrize(
    ("carrier", "tags", "said"),
    [
        ("headers", {"team": "süß"}, "headers does not take the value 'süß' of team"),
        ("headers", {"team": "a\r\nx: b"}, "headers does not take the value 'a\\r\\nx: b' of team"),
        ("litellm", {"team": "a,b"}, "litellm does not take the value 'a,b' of team"),
        ("cloudflare", dict.fromkeys("abcdef", "x"), "cloudflare takes 5 tags, these are 6"),
        ("portkey", {"team": "x" * 129}, "portkey takes values of 128 characters, that of team has 129"),
        ("metadata", {"k" * 65: "x"}, f"metadata takes keys of 64 characters, {'k' * 65!r} has 65"),
        ("labels", {"team": "Support"}, "labels does not take the value 'Support' of team"),
        ("labels", {"Team": "support"}, "labels does not take the key 'Team'"),
        ("bedrock", {"team": "a|b"}, "bedrock does not take the value 'a|b' of team"),
    ],
)
def test_limits_are_named(carrier: str, tags: dict[str, str], said: str) -> None:
    assert list(violations(carrier, tags)) == [said]


def test_limits_have_sources_and_leave_ordinary_envelopes_alone() -> None:
    for carrier, limits in LIMITS.items():
        assert limits.source
        assert not list(violations(carrier, {"team": "support", "service": "ticket-copilot", "feature": "ask_faq"}))
    assert not list(violations("databricks", {"team": json.dumps("x" * 10_000)}))
