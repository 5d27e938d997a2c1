"""A program, fixed: a copy in which ``lint-llm-tags fix`` has written, and how its requests compare."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lint_llm_tags.fixes.placing import STAYS
from tests.wire.exchange import Request
from tests.wire.program import SETTINGS, Program
from tests.wire.recording import Recording
from tests.wire.truth import HELICONE, JSON_HEADERS, LIST_HEADERS, carried_tags, missing, models
from tests.wire.verdict import MANIFEST, POLICY, installed

VALUE = "wire"
"""What every tag is set to."""
_TAGGED_FIELDS = ("requestMetadata", "labels", "metadata", "trace")
"""Mappings of a body in which tags stand beside other entries."""
_IGNORED_FIELDS = ("tags", "clientRequestToken")
"""Lists of tags, and what botocore makes anew for each request."""


@dataclass(frozen=True)
class Outcome:
    """What became of a program's requests."""

    wanted: frozenset[str]
    """Models of decidable calls that lacked tags."""
    mended: frozenset[str]
    """Those that carry all of them now."""
    impossible: frozenset[str] = frozenset()
    """Models of calls that lacked tags and whose SDK takes none."""
    broken: tuple[str, ...] = ()
    """What else is different: it must not be."""
    needless: bool = False
    """The program was edited although every request carried its tags."""
    left: tuple[str, ...] = ()
    """What the fix says that it left alone."""


def mend(
    program: Program, directory: Path, style: str = "", unset: Collection[str] = ()
) -> tuple[Program, dict[str, Any]]:
    """Fix a copy of the program in ``directory``, in a style of the policy; gives it with the report of the fix.

    ``unset``: tags whose values come from the code.
    """
    from lint_llm_tags.cli.app import run

    root = directory / program.name
    shutil.copytree(program.directory, root, ignore=shutil.ignore_patterns("__pycache__", SETTINGS))
    policy = _in_style(program.policy or "", style) if style else program.policy
    if policy:
        (root / POLICY).write_text(policy, "utf-8")
    if not (root / MANIFEST).exists():
        (root / MANIFEST).write_text(installed(), "utf-8")
    values = [f"--set={tag}={VALUE}" for tag in program.required if tag not in unset]
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.chdir(root), contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = run(["fix", ".", *values, "--no-progress", "--output-format", "json"])
    assert status in (0, 1), errors.getvalue()
    return replace(quiet(program), directory=root), json.loads(output.getvalue())


def _in_style(policy: str, style: str) -> str:
    """The policy with that ``insert-style``."""
    line = f'[carriers]\ninsert-style = "{style}"\n'
    return policy.replace("[carriers]\n", line) if "[carriers]\n" in policy else f"{policy}\n{line}"


def quiet(program: Program) -> Program:
    """The program without warnings (they quote the line that was changed), and with the same luck each time."""
    return replace(program, environment={**program.environment, "PYTHONWARNINGS": "ignore", "WIRE_SEED": "1"})


def compare(
    program: Program,
    changed: Program,
    report: Mapping[str, Any],
    first: Recording,
    second: Recording,
    fixed: Recording,
) -> Outcome:
    """Compare a program's requests before (recorded twice, to know what varies by itself) and after the fix.

    ``changed``: the fixed copy, in whose lines the report speaks.
    """
    before, after = _by_model(first.requests), _by_model(fixed.requests)
    lacking = {model for model in before if missing(before[model], program.required, program.header_prefix)}
    no_way = {f"{item['path']}:{item['line']}" for item in report["unfixed"] if not item["possible"]}
    # What litellm keeps for its own records counts for the policy, and is on no wire.
    no_way |= {f"{item['path']}:{item['line']}" for item in report["fixes"] if STAYS in item["because"]}
    impossible = {model for call in changed.calls if call.at in no_way for model in call.models} & lacking
    decidable = {model for call in program.calls if not call.unknown for model in call.models}
    wanted = (lacking & decidable) - impossible
    mended = {
        model for model in wanted if after[model] and not missing(after[model], program.required, program.header_prefix)
    }
    broken = []
    if fixed.status != first.status:
        broken.append(f"ends with status {fixed.status}: {fixed.output[-600:]}")
    elif not _was_refused(report) and _printed(first) == _printed(second) != _printed(fixed):
        broken.append(f"prints {fixed.output!r} instead of {first.output!r}")
    broken += _differences(first.requests, second.requests, fixed.requests, program)
    left = (f"{item['path']}:{item['line']}: {item['code']} {item['reason']}" for item in report["unfixed"])
    return Outcome(
        frozenset(wanted),
        frozenset(mended),
        frozenset(impossible),
        tuple(broken),
        needless=bool(report["files"]) and not lacking,
        left=tuple(left),
    )


def _was_refused(report: Mapping[str, Any]) -> bool:
    """Whether calls failed, and do so no more: tags were taken out of what the provider refuses."""
    return any(fix["code"] == "LLT205" and fix["applied"] for fix in report["fixes"])


def _printed(recording: Recording) -> str:
    """The output without how long things took: ``Ran 2 tests in 0.003s``."""
    return re.sub(r"\b\d+\.\d+s\b", "", recording.output)


def _by_model(requests: Iterable[Request]) -> dict[str, list[Request]]:
    found: dict[str, list[Request]] = defaultdict(list)
    for request in requests:
        for model in models(request):
            found[model].append(request)
    return found


def _differences(
    first: Sequence[Request], second: Sequence[Request], fixed: Sequence[Request], program: Program
) -> Iterator[str]:
    """Requests of which more than their tags changed."""
    if not len(first) == len(second) == len(fixed):
        yield f"sends {len(fixed)} requests instead of {len(first)}"
        return
    volatile = _volatile(first, second)
    old, again, new = (_in_order(requests, volatile, program) for requests in (first, second, fixed))
    prefix = program.header_prefix
    for one, same, two in zip(old, again, new, strict=True):
        before, after = _essence(one, volatile, program), _essence(two, volatile, program)
        if before != after and before == _essence(same, volatile, program):
            yield f"a request changed: {before} became {after}"
        lost = set(_tags(one, prefix).items()) - set(_tags(two, prefix).items())
        if lost:
            yield f"tags were lost or changed: {sorted(lost)}"


def _tags(request: Request, prefix: str) -> dict[str, str]:
    return {key: value for key, value in carried_tags(request, prefix) if isinstance(value, str) and value.strip()}


def _in_order(requests: Iterable[Request], volatile: frozenset[str], program: Program) -> list[Request]:
    return sorted(requests, key=lambda request: _essence(request, volatile, program))


def _volatile(first: Sequence[Request], second: Sequence[Request]) -> frozenset[str]:
    """Headers that differ between two runs of the same program."""
    found = {"content-length", "host", "authorization", "x-amz-date", "amz-sdk-invocation-id", "x-amz-content-sha256"}
    for one, two in zip(sorted(first, key=_key), sorted(second, key=_key), strict=False):
        pairs, others = dict(one.headers), dict(two.headers)
        found |= {name.lower() for name in {*pairs, *others} if pairs.get(name) != others.get(name)}
    return frozenset(found)


def _key(request: Request) -> tuple[str, str, bytes]:
    return request.method, request.path, request.body


def _essence(request: Request, volatile: frozenset[str], program: Program) -> str:
    """A request without its tags and without what varies by itself."""
    prefixes = (program.header_prefix.lower().replace("_", "-"), HELICONE)
    headers = sorted(
        (name.lower(), value)
        for name, value in request.headers
        if name.lower() not in volatile and not name.lower().replace("_", "-").startswith(prefixes)
    )
    body: Any = request.json
    if body:
        body = json.dumps(_untagged(body, program.required))
    elif "x-amz-content-sha256" in dict(headers):
        body = request.body.decode("latin-1")
    else:
        boundary = request.header("content-type").partition("boundary=")[2]
        body = request.body.decode("latin-1")
        body = body.replace(boundary, "") if boundary else body
        headers = [(n, v.partition("boundary=")[0]) for n, v in headers]
    headers = [(n, v) for n, v in headers if n not in (*JSON_HEADERS, *LIST_HEADERS)]
    return repr((request.method, request.target, headers, body))


def _untagged(body: Mapping[str, Any], required: Iterable[str]) -> dict[str, Any]:
    """A body without its tags, and without the mapping that held nothing else."""
    left = {key: value for key, value in body.items() if key not in _IGNORED_FIELDS}
    for field in _TAGGED_FIELDS:
        if isinstance(held := left.pop(field, None), dict):
            others = {key: held[key] for key in sorted(held) if key not in required}
            left |= {field: others} if others else {}
    if left.get("generationConfig") == {}:
        del left["generationConfig"]  # google-genai sends an empty one with any config, also one of headers only.
    return left
