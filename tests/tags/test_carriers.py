"""Tags are read the same way from literals in source and from requests on the wire."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lint_llm_tags.tags.carriers import (
    CARRIER_NAMES,
    DEFAULT_CARRIERS,
    HeaderReader,
    TagNames,
    body_tags,
    is_empty,
    is_placeholder,
    parse_baggage,
    parse_json,
    parse_pairs,
)


@pytest.mark.parametrize(
    "header",
    [
        "authorization",
        "x-llm",
        "x-llm-",
        "x-trace-id",
        "baggage-extra",
        "helicone-property-",
        "helicone-auth",
        "",
        "ſx-llm-",
    ],
)
def test_other_headers_carry_nothing(header: str) -> None:
    assert HeaderReader("x-llm-").match(header) is None
    assert HeaderReader("x-llm-").tags(header, "team=support") == {}


@pytest.mark.parametrize(
    ("header", "value", "tags"),
    [
        ("x-llm-team", "support", {"team": "support"}),
        ("X-LLM-Team", " support ", {"Team": "support"}),
        ("X_LLM_cost_center", "42", {"cost_center": "42"}),
        ("x-llm-team", "", {"team": ""}),
        ("Helicone-Property-Team", "support", {"Team": "support"}),
        ("X-Portkey-Metadata", '{"team": "support", "n": 1}', {"team": "support", "n": "1"}),
        ("cf-aig-metadata", '{"team": "support", "beta": true}', {"team": "support", "beta": "true"}),
        ("x-litellm-tags", "team:support, service=copilot,bare", {"team": "support", "service": "copilot"}),
        ("x-litellm-spend-logs-metadata", '{"team": "support"}', {"team": "support"}),
        ("X-TFY-METADATA", '{"team": "support"}', {"team": "support"}),
        ("databricks-ai-gateway-request-tags", '{"team": "support"}', {"team": "support"}),
        ("x-amzn-bedrock-request-metadata", '{"team": "support"}', {"team": "support"}),
        ("baggage", "team=support,feature=a%20b;p=1", {"team": "support", "feature": "a b"}),
        ("x-portkey-metadata", "{team", {}),
    ],
)
def test_a_header_gives_its_tags(header: str, value: str, tags: dict[str, str]) -> None:
    assert HeaderReader("x-llm-").tags(header, value) == tags


def test_every_default_carrier_is_matched_in_any_spelling() -> None:
    reader = HeaderReader("x-llm-")
    for carrier in DEFAULT_CARRIERS:
        key = "team" if carrier.prefix else ""
        for spelled in (carrier.header, carrier.header.upper(), carrier.header.lower().replace("-", "_")):
            assert reader.match(spelled + key) == (carrier, key)


def test_only_carriers_that_count_are_read() -> None:
    reader = HeaderReader("x-llm-", ["portkey"])
    assert reader.tags("x-portkey-metadata", '{"team": "a"}') == {"team": "a"}
    assert reader.match("x-llm-team") is None
    assert reader.match("baggage") is None


def test_a_short_prefix_does_not_hide_the_gateways() -> None:
    reader = HeaderReader("x-")
    assert reader.tags("x-portkey-metadata", '{"team": "a"}') == {"team": "a"}
    assert reader.tags("x-team", "a") == {"team": "a"}
    longer = HeaderReader("Helicone-Property-Acme-").match("helicone-property-acme-team")
    assert longer is not None
    assert longer[1] == "team"


@pytest.mark.parametrize(
    "value", ["", "null", "[]", '"a"', "1", "{", "[" * 100_000, '{"team": null, "x": {"y": 1}, "z": []}']
)
def test_json_that_holds_no_tags(value: str) -> None:
    assert parse_json(value) == {}


def test_pairs_split_at_the_first_separator() -> None:
    assert parse_pairs("url:a=b,team=x:y, =z,:,,") == {"url": "a=b", "team": "x:y"}


@pytest.mark.parametrize(
    ("value", "tags"),
    [
        ("", {}),
        ("team", {}),
        ("=a", {}),
        (" team = support ; ttl=5 ; secret , service=x", {"team": "support", "service": "x"}),
        ("team=a%2Cb%3D,feature=%C3%A9", {"team": "a,b=", "feature": "é"}),
        ("team=%ff%zz", {"team": "\ufffd%zz"}),
        ("q=a=b", {"q": "a=b"}),
    ],
)
def test_baggage(value: str, tags: dict[str, str]) -> None:
    assert parse_baggage(value) == tags


def test_a_body_gives_its_tags() -> None:
    body = {
        "model": "m",
        "metadata": {"team": "support", "n": 3, "nested": {}},
        "requestMetadata": {"service": "copilot"},
        "labels": {"feature": "search"},
        "tags": [{"key": "cost-center", "value": "7"}, "stray", {"key": 1, "value": "x"}],
    }
    assert body_tags(body) == {
        "team": "support",
        "n": "3",
        "service": "copilot",
        "feature": "search",
        "cost-center": "7",
    }
    assert body_tags(body, ["labels"]) == {"feature": "search"}
    assert body_tags(body, ["bedrock"]) == {"service": "copilot", "cost-center": "7"}


@pytest.mark.parametrize("body", [{}, {"metadata": None}, {"metadata": "team"}, {"tags": ["team"]}, {"labels": ["a"]}])
def test_a_body_without_tags(body: dict[str, object]) -> None:
    assert body_tags(body) == {}


NAMES = TagNames(["team", "service", "cost_center"], {"team": ["owner", "squad-name"]})


@pytest.mark.parametrize(
    ("spelled", "header", "resolved"),
    [
        ("team", False, ("team", True)),
        ("team", True, ("team", True)),
        ("Team", True, ("team", True)),
        ("Cost-Center", True, ("cost_center", True)),
        ("Team", False, ("team", False)),
        ("cost-center", False, ("cost_center", False)),
        ("costCenter", False, ("cost_center", False)),
        ("team_id", False, ("team", False)),
        ("team-id", True, ("team", False)),
        ("teamName", False, ("team", False)),
        ("service.name", False, ("service", False)),
        ("owner", False, ("team", False)),
        ("Owner", True, ("team", False)),
        ("squad_name", False, ("team", False)),
        ("squad", False, None),
        ("steam", False, None),
        ("teams", False, None),
        ("teamwork", False, None),
        ("user_id", False, None),
        ("", False, None),
        ("-", True, None),
    ],
)
def test_a_key_names_a_tag(spelled: str, header: bool, resolved: tuple[str, bool] | None) -> None:
    assert NAMES.resolve(spelled, header=header) == resolved


def test_a_tag_of_its_own_is_no_drift_of_another() -> None:
    names = TagNames(["team", "team_id", "owner"], {"team": ["owner"]})
    assert names.resolve("team_id") == ("team_id", True)
    assert names.resolve("teamId") == ("team_id", False)
    assert names.resolve("owner") == ("owner", True)
    assert names.resolve("Owner") == ("owner", False)
    assert names.resolve("team_name") == ("team", False)


@pytest.mark.parametrize(
    "value", ["support", "na", "xray", "todo-app", "unknown-unknowns", "default", "x", "a.b", "none-of-it", "your"]
)
def test_real_values_are_no_placeholders(value: str) -> None:
    assert not is_placeholder(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        "todo",
        "TODO",
        "to do",
        "TBD",
        "unknown",
        "None",
        "null",
        "n/a",
        "N/A",
        "changeme",
        "change_me",
        "CHANGE ME",
        "xxx",
        "<team>",
        "{team}",
        "{{ team }}",
        "${TEAM}",
        "$(TEAM)",
        "%(team)s",
        "your-team",
        "YOUR_TEAM_NAME",
        "insert team here",
        "...",
        "?",
        "-",
    ],
)
def test_placeholders(value: str) -> None:
    assert is_placeholder(value)


def test_empty() -> None:
    assert is_empty("")
    assert is_empty(" \t")
    assert not is_empty("0")


def test_names_are_unique_and_standard_library_is_enough() -> None:
    assert len(set(CARRIER_NAMES)) == len(CARRIER_NAMES)
    code = (
        "import sys; import lint_llm_tags.tags.carriers; "
        "print([m for m in sys.modules if m.split('.')[0] in {'libcst', 'pathspec', 'tomli'}])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
