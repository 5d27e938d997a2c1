"""LLT101, LLT102 and LLT103: what is missing, where the rest comes from, what to type."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint_llm_tags.analysis.sites import DeadTags, Origin, Slot
from lint_llm_tags.policy.model import Carriers
from tests.rules.building import POLICY, at, call, client, messages, run, tag, tags

TEAM_AND_SERVICE = tags(tag("team", "support"), tag("service", "copilot"))
HTTP = call("feature", kind="http", symbol="requests.post", carrier="headers")


@pytest.mark.parametrize(
    ("code", "site"),
    [
        ("LLT101", client()),
        ("LLT101", client(verdict="unknown")),
        ("LLT101", call("team")),
        ("LLT102", call()),
        ("LLT102", call(verdict="unknown")),
        ("LLT102", client("team")),
        ("LLT102", HTTP),
        ("LLT103", call("team")),
        ("LLT103", replace(HTTP, missing=(), verdict="tagged")),
    ],
)
def test_silent(code: str, site):
    assert run(code, site) == []


def test_missing_and_place_are_the_site_s():
    [diagnostic] = run("LLT102", call("team", "feature"))
    assert (diagnostic.code, diagnostic.name, diagnostic.severity) == ("LLT102", "untagged-call", "error")
    assert diagnostic.missing == ("team", "feature")
    assert diagnostic.place == at(12)
    assert diagnostic.provider == "openai"


@pytest.mark.parametrize(
    ("site", "message"),
    [
        (
            call("team", "service", "feature"),
            "call chat.completions.create lacks the tags team, service and feature: "
            'add extra_headers={"x-llm-team": "...", "x-llm-service": "...", "x-llm-feature": "..."}',
        ),
        (
            call("feature", tags=TEAM_AND_SERVICE),
            "call chat.completions.create lacks the tag feature (has team and service from app/llm.py:3): "
            'add extra_headers={"x-llm-feature": "..."}',
        ),
        (
            call("feature", tags=tags(tag("team", "a"), tag("service", "b", place=at(9)))),
            "call chat.completions.create lacks the tag feature (has team from app/llm.py:3 and service from"
            ' app/ask.py:9): add extra_headers={"x-llm-feature": "..."}',
        ),
        (
            call("feature", via="app.llm.ask"),
            'call of app.llm.ask lacks the tag feature: add extra_headers={"x-llm-feature": "..."}',
        ),
        (
            call(
                "team",
                "service",
                "feature",
                clients=(Origin(at(4, "app/llm.py"), "openai.OpenAI", ("team", "service")),),
            ),
            "call chat.completions.create lacks the tags team, service and feature: "
            'add extra_headers={"x-llm-feature": "..."}; add team and service at its client, app/llm.py:4',
        ),
        (
            call("team", clients=(Origin(at(4, "app/llm.py"), "openai.OpenAI", ("team",)),)),
            "call chat.completions.create lacks the tag team: add team at its client, app/llm.py:4",
        ),
        (
            call("team", clients=(Origin(at(4, "app/llm.py"), "openai.OpenAI", ()),)),
            'call chat.completions.create lacks the tag team: add extra_headers={"x-llm-team": "..."}',
        ),
        (
            call("feature", tags=tags(tag("feature", "x", state="conditional", place=at(10)))),
            "call chat.completions.create lacks the tag feature (set on some paths only, at app/ask.py:10): "
            'add extra_headers={"x-llm-feature": "..."}',
        ),
        (
            call("team", "feature", tags=tags(tag("feature", "x", state="conditional", place=at(10)))),
            "call chat.completions.create lacks the tags team and feature (feature set on some paths only, at"
            ' app/ask.py:10): add extra_headers={"x-llm-team": "...", "x-llm-feature": "..."}',
        ),
        (
            call(
                "feature",
                dead=(
                    DeadTags(
                        "metadata",
                        "refused",
                        "Anthropic metadata takes user_id only",
                        (tag("feature", "x", carrier="metadata"), tag("team", "y", carrier="metadata")),
                    ),
                ),
            ),
            'call chat.completions.create lacks the tag feature: add extra_headers={"x-llm-feature": "..."}; '
            "feature is given where tags do not arrive: Anthropic metadata takes user_id only",
        ),
        (
            call("feature", carrier="", hint="route it through the gateway, which tags it"),
            "call chat.completions.create lacks the tag feature: route it through the gateway, which tags it",
        ),
        (
            call("team", "feature", carrier=""),
            "call chat.completions.create lacks the tags team and feature: "
            "send the headers x-llm-team and x-llm-feature",
        ),
    ],
)
def test_llt102_says(site, message: str):
    assert messages("LLT102", site) == [message]


def test_llt101_says():
    assert messages("LLT101", client("team", "service")) == [
        "client openai.OpenAI lacks the tags team and service: "
        'add default_headers={"x-llm-team": "...", "x-llm-service": "..."}'
    ]


def test_llt103_says():
    assert messages("LLT103", HTTP) == [
        'request requests.post to openai lacks the tag feature: add headers={"x-llm-feature": "..."}'
    ]


@pytest.mark.parametrize(
    ("changes", "typed"),
    [
        ({"carrier": "requestMetadata", "carrier_holds": "tags"}, 'requestMetadata={"team": "...", "feature": "..."}'),
        (
            {"carrier": "requestMetadata", "carrier_holds": "json"},
            'requestMetadata=json.dumps({"team": "...", "service": "...", "feature": "..."})',
        ),
        (
            {"carrier": "tags", "carrier_holds": "tag-list"},
            'tags=[{"key": "team", "value": "..."}, {"key": "feature", "value": "..."}]',
        ),
        ({"carrier": "config.labels", "carrier_holds": "tags"}, 'config={"labels": {"team": "...", "feature": "..."}}'),
        (
            {"carrier": "config.http_options.headers"},
            'config={"http_options": {"headers": {"x-llm-team": "...", "x-llm-feature": "..."}}}',
        ),
        (
            {"carrier": "additional_headers", "carrier_holds": "pairs"},
            'additional_headers=[("x-llm-team", "..."), ("x-llm-feature", "...")]',
        ),
        (
            {"carrier": "header_lines", "carrier_holds": "lines"},
            r'header_lines="x-llm-team: ...\nx-llm-service: ...\nx-llm-feature: ..."',
        ),
        (
            {"carrier": "options.env", "slot": Slot("options.env", "headers", "no", object="Options")},
            'options=Options(env={"x-llm-team": "...", "x-llm-feature": "..."})',
        ),
    ],
)
def test_typed_in_the_shape_of_the_carrier(changes, typed: str):
    [message] = messages("LLT102", call("team", "feature", **changes))
    assert message.endswith(f": add {typed}")


@pytest.mark.parametrize(
    ("carriers", "typed"),
    [
        (Carriers(header_prefix="X-Acme-"), '{"x-acme-cost-center": "..."}'),
        (Carriers(insert="helicone"), '{"Helicone-Property-Cost-Center": "..."}'),
        (Carriers(insert="portkey"), """{"x-portkey-metadata": '{"team": "...", "cost_center": "..."}'}"""),
        (Carriers(insert="litellm"), '{"x-litellm-tags": "team:...,cost_center:..."}'),
        (Carriers(insert="baggage"), '{"baggage": "team=...,cost_center=..."}'),
    ],
)
def test_typed_as_the_policy_inserts(carriers: Carriers, typed: str):
    policy = replace(POLICY, required=("team", "cost_center"), carriers=carriers)
    [message] = messages("LLT102", call("cost_center"), policy=policy)
    assert message.endswith(f": add extra_headers={typed}")


def test_a_client_s_envelope_is_the_client_tags_only():
    policy = replace(POLICY, carriers=Carriers(insert="portkey"))
    [message] = messages("LLT101", client("team"), policy=policy)
    assert message.endswith("""add default_headers={"x-portkey-metadata": '{"team": "...", "service": "..."}'}""")


def test_a_long_message_leaves_out_where_the_rest_comes_from():
    far = at(3, "services/" + "very_long_directory_name/" * 6 + "llm.py")
    [message] = messages("LLT102", call("feature", tags=tags(tag("team", "support", place=far))))
    assert message == 'call chat.completions.create lacks the tag feature: add extra_headers={"x-llm-feature": "..."}'


def test_many_clients_are_counted():
    clients = tuple(Origin(at(line, "app/llm.py"), "openai.OpenAI", ("team",)) for line in (4, 7, 9, 11))
    [message] = messages("LLT102", call("team", clients=clients))
    assert message.endswith("at its client, app/llm.py:4, app/llm.py:7 and 2 more")
