"""Small hand-made analyses: rules see nothing else, so their tests need nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lint_llm_tags.analysis.result import Analysis
from lint_llm_tags.analysis.sites import FoundTag, Key, Place, Site
from lint_llm_tags.policy.model import Policy
from lint_llm_tags.rules.registry import ALL_RULES, run_rules

if TYPE_CHECKING:
    from lint_llm_tags.rules.model import Diagnostic

POLICY = Policy("")


def at(line: int, path: str = "app/ask.py", column: int = 1) -> Place:
    return Place(path, line, column, line, column + 10)


def tag(key: str, *values: str, place: Place | None = None, **changes: Any) -> FoundTag:
    found = FoundTag(
        key=key,
        spelled=key,
        state="known" if values else "dynamic",
        values=values,
        carrier="default_headers",
        place=place or at(3, "app/llm.py"),
    )
    return replace(found, **changes)


def tags(*found: FoundTag) -> dict[str, FoundTag]:
    return {each.key: each for each in found}


def call(*missing: str, line: int = 12, path: str = "app/ask.py", **changes: Any) -> Site:
    site = Site(
        kind="call",
        place=at(line, path),
        provider="openai",
        symbol="chat.completions.create",
        scope="ask",
        tags={},
        missing=missing,
        verdict="untagged" if missing else "tagged",
        because="",
        key=Key("none"),
        code=f"client.chat.completions.create(model='m{line}')",
        carrier="extra_headers",
    )
    return replace(site, **changes)


def client(*missing: str, line: int = 4, path: str = "app/llm.py", **changes: Any) -> Site:
    settings: dict[str, Any] = {
        "kind": "client",
        "symbol": "openai.OpenAI",
        "scope": "",
        "carrier": "default_headers",
        "code": f"OpenAI({line})",
        "key": Key("implicit"),
    }
    return call(*missing, line=line, path=path, **{**settings, **changes})


def run(code: str, *sites: Site, policy: Policy = POLICY, **parts: Any) -> list[Diagnostic]:
    return run_rules(Analysis(sites=sites, **parts), policy, frozenset([code]))


def messages(code: str, *sites: Site, policy: Policy = POLICY, **parts: Any) -> list[str]:
    return [diagnostic.message for diagnostic in run(code, *sites, policy=policy, **parts)]


EVERY_CODE = frozenset(rule.code for rule in ALL_RULES)
