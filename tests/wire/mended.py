"""A program, fixed: a copy in which ``lint-llm-tags fix`` has written, and how its requests compare."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from tests.wire.exchange import Request
from tests.wire.program import SETTINGS, Program
from tests.wire.recording import Recording
from tests.wire.truth import JSON_HEADERS, carried_tags, missing, models
from tests.wire.verdict import POLICY

VALUE = "wire"
"""What every tag is set to."""
_BODY_FIELDS = ("requestMetadata", "labels", "tags", "metadata")


@dataclass(frozen=True)
class Outcome:
    """What became of a program's requests."""

    wanted: frozenset[str]
    """Models of decidable calls that lacked tags."""
    mended: frozenset[str]
    """Those that carry all of them now."""
    broken: tuple[str, ...] = ()
    """What else is different: it must not be."""


def mend(program: Program, directory: Path) -> tuple[Program, dict[str, Any]]:
    """Fix a copy of the program in ``directory``; gives it with the report of the fix."""
    from lint_llm_tags.cli.app import run

    root = directory / program.name
    shutil.copytree(program.directory, root, ignore=shutil.ignore_patterns("__pycache__", SETTINGS))
    if program.policy:
        (root / POLICY).write_text(program.policy, "utf-8")
    _pin(root)
    values = [f"--set={tag}={VALUE}" for tag in program.required]
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = run(["fix", ".", *values, "--no-progress", "--output-format", "json"])
    assert status in (0, 1), errors.getvalue()
    silent = {**program.environment, "PYTHONWARNINGS": "ignore"}  # Warnings quote the line that was changed.
    return replace(program, directory=root, environment=silent), json.loads(output.getvalue())


def quiet(program: Program) -> Program:
    """The program as it is, without warnings."""
    return replace(program, environment={**program.environment, "PYTHONWARNINGS": "ignore"})


def _pin(root: Path) -> None:
    """Say which releases the program runs with, as a project's requirements do."""
    pins = sorted(f"{one.metadata['Name']}=={one.version}" for one in distributions())
    (root / "requirements.txt").write_text("\n".join(pins) + "\n", "utf-8")


def compare(
    program: Program, report: Mapping[str, Any], first: Recording, second: Recording, fixed: Recording
) -> Outcome:
    """Compare a program's requests before (recorded twice, to know what varies by itself) and after the fix."""
    before, after = _by_model(first.requests), _by_model(fixed.requests)
    wanted, mended = set(), set()
    hopeless = {f"{item['path']}:{item['line']}" for item in report["unfixed"] if not item["possible"]}
    for call in program.calls:
        for model in call.models if not call.unknown and call.at not in hopeless else ():
            if missing(before[model], program.required, program.header_prefix):
                wanted.add(model)
                if not missing(after[model], program.required, program.header_prefix) and after[model]:
                    mended.add(model)
    broken = []
    if fixed.status != first.status:
        broken.append(f"ends with status {fixed.status}: {fixed.output[-600:]}")
    elif first.output == second.output != fixed.output:
        broken.append(f"prints {fixed.output!r} instead of {first.output!r}")
    broken += _differences(first.requests, second.requests, fixed.requests, program.header_prefix)
    return Outcome(frozenset(wanted), frozenset(mended), tuple(broken))


def _by_model(requests: Iterable[Request]) -> dict[str, list[Request]]:
    found: dict[str, list[Request]] = defaultdict(list)
    for request in requests:
        for model in models(request):
            found[model].append(request)
    return found


def _differences(
    first: Sequence[Request], second: Sequence[Request], fixed: Sequence[Request], prefix: str
) -> Iterator[str]:
    """Requests of which more than their tags changed."""
    if len(first) != len(fixed):
        yield f"sends {len(fixed)} requests instead of {len(first)}"
        return
    volatile = _volatile(first, second)
    old, new = _in_order(first, volatile, prefix), _in_order(fixed, volatile, prefix)
    for one, two in zip(old, new, strict=True):
        before, after = _essence(one, volatile, prefix), _essence(two, volatile, prefix)
        if before != after:
            yield f"a request changed: {before} became {after}"
        lost = set(_tags(one, prefix).items()) - set(_tags(two, prefix).items())
        if lost:
            yield f"tags were lost or changed: {sorted(lost)}"


def _tags(request: Request, prefix: str) -> dict[str, str]:
    return {key: value for key, value in carried_tags(request, prefix) if isinstance(value, str) and value.strip()}


def _in_order(requests: Iterable[Request], volatile: frozenset[str], prefix: str) -> list[Request]:
    return sorted(requests, key=lambda request: _essence(request, volatile, prefix))


def _volatile(first: Sequence[Request], second: Sequence[Request]) -> frozenset[str]:
    """Headers that differ between two runs of the same program."""
    found = {"content-length", "host", "authorization", "x-amz-date", "amz-sdk-invocation-id", "x-amz-content-sha256"}
    for one, two in zip(sorted(first, key=_key), sorted(second, key=_key), strict=False):
        pairs, others = dict(one.headers), dict(two.headers)
        found |= {name.lower() for name in {*pairs, *others} if pairs.get(name) != others.get(name)}
    return frozenset(found)


def _key(request: Request) -> tuple[str, str, bytes]:
    return request.method, request.path, request.body


def _essence(request: Request, volatile: frozenset[str], prefix: str) -> str:
    """A request without its tags and without what varies by itself."""
    fold = prefix.lower().replace("_", "-")
    headers = sorted(
        (name.lower(), value)
        for name, value in request.headers
        if name.lower() not in volatile and not name.lower().replace("_", "-").startswith(fold)
    )
    body: Any = request.json
    if body:
        body = {key: value for key, value in body.items() if key not in _BODY_FIELDS}
        if body.get("generationConfig") == {}:
            del body["generationConfig"]  # google-genai sends an empty one with any config, also one of headers only.
        body = json.dumps(body)
    elif "x-amz-content-sha256" in dict(headers):
        body = request.body.decode("latin-1")
    else:
        boundary = request.header("content-type").partition("boundary=")[2]
        body = request.body.decode("latin-1")
        body = body.replace(boundary, "") if boundary else body
        headers = [(n, v.partition("boundary=")[0]) for n, v in headers]
    headers = [(n, v) for n, v in headers if n not in JSON_HEADERS]
    return repr((request.method, request.target, headers, body))
