"""``[[clients]]``: what a policy registers is read by the loader of the shipped data."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from lint_llm_tags.policy.clients import HOLDS
from lint_llm_tags.policy.finding import PolicyError
from lint_llm_tags.providers.model import Holds
from lint_llm_tags.providers.registered import catalog_of
from lint_llm_tags.source.realm import policy_for

if TYPE_CHECKING:
    from pathlib import Path

    from lint_llm_tags.policy.model import Policy


def load(directory: Path, text: str) -> Policy:
    (directory / "lint-llm-tags.toml").write_text(f"[[clients]]\nprovider = 'acme'\n{text}", "utf-8")
    return policy_for(directory)


def test_a_policy_may_say_what_the_data_says() -> None:
    assert {*HOLDS, "anything"} == set(get_args(Holds))


def test_a_class_a_function_and_an_endpoint(tmp_path: Path) -> None:
    catalog = catalog_of(
        load(
            tmp_path,
            """
            names = ["acme_llm.Client"]
            functions = ["acme_llm.ask"]
            hosts = ["LLM.acme.internal"]
            paths = ["/v1/generate"]
            carriers = [{ argument = "options.headers" }]
            methods = [{ chains = ["chat.ask"], carriers = [{ argument = "team_name", holds = "tag", tag = "team" }] }]
            """,
        )
    )
    client = catalog.client("acme_llm.Client")
    assert client is not None
    assert [carrier.argument for carrier in client.carriers] == ["options.headers"]
    [team] = client.methods["chat.ask"].carriers
    assert (team.holds, team.tag) == ("tag", "team")
    assert catalog.function("acme_llm.ask") is not None
    assert catalog.endpoint("https://llm.acme.internal/anything") == "acme"
    assert catalog.endpoint("https://elsewhere.example/v1/generate") == "acme"
    assert catalog.client("openai.OpenAI") is not None
    assert "acme_llm" in catalog.mentions


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('names = ["openai.OpenAI"]', "clients[0]: openai.OpenAI is described already"),
        ('functions = ["litellm.completion"]', "clients[0]: litellm.completion is described already"),
        ("", "clients[0]: describes nothing: give it names, functions, hosts or paths"),
        ('paths = ["/ask"]\nmethods = [{ chains = ["ask"] }]', "clients[0].methods: are those of a class"),
        ('name = ["a.B"]', 'clients[0].name: unknown key (did you mean "names"?)'),
        ('names = ["Client"]', "clients[0].names[0]: must be an import path like acme_llm.Client"),
        ('hosts = ["https://a.example"]', "clients[0].hosts[0]: must be a host like"),
        (
            'carriers = [{ argument = "h", holds = "header" }]',
            'clients[0].carriers[0].holds: unknown shape "header" (did you mean "headers"?)',
        ),
        ("methods = [{ carriers = [] }]", "clients[0].methods[0].chains: is missing"),
    ],
)
def test_mistakes_are_told_like_others(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(PolicyError) as error:
        load(tmp_path, text)
    assert str(error.value).partition(".toml: ")[2].startswith(message)
