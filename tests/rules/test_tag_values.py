"""LLT201, LLT202, LLT203, LLT204 and LLT206."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint_llm_tags.policy.entries import Service, TagRule
from tests.rules.building import POLICY, at, call, client, messages, run, tag, tags

LISTED = replace(POLICY, tags={"team": TagRule(values=("support", "growth", "platform-shared"))})
PATTERN = replace(POLICY, tags={"feature": TagRule(pattern="[a-z][a-z0-9-]*"), "tier": TagRule(pattern="[0-9]")})
OWNED = replace(
    POLICY,
    services=(
        Service("ticket-copilot", team="support", paths=("services/ticket/**",)),
        Service("growth-mailer", team="growth", paths=("services/growth/**",)),
        Service("search", paths=("services/search/**",)),
    ),
)


class TestUnknownTagValue:
    @pytest.mark.parametrize(
        "found",
        [
            tag("team", "support"),
            tag("team", "support", "growth"),
            tag("team"),  # dynamic
            tag("service", "anything"),  # no list
        ],
    )
    def test_silent(self, found):
        assert run("LLT201", call(tags=tags(found)), policy=LISTED) == []

    @pytest.mark.parametrize(
        ("value", "suggestion"),
        [
            ("suport", 'did you mean "support"?'),
            ("Growth", 'did you mean "growth"?'),
            ("billing", 'use "support", "growth" and "platform-shared"'),
            ("", 'use "support", "growth" and "platform-shared"'),
        ],
    )
    def test_says(self, value: str, suggestion: str):
        site = call(tags=tags(tag("team", value, place=at(12))))
        assert messages("LLT201", site, policy=LISTED) == [f'team="{value}" is not in the policy\'s list: {suggestion}']

    def test_stands_at_the_value_when_it_is_in_this_file(self):
        site = call(tags=tags(tag("team", "suport", place=at(13), value_place=at(2))))
        assert [found.place for found in run("LLT201", site, policy=LISTED)] == [at(2)]

    def test_stands_at_the_site_and_names_the_place_when_it_is_elsewhere(self):
        site = call(tags=tags(tag("team", "suport", place=at(13), value_place=at(7, "app/names.py"))))
        [found] = run("LLT201", site, policy=LISTED)
        assert found.place == at(12)
        assert found.message.startswith('team="suport" (from app/names.py:7) is not')

    def test_one_literal_is_reported_once_in_a_file(self):
        shared = tags(tag("team", "suport", place=at(1)))
        far = tags(tag("team", "suport", place=at(1, "app/names.py")))
        sites = [call(line=line, tags=envelope) for line in (5, 9) for envelope in (shared, far)]
        assert [found.place.line for found in run("LLT201", *sites, policy=LISTED)] == [1, 5]

    def test_every_wrong_value_of_one_tag(self):
        site = call(tags=tags(tag("team", "support", "billing", "ops", state="conditional")))
        found = run("LLT201", site, policy=LISTED)
        assert len(found) == 2
        assert len({each.fingerprint for each in found}) == 2

    def test_tags_beyond_the_required_ones(self):
        policy = replace(POLICY, tags={"tier": TagRule(values=("gold",))})
        assert messages("LLT201", call(others=(tag("tier", "lead"),)), policy=policy) == [
            'tier="lead" (from app/llm.py:3) is not in the policy\'s list: use "gold"'
        ]

    def test_a_long_value_is_shortened_and_stays_on_the_line(self):
        site = call(tags=tags(tag("team", "a\nb\x1b[31m" + "c" * 400)))
        [message] = messages("LLT201", site, policy=LISTED)
        assert message.isprintable()
        assert len(message) < 200


class TestMalformedTagValue:
    @pytest.mark.parametrize(
        "found",
        [
            tag("feature", "triage-2"),
            tag("feature"),
            tag("team", "Whatever Team"),  # no pattern for it
            tag("colour", "todo"),  # no tag of the policy
        ],
    )
    def test_silent(self, found):
        assert run("LLT202", call(tags=tags(found)), policy=PATTERN) == []

    def test_a_list_of_values_speaks_for_itself(self):
        assert run("LLT202", call(tags=tags(tag("team", "todo"))), policy=LISTED) == []

    @pytest.mark.parametrize(
        ("found", "problem"),
        [
            (tag("feature", "Triage"), 'feature="Triage" does not match the policy\'s pattern "[a-z][a-z0-9-]*"'),
            (tag("feature", "triage!"), 'feature="triage!" does not match the policy\'s pattern "[a-z][a-z0-9-]*"'),
            (tag("feature", "TODO"), 'feature="TODO" is a placeholder: give the real feature'),
            (tag("team", "unknown"), 'team="unknown" is a placeholder: give the real team'),
            (tag("team", ""), 'team="" is empty, which is no tag: give a value'),
        ],
    )
    def test_says(self, found, problem: str):
        site = call(tags=tags(replace(found, place=at(12))))
        assert messages("LLT202", site, policy=PATTERN) == [problem]

    def test_tags_beyond_the_required_ones(self):
        assert len(run("LLT202", call(others=(tag("tier", "gold"),)), policy=PATTERN)) == 1


class TestMisnamedTag:
    def test_silent(self):
        assert run("LLT203", call(tags=tags(tag("team", "x")), others=(tag("user", "y"),))) == []

    def test_says(self):
        site = call(tags=tags(tag("team", "x", spelled="team_id", place=at(12), value_place=at(2))))
        [found] = run("LLT203", site)
        assert found.message == 'the tag team is spelled "team_id": the policy spells it "team"'
        assert found.place == at(12)

    def test_elsewhere(self):
        site = call(tags=tags(tag("team", "x", spelled="Team")))
        assert messages("LLT203", site) == [
            'the tag team is spelled "Team" (from app/llm.py:3): the policy spells it "team"'
        ]

    def test_one_key_is_reported_once(self):
        key = tags(tag("team", "x", spelled="Team"))
        assert len(run("LLT203", call(line=3, tags=key), call(line=8, tags=key))) == 1


class TestWrongOwner:
    @pytest.mark.parametrize(
        ("path", "found"),
        [
            ("services/ticket/ask.py", tag("team", "support")),
            ("services/ticket/ask.py", tag("service", "ticket-copilot")),
            ("services/ticket/ask.py", tag("team")),
            ("services/ticket/ask.py", tag("feature", "growth")),
            ("services/search/ask.py", tag("team", "anybody")),  # the policy names no team there
            ("scripts/backfill.py", tag("team", "growth")),  # nobody owns it
            ("services/ticket/ask.py", tag("team", "growth", place=at(4, "services/growth/run.py"))),  # right there
        ],
    )
    def test_silent(self, path: str, found):
        assert run("LLT204", call(path=path, tags=tags(found)), policy=OWNED) == []

    def test_without_services_nobody_owns_anything(self):
        assert run("LLT204", call(path="services/ticket/ask.py", tags=tags(tag("team", "growth")))) == []

    @pytest.mark.parametrize(
        ("found", "problem"),
        [
            (tag("team", "growth"), 'belongs to the team "support" (service ticket-copilot)'),
            (tag("service", "copilot"), 'belongs to the service "ticket-copilot"'),
        ],
    )
    def test_says(self, found, problem: str):
        path = "services/ticket/ask.py"
        site = call(path=path, tags=tags(replace(found, place=at(12, path))))
        assert messages("LLT204", site, policy=OWNED) == [
            f'{found.key}="{found.values[0]}" contradicts the policy: {path} {problem}'
        ]

    def test_a_shared_constant_is_judged_by_the_path_that_uses_it(self):
        site = call(path="services/ticket/ask.py", tags=tags(tag("team", "growth", place=at(2, "common/tags.py"))))
        [found] = run("LLT204", site, policy=OWNED)
        assert found.place == site.place


class TestUnverifiableTags:
    def test_silent(self):
        assert run("LLT206", call("team"), call(), client("team")) == []

    @pytest.mark.parametrize(
        ("site", "message"),
        [
            (
                call(verdict="unknown", because="**kwargs comes from nowhere"),
                "the tags of this call chat.completions.create cannot be decided from the source: "
                "**kwargs comes from nowhere",
            ),
            (client(verdict="unknown"), "the tags of this client openai.OpenAI cannot be decided from the source"),
            (call(verdict="unknown", via="ask"), "the tags of this call of ask cannot be decided from the source"),
        ],
    )
    def test_says(self, site, message: str):
        [found] = run("LLT206", site)
        assert found.message == message
        assert found.severity == "warning"
