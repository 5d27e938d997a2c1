"""The truth about a fix is on the wire: programs are run, fixed and run again.

A sample runs by default. ``python -m tests.wire.fixes`` does the same with every program and goes on where it was.
"""

from __future__ import annotations

import pytest

from tests.wire.fixes import candidates, outcomes
from tests.wire.mended import Outcome

SAMPLE = (
    "anthropic_client_pool", "bedrock_wrapper_kwargs", "genai_chats", "held_b_web_dependencies",
    "http_portkey_metadata", "langchain_lcel_chain", "litellm_global_headers", "openai_closures",
    "openai_monorepo_shared_package", "openai_with_options", "mixed_singledispatch_senders",
)  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    return outcomes(candidates(SAMPLE), tmp_path_factory.mktemp("fixes"))


@pytest.mark.xdist_group("fixed-programs")
def test_no_program_is_broken_and_no_tagged_one_is_touched(found: dict[str, Outcome]) -> None:
    assert set(found) == set(SAMPLE)
    assert {name: outcome.broken for name, outcome in found.items() if outcome.broken} == {}
    assert [name for name, outcome in found.items() if outcome.needless] == []


@pytest.mark.xdist_group("fixed-programs")
def test_every_request_that_lacked_tags_carries_them(found: dict[str, Outcome]) -> None:
    assert {name: outcome.wanted - outcome.mended for name, outcome in found.items()} == {name: set() for name in found}
    assert sum(len(outcome.mended) for outcome in found.values()) >= len(SAMPLE)


LEFT = {
    "litellm_router_model_list": {"m5"},
    "http_aiohttp_base_url_and_data": {"m2"},
    "held_e_plugins_by_module_list": {"m2"},
    "held_f_tags_taken_away": {"m3"},
    "held_g_removed_by_omit": {"m8"},
    "held_g_litellm_spread": {"m5"},
    "held_g_base_service_kwargs": {"m1", "m3"},
    "held_h_litellm_dumped_calls": {"m2"},
    "held_h_bedrock_service_classes": {"m2"},
    "held_h_litellm_service": {"m2", "m5"},
    "held_h_requests_session_subclass": {"m2"},
    "held_k_genai_reports": {"m4"},
    "held_k_portkey_product_copy": {"m3"},
    "held_k_proxy_team_keys": {"m4"},
}
"""What docs/limits.md says that a fix leaves alone: programs, and the models of the calls."""


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    return outcomes(candidates(tuple(LEFT)), tmp_path_factory.mktemp("left"))


@pytest.mark.xdist_group("fixed-programs")
@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.xfail(strict=True)) for name in LEFT])
def test_what_is_left_alone(name: str, left: dict[str, Outcome]) -> None:
    assert LEFT[name] & set(left[name].mended)


@pytest.mark.xdist_group("fixed-programs")
def test_nothing_else_of_them_is_left_or_broken(left: dict[str, Outcome]) -> None:
    assert {name: (one.wanted - one.mended, one.broken) for name, one in left.items()} == {
        name: (models, ()) for name, models in LEFT.items()
    }
