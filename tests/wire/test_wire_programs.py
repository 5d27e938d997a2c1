"""Real programs with real SDKs: what the requests carried against what the checker says about each call."""

from __future__ import annotations

import fcntl
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.wire.exchange import Request
from tests.wire.frameworks import interpreter
from tests.wire.program import CallMarker, Program, all_programs
from tests.wire.recording import Recording, record
from tests.wire.truth import missing, models
from tests.wire.verdict import judge

PROGRAMS = all_programs()


def parameters(*, judged: bool) -> list[Any]:
    """The programs; those whose framework is not installed are skipped, known limits are expected to be misjudged."""
    found = []
    for program in PROGRAMS:
        marks = []
        if interpreter(program.framework) is None:
            marks.append(pytest.mark.skip(reason=f"scripts/wire-frameworks {program.framework} runs it"))
        elif judged and program.limit:
            marks.append(pytest.mark.xfail(reason=program.limit, strict=True))
        found.append(pytest.param(program, id=program.name, marks=marks))
    return found


each_program = pytest.mark.parametrize("program", parameters(judged=False))
each_verdict = pytest.mark.parametrize("program", parameters(judged=True))


@pytest.fixture(scope="session")
def recordings(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recording]:
    """The programs that this run asks for, each run once: under xdist by the worker that comes first."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    cache = shared / "wire.json"
    with (shared / "wire.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not cache.exists():
            asked = [item.callspec.params.get("program") for item in request.session.items if hasattr(item, "callspec")]
            programs = {program.name: program for program in asked if isinstance(program, Program)}
            found = record(programs.values(), tmp_path_factory.mktemp("output"))
            cache.write_text(json.dumps({name: recording.to_json() for name, recording in found.items()}), "utf-8")
    return {name: Recording.from_json(value) for name, value in json.loads(cache.read_text("utf-8")).items()}


def by_model(recording: Recording) -> dict[str, list[Request]]:
    found: dict[str, list[Request]] = defaultdict(list)
    for request in recording.requests:
        for model in models(request):
            found[model].append(request)
    return found


def expected(program: Program, recording: Recording) -> dict[str, tuple[CallMarker, set[str]]]:
    """What each marked line's requests lacked, by ``path:line``."""
    sent = by_model(recording)
    truth = {}
    for call in program.calls:
        requests = [request for model in call.models for request in sent[model]]
        truth[call.at] = call, missing(requests, program.required, program.header_prefix)
    return truth


@each_program
def test_wire(program: Program, recordings: dict[str, Recording]) -> None:
    """The program runs, and its markers name exactly the calls that it makes."""
    recording = recordings[program.name]
    assert recording.status == 0, recording.output
    marked = [model for call in program.calls for model in call.models]
    assert len(marked) == len(set(marked)), "a model is marked twice"
    assert set(by_model(recording)) == set(marked)


@each_verdict
def test_verdict(program: Program, recordings: dict[str, Recording], tmp_path: Path) -> None:
    """The checker says the same, line by line, and nothing about any other line."""
    truth = expected(program, recordings[program.name])
    places = judge(program, tmp_path)
    wrong = []
    for at, (call, lacking) in truth.items():
        place = places[at]
        said = [set(diagnostic["missing"]) for diagnostic in place.calls]
        verdicts = {site["verdict"] for site in place.sites}
        because = "; ".join(site["because"] for site in place.sites)
        if call.unknown:
            if said or not verdicts or verdicts - {"unknown", "tagged"}:
                wrong.append(f"{at}: undecidable, but said {said or verdicts or 'nothing'} ({because})")
        elif lacking and (not said or set().union(*said) != lacking):
            wrong.append(f"{at}: lacks {sorted(lacking)}, but said {said or verdicts or 'nothing'} ({because})")
        elif not lacking and (said or verdicts != {"tagged"}):
            wrong.append(f"{at}: has every tag, but said {said or verdicts or 'nothing'} ({because})")
    look_alike = not program.calls and not program.clients
    wrong += [f"{at}: there is no such line" for at in places if at.endswith(":0")]
    for at, place in places.items():
        if at not in truth:
            alarms = [*place.calls, *place.clients] if look_alike else place.calls
            wrong += [f"{at}: false alarm: {diagnostic['message']}" for diagnostic in alarms]
    for client in program.clients:
        said = [set(diagnostic["missing"]) for diagnostic in places[client.at].clients]
        if said != ([set(client.missing)] if client.missing else []):
            wrong.append(f"{client.at}: client lacks {client.missing or 'nothing'}, but said {said or 'nothing'}")
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)
