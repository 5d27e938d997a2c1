"""The truth about a fix is on the wire: programs are run, fixed and run again.

``LINT_LLM_TAGS_WIRE_FIXES=sample`` takes a few programs, ``all`` every one of the wire suite; each is recorded three
times, so nothing runs without being asked for.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.wire.mended import Outcome, compare, mend, quiet
from tests.wire.program import Program, all_programs
from tests.wire.recording import record

WANTED = os.environ.get("LINT_LLM_TAGS_WIRE_FIXES", "")
pytestmark = pytest.mark.skipif(not WANTED, reason="LINT_LLM_TAGS_WIRE_FIXES is not set")

SAMPLE = (
    "anthropic_client_pool", "bedrock_wrapper_kwargs", "genai_chats", "held_b_web_dependencies",
    "http_portkey_metadata",
    "langchain_lcel_chain", "litellm_global_headers", "openai_closures", "openai_module_level_untagged",
    "openai_monorepo_shared_package", "openai_parameter_untyped",
)  # fmt: skip
LIMITS = {
    "held_a_generic_service_layers": "a client is shared by services of which only some lack the feature",
    "held_b_bedrock_request_assembled": "invoke_model takes no tags in the release that is installed",
    "held_b_litellm_task_table": "the argument comes out of one of several dicts of dicts",
    "http_urllib3_pool": "headers= replaces the pool's headers, which other calls rely on",
    "langchain_bedrock_bind": "bound tags are replaced, not merged",
    "langchain_bedrock_embeddings": "the newest release is assumed to be used",
    "langchain_structured_output": "include_raw keeps keyword arguments from the model",
    "litellm_kwargs_dict": "the argument is in a dict that several calls share",
    "openai_two_teams_one_class": "a class is built with and without the tag: only an unsafe fix is offered",
}
"""Programs that a fix does not bring to the end, with the reason; none of them may break."""


def programs() -> list[Program]:
    every = WANTED == "all"
    return [program for program in all_programs() if not program.limit and (every or program.name in SAMPLE)]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Each program recorded twice, fixed and recorded again."""
    before = [quiet(program) for program in programs()]
    first = record(before, tmp_path_factory.mktemp("first"))
    second = record(before, tmp_path_factory.mktemp("second"))
    mended = {program.name: mend(program, tmp_path_factory.mktemp("fixed")) for program in before}
    after = record([program for program, _ in mended.values()], tmp_path_factory.mktemp("after"))
    return {
        name: compare(program, report, first[name], second[name], after[name])
        for name, (program, report) in mended.items()
    }


@pytest.mark.xdist_group("fixed-programs")
def test_no_program_is_broken(outcomes: dict[str, Outcome]) -> None:
    assert {name: outcome.broken for name, outcome in outcomes.items() if outcome.broken} == {}


@pytest.mark.xdist_group("fixed-programs")
def test_every_request_that_lacked_tags_carries_them(outcomes: dict[str, Outcome]) -> None:
    lacking = {name: sorted(outcome.wanted - outcome.mended) for name, outcome in outcomes.items()}
    assert {name: models for name, models in lacking.items() if models and name not in LIMITS} == {}
    assert not [name for name in LIMITS if name in lacking and not lacking[name]], "no limit any more"


@pytest.mark.xdist_group("fixed-programs")
def test_something_was_there_to_mend(outcomes: dict[str, Outcome]) -> None:
    assert sum(len(outcome.mended) for outcome in outcomes.values()) >= len(SAMPLE)


def test_tagged_programs_are_not_touched(tmp_path: Path) -> None:
    for program in all_programs():
        if program.name in ("openai_with_options", "bedrock_lambda_handler", "mixed_singledispatch_senders"):
            _, report = mend(program, tmp_path)
            assert report["files"] == [], program.name
