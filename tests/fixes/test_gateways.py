"""Fixes write the carrier of the policy's gateway: what then leaves, by SDK and gateway."""

from __future__ import annotations

import pytest

from tests.wire.mended import mend
from tests.wire.program import Program, load_program
from tests.wire.recording import Recording, record
from tests.wire.test_wire_programs import by_model
from tests.wire.truth import missing

SOURCE = """
from anthropic import Anthropic
from langchain_openai import ChatOpenAI
from openai import OpenAI

ask = [{"role": "user", "content": "hi"}]
untagged = OpenAI()
untagged.chat.completions.create(model="m1", messages=ask)  # call: m1
half = OpenAI(default_headers=%(partial)s)
half.chat.completions.create(model="m2", messages=ask)  # call: m2
Anthropic().messages.create(model="m3", max_tokens=5, messages=ask)  # call: m3
claude = Anthropic(default_headers=%(partial)s)
claude.messages.create(model="m4", max_tokens=5, messages=ask)  # call: m4
ChatOpenAI(model="m5").invoke("hi")  # call: m5
chat = ChatOpenAI(model="m6", default_headers=%(partial)s)
chat.invoke("hi")  # call: m6
"""
HEADER = {
    "headers": ("x-llm-team", "wire"),
    "helicone": ("Helicone-Property-Team", "wire"),
    "portkey": ("x-portkey-metadata", '{"team": "wire"}'),
    "litellm": ("x-litellm-tags", "team:wire"),
    "cloudflare": ("cf-aig-metadata", '{"team": "wire"}'),
    "truefoundry": ("x-tfy-metadata", '{"team": "wire"}'),
    "databricks": ("Databricks-Ai-Gateway-Request-Tags", '{"team": "wire"}'),
    "baggage": ("baggage", "team=wire"),
}
"""What a client has that knows its team, by what the policy inserts."""


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Program, Recording]]:
    programs = {}
    for insert, (name, value) in HEADER.items():
        directory = tmp_path_factory.mktemp(insert)
        (directory / "main.py").write_text(SOURCE % {"partial": {name: value}}, "utf-8")
        policy = f'[carriers]\ninsert = "{insert}"\ncount = ["{insert}"]\n'
        (directory / "wire.toml").write_text(f"policy = '''\n{policy}'''\n", "utf-8")
        programs[insert], _ = mend(load_program(directory), tmp_path_factory.mktemp(f"{insert}-fixed"))
    recordings = record(programs.values(), tmp_path_factory.mktemp("output"))
    return {insert: (program, recordings[program.name]) for insert, program in programs.items()}


@pytest.mark.xdist_group("fixed-programs")
@pytest.mark.parametrize("insert", HEADER)
def test_every_request_carries_its_tags_where_the_gateway_reads_them(
    insert: str, fixed: dict[str, tuple[Program, Recording]]
) -> None:
    program, recording = fixed[insert]
    assert recording.status == 0, recording.output
    sent = by_model(recording)
    assert sorted(sent) == ["m1", "m2", "m3", "m4", "m5", "m6"]
    header = HEADER[insert][0]
    for model, requests in sent.items():
        assert not missing(requests, program.required), (model, (program.directory / "main.py").read_text("utf-8"))
        assert all(request.header(header) for request in requests), model
