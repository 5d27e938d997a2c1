"""The summary of a test session: how many requests, how many tagged, and the others by call site and test."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint_llm_tags.runtime import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.runtime.bypasses import Bypass
    from lint_llm_tags.runtime.judging import LlmRequest

_MOST_TESTS = 3


def totals(requests: Sequence[LlmRequest]) -> str:
    """``12 LLM requests: 9 tagged, 2 untagged, 1 waived.``."""
    if not requests:
        return "No LLM requests were seen."
    tagged = sum(request.tagged for request in requests)
    waived = sum(request.acceptable for request in requests) - tagged
    missing = sum(bool(request.missing) and not request.waived for request in requests)
    wrong = len(requests) - tagged - waived - missing
    counts = [f"{tagged} tagged", f"{missing} untagged"]
    counts += [f"{number} {what}" for number, what in ((wrong, "with wrong tags"), (waived, "waived")) if number]
    return f"{wording.counted(len(requests), 'LLM request')}: {', '.join(counts)}."


def untagged_sites(requests: Sequence[LlmRequest], root: str) -> Iterator[tuple[str, list[str]]]:
    """Each call site with what is wrong there once, and below it advice and tests."""
    groups: dict[tuple[object, ...], list[LlmRequest]] = {}
    for request in requests:
        if not request.acceptable:
            alike = (wording.place(request, root), request.provider, request.missing, request.objections)
            groups.setdefault(alike, []).append(request)
    for key in sorted(groups, key=str):
        group = groups[key]
        first = group[0]
        models = list(dict.fromkeys(request.model for request in group))
        named = first if len(models) == 1 else replace(first, model=wording.listed(models[:_MOST_TESTS]))
        times = f" ({len(group)} times)" if len(group) > 1 else ""
        head = f"{wording.place(first, root)}: {wording.subject(named)} {wording.complaint(first)}{times}"
        yield head, [*([first.advice] if first.advice else []), *_tests(group)]


def bypasses(found: Sequence[Bypass]) -> Iterator[str]:
    """Say which mocks have taken calls that nobody could look at."""
    if not found:
        return
    calls = sum(bypass.calls for bypass in found)
    took = f"{wording.counted(calls, 'LLM call')} went" if calls else "LLM calls may have gone"
    yield f"{took} to what tests have put in place of an SDK; nothing was sent: check with assert_llm_tagged(mock)"
    by_name: dict[str, dict[str, None]] = {}
    for bypass in found:
        by_name.setdefault(bypass.name, {})[bypass.test or "outside of tests"] = None
    for name, tests in sorted(by_name.items()):
        more = f" and {len(tests) - 1} more" if len(tests) > 1 else ""
        yield f"    {name} in {next(iter(tests))}{more}"


def _tests(group: Sequence[LlmRequest]) -> Iterator[str]:
    tests = list(dict.fromkeys(wording.when(request) for request in group))
    for test in tests[:_MOST_TESTS]:
        yield f"sent by {test}"
    if len(tests) > _MOST_TESTS:
        yield f"and by {wording.counted(len(tests) - _MOST_TESTS, 'other test')}"
