"""``lint-llm-tags init`` with a person at the terminal, and with options in CI."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint_llm_tags.policy.loading import load_policy
from tests.cli.running import COMMAND, UNTAGGED, environment, project, run
from tests.cli.typing_in import terminal

POLICY = "lint-llm-tags.toml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = project(
        tmp_path,
        services__mail__a=UNTAGGED.replace('"support"', '"growth"'),
        services__chat__a=UNTAGGED.replace('"support"', '"suport"'),
        services__search__a=UNTAGGED,
    )
    (root / ".git").mkdir()
    (root / "CODEOWNERS").write_text("/services/mail/ @acme/growth\n/docs/ @acme/support\n")
    return root


def test_questions_are_asked_again_until_they_make_a_policy(repository: Path) -> None:
    with terminal([*COMMAND, "init"], repository, environment()) as person:
        for question, answer in (
            ("Tags that every request must carry [team,service,feature]: ", "te am"),
            ("Tags that every request must carry [team,service,feature]: ", ""),
            ("Gateway URL (empty: none): ", "llm.acme.internal"),
            ("Gateway URL (empty: none): ", "https://llm.acme.internal"),
            ("Team that owns services/chat (growth, support; empty: open): ", "Support Team"),
            ("Team that owns services/chat (growth, support; empty: open): ", "suport"),
            ('suport is a new team. Did you mean "support"? [Y/n]: ', ""),
            ("Team that owns services/search (growth, support; empty: open): ", ""),
        ):
            person.wait_for(question)
            person.type(f"{answer}\n")
        assert person.ends() == 0
    assert "a team is one word in lower case" in person.shown
    assert f"Wrote {POLICY} with 3 services and 2 teams." in person.shown
    policy = load_policy(repository / POLICY)
    assert policy.required == ("team", "service", "feature")
    assert policy.gateway == ("https://llm.acme.internal",)
    assert policy.tags["team"].values == ("growth", "support")
    assert {service.name: service.team for service in policy.services} == {
        "chat": "support", "mail": "growth", "search": "",
    }  # fmt: skip


def test_the_end_of_the_input_takes_what_is_offered(repository: Path) -> None:
    with terminal([*COMMAND, "init", "--required", "team"], repository, environment()) as person:
        for question in ("Gateway URL", "services/chat", "services/search"):
            person.wait_for(question)
            person.type("\x04")
        assert person.ends() == 0
    assert load_policy(repository / POLICY).required == ("team",)


def test_an_interrupt_writes_nothing(repository: Path) -> None:
    with terminal([*COMMAND, "init"], repository, environment()) as person:
        person.wait_for("Tags that every request must carry")
        assert person.ends(pressing="\x03") == 130
    assert not (repository / POLICY).exists()


def test_a_team_that_looks_misspelt_in_the_code_is_not_taken_for_one(repository: Path) -> None:
    printed = run("init", "--print", cwd=repository)
    assert '# "suport" is written at services/chat/a.py:3: is "support" meant?\n' in printed.stdout
    assert 'values = ["growth", "support"]\n' in printed.stdout


def test_options_say_who_owns_what(repository: Path) -> None:
    done = run("init", "--team", "chat=suport", "--team", "search=data", cwd=repository)
    assert done.returncode == 0
    assert 'suport is a new team; did you mean "support"?' in done.stderr
    policy = load_policy(repository / POLICY)
    assert {service.name: service.team for service in policy.services}["search"] == "data"
    assert "data" in policy.tags["team"].values


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--team", "serch=data"], 'there is no service serch (did you mean "search"?)'),
        (["--team", "search"], "expected SERVICE=TEAM"),
        (["--team", "growth"], "expected SERVICE=TEAM"),
        (["--required", "te am"], "required"),
        (["--required", ","], "no tag is named"),
        (["--gateway", "llm.acme.internal"], "gateway"),
    ],
)
def test_options_that_make_no_policy_are_refused(repository: Path, option: list[str], message: str) -> None:
    done = run("init", *option, cwd=repository)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert not (repository / POLICY).exists()
