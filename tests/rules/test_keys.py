"""LLT301, LLT302, LLT303, LLT304, and LLT903."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lint_llm_tags.analysis.sites import Key, KeyLiteral, Unreadable
from lint_llm_tags.policy.entries import Service
from tests.rules.building import POLICY, at, client, messages, run

OPENAI = Key("env", "OPENAI_API_KEY")
TICKET_KEY = Key("env", "TICKET_OPENAI_KEY")
ASSIGNED = replace(
    POLICY,
    services=(
        Service("ticket", paths=("services/ticket/**",), keys=("TICKET_OPENAI_KEY",)),
        Service("growth", paths=("services/growth/**",), keys=("GROWTH_OPENAI_KEY", "GROWTH_ANTHROPIC_KEY")),
        Service("search", paths=("services/search/**",)),
    ),
)


def user(service: str, key: Key, line: int = 4):
    return client(path=f"services/{service}/llm.py", service=service, key=key, line=line)


class TestHardCodedKey:
    def test_silent(self):
        assert run("LLT301", user("ticket", Key("literal"))) == []

    def test_says(self):
        literal = KeyLiteral(at(4), "sk-...wxyz", "openai", "argument api_key")
        [found] = run("LLT301", key_literals=(literal,))
        assert found.message == (
            "openai key sk-...wxyz is written in the source (argument api_key): "
            "read it from the environment or a secret store, and revoke it"
        )
        assert (found.place, found.provider) == (at(4), "openai")

    def test_fingerprint_does_not_move_with_the_line(self):
        literal = KeyLiteral(at(4), "sk-...wxyz", "openai", "argument api_key", scope="build")
        [before] = run("LLT301", key_literals=(literal,))
        [after] = run("LLT301", key_literals=(replace(literal, place=at(40)),))
        assert before.fingerprint == after.fingerprint


class TestSharedKey:
    @pytest.mark.parametrize(
        "sites",
        [
            (user("ticket", OPENAI), user("ticket", OPENAI, line=9)),
            (user("ticket", OPENAI), user("growth", Key("env", "GROWTH_KEY"))),
            (user("ticket", OPENAI), client(service="", key=OPENAI)),  # belongs to no service
            (user("ticket", Key("callable")), user("growth", Key("callable"))),
            (user("ticket", Key("parameter", "key")), user("growth", Key("parameter", "key"))),
            (user("ticket", Key("implicit")), user("growth", Key("implicit"))),  # LLT303
        ],
    )
    def test_silent(self, sites):
        assert run("LLT302", *sites) == []

    def test_assigned_keys_are_the_policy_s_business(self):
        assert run("LLT302", user("ticket", TICKET_KEY), user("growth", TICKET_KEY), policy=ASSIGNED) == []

    def test_says_at_every_user(self):
        sites = user("ticket", OPENAI), user("growth", OPENAI), user("ticket", OPENAI, line=9)
        found = run("LLT302", *sites)
        assert {each.message for each in found} == {
            "key OPENAI_API_KEY is shared by the services ticket (services/ticket/llm.py:4) and growth"
            " (services/growth/llm.py:4): give each service its own key"
        }
        assert [each.place.at for each in found] == [
            "services/growth/llm.py:4",
            "services/ticket/llm.py:4",
            "services/ticket/llm.py:9",
        ]

    def test_a_user_without_a_service_is_not_blamed(self):
        sites = user("ticket", OPENAI), user("growth", OPENAI), client(service="", key=OPENAI)
        assert len(run("LLT302", *sites)) == 2

    def test_many_services_are_counted(self):
        sites = [user(name, OPENAI) for name in "abcdef"]
        assert "d (" not in messages("LLT302", *sites)[0]
        assert "and 3 more" in messages("LLT302", *sites)[0]


class TestImplicitKey:
    @pytest.mark.parametrize(
        "sites",
        [
            (user("ticket", Key("implicit")), user("ticket", Key("implicit"), line=9)),  # one service lives here
            (user("ticket", OPENAI), user("growth", Key("callable"))),
            (user("ticket", OPENAI), user("growth", OPENAI), client(service="", key=Key("implicit"))),
        ],
    )
    def test_silent(self, sites):
        assert run("LLT303", *sites) == []

    def test_the_default_may_be_the_service_s_own_key(self):
        own = Service("ticket", paths=("services/ticket/**",), keys=("OPENAI_API_KEY",))
        policy = replace(POLICY, services=(own,))
        assert run("LLT303", user("ticket", Key("implicit", "OPENAI_API_KEY")), policy=policy) == []

    def test_several_services_live_here(self):
        [found] = run("LLT303", user("ticket", Key("implicit")), user("growth", OPENAI))
        assert found.message == "openai.OpenAI falls back to the SDK's default key: pass a key that only ticket uses"
        assert found.severity == "warning"

    @pytest.mark.parametrize(
        ("service", "advice"),
        [
            ("ticket", "pass the key of ticket, TICKET_OPENAI_KEY"),
            ("growth", "pass the key of growth, GROWTH_OPENAI_KEY or GROWTH_ANTHROPIC_KEY"),
            ("search", "pass a key that only search uses"),
        ],
    )
    def test_the_policy_assigns_keys(self, service: str, advice: str):
        assert messages("LLT303", user(service, Key("implicit", "OPENAI_API_KEY")), policy=ASSIGNED) == [
            f"openai.OpenAI falls back to the SDK's default key (OPENAI_API_KEY): {advice}"
        ]


class TestForeignKey:
    @pytest.mark.parametrize(
        "site",
        [
            user("ticket", TICKET_KEY),
            user("ticket", OPENAI),
            user("ticket", Key("implicit")),
            client(service="", key=OPENAI),
        ],
    )
    def test_silent(self, site):
        assert run("LLT304", site, policy=ASSIGNED) == []

    def test_a_key_may_be_assigned_to_several(self):
        services = tuple(replace(service, keys=("TEAM_KEY",)) for service in ASSIGNED.services)
        site = user("growth", Key("env", "TEAM_KEY"))
        assert run("LLT304", site, policy=replace(POLICY, services=services)) == []

    @pytest.mark.parametrize(
        ("service", "problem"),
        [
            ("growth", "this file to growth: use GROWTH_OPENAI_KEY or GROWTH_ANTHROPIC_KEY"),
            ("search", "this file to search: use a key of search"),
            ("", "this file to no service: use a key of the service that pays"),
        ],
    )
    def test_says(self, service: str, problem: str):
        assert messages("LLT304", user(service, TICKET_KEY), policy=ASSIGNED) == [
            f"key TICKET_OPENAI_KEY belongs to ticket, {problem}"
        ]


class TestUnreadableFile:
    def test_says(self):
        [found] = run("LLT903", unreadable=(Unreadable(at(7), "invalid syntax"),))
        assert found.message == "file not checked: invalid syntax"
        assert found.place == at(7)
