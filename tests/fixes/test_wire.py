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
