"""Tags that are there and wrong: drifted keys, values that are misspelled, placeholders or somebody else's."""

from __future__ import annotations

import ast
import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.features import accepted, spellings
from lint_llm_tags.fixes.operations import Operation, Rename, Replace
from lint_llm_tags.fixes.plans import PlannedFix, Step, Unfixed
from lint_llm_tags.fixes.rendering import literal
from lint_llm_tags.fixes.values import Unfilled, Value, Values
from lint_llm_tags.policy.readers import header_reader
from lint_llm_tags.rules.found_tags import tag_uses, value_uses
from lint_llm_tags.source.text import Unreadable
from lint_llm_tags.tags.carriers import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import FoundTag, Place, Site
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.model import Applicability


@dataclass
class Corrector:
    """Plans the fixes of LLT201, LLT202, LLT203 and LLT204."""

    analysis: Analysis
    policy: Policy
    files: Files
    values: Values
    quote: Callable[[str], str]
    unfixed: list[Unfixed] = field(default_factory=list)

    def plan(self) -> Iterator[PlannedFix]:
        for site, tag, place in tag_uses(self.analysis):
            if tag.spelled != tag.key:
                yield from self._key(site, tag, place)
        for site, tag, value, place in value_uses(self.analysis):
            rule = self.policy.tags.get(tag.key)
            if accepted(value, rule):
                yield from self._owner(site, tag, value, place)
            if is_placeholder(value):
                yield from self._placeholder(site, tag, value, place)
            elif rule is not None and rule.values and value not in rule.values:
                yield from self._value(site, tag, value, place, rule.values)
            elif (same := next((one for one in spellings(value) if accepted(one, rule)), "")) and same != value:
                if not accepted(value, rule):
                    new = Value(same, "the policy's pattern")
                    yield from self._replaced("LLT202", site, tag, value, new, place, "safe", "")

    # LLT203

    def _key(self, site: Site, tag: FoundTag, place: Place) -> Iterator[PlannedFix]:
        found = self._literal(tag.place)
        if found is None:
            self._leave("LLT203", place, f"the key {tag.spelled} is put together, not written")
            return
        source, node = found
        parent = source.parents.get(node)
        if isinstance(parent, ast.keyword) and parent.arg == tag.spelled and _makes_dict(source, parent):
            operation: Operation = Rename(parent, tag.key)
            yield _fix("LLT203", site, tag, place, source, operation, f"rename {tag.spelled} to {tag.key}", "safe", "")
            return
        new = self._renamed(str(node.value), tag)
        if new is None:
            is_name = isinstance(parent, ast.keyword) and parent.arg == tag.spelled
            what = "the name of a parameter" if is_name else "part of a longer string"
            self._leave("LLT203", place, f"{tag.spelled} is {what}")
            return
        if isinstance(parent, ast.Dict) and any(
            isinstance(key, ast.Constant) and key.value == new for key in parent.keys
        ):
            self._leave("LLT203", place, f"{new} stands beside {node.value!s} already")
            return
        written_in = _is_key(source, node)
        operation = Replace(node, literal(new, self._quote(source, node)))
        level, because = _level(written_in, "other code may read it by its old name")
        yield _fix("LLT203", site, tag, place, source, operation, f"rename {node.value!s} to {new}", level, because)

    def _renamed(self, text: str, tag: FoundTag) -> str | None:
        if text == tag.spelled:
            return tag.key
        matched = header_reader(self.policy).match(text)
        if matched is None or matched[1] != tag.spelled:
            return None
        between = "_" if "_" in text and "-" not in text else "-"
        name = tag.key.replace("_", "-").replace("-", between)
        if tag.spelled[:1].isupper():
            name = between.join(word[:1].upper() + word[1:] for word in name.split(between))
        return text[: -len(tag.spelled)] + name

    # LLT201

    def _value(
        self, site: Site, tag: FoundTag, value: str, place: Place, allowed: tuple[str, ...]
    ) -> Iterator[PlannedFix]:
        same = [name for name in allowed if _squashed(name) == _squashed(value)]
        close = same or difflib.get_close_matches(value.lower(), [name.lower() for name in allowed], n=2)
        if len(close) != 1:
            self._leave("LLT201", place, f"{tag.key}: nothing in the policy's list is close to {value!r}")
            return
        new = next(name for name in allowed if name.lower() == close[0].lower())
        level: Applicability = "safe" if same else "unsafe"
        because = "" if same else "the policy's value is a guess from the spelling"
        yield from self._replaced("LLT201", site, tag, value, Value(new, "the policy's list"), place, level, because)

    # LLT202

    def _placeholder(self, site: Site, tag: FoundTag, value: str, place: Place) -> Iterator[PlannedFix]:
        try:
            source = self.files.source(site.place.path)
            node = source.node_at(site.place, (ast.Call,))
        except Unreadable:
            return
        found = self.values.value(tag.key, source, node) if node is not None else None
        if isinstance(found, Value):
            yield from self._replaced("LLT202", site, tag, value, found, place, "safe", "")
        elif isinstance(found, Unfilled):
            self._leave("LLT202", place, f"{tag.key}: {found.reason}")

    # LLT204

    def _owner(self, site: Site, tag: FoundTag, value: str, place: Place) -> Iterator[PlannedFix]:
        owner = self.values.services.owner(site.place.path) if self.policy.services else None
        right = {"team": owner.team, "service": owner.name}.get(tag.key, "") if owner is not None else ""
        if owner is not None and right and right != value and not is_placeholder(value):
            new = Value(right, f"the policy's owner of {site.place.path} (service {owner.name})")
            why = "whether the tag or the policy is wrong is for people to decide"
            yield from self._replaced("LLT204", site, tag, value, new, place, "display", why)

    def _replaced(
        self, code: str, site: Site, tag: FoundTag, value: str, new: Value, place: Place,
        level: Applicability, because: str,
    ) -> Iterator[PlannedFix]:  # fmt: skip
        found = self._literal(tag.value_place or tag.place)
        if found is None or found[1].value != value:
            self._leave(code, place, f"{tag.key}: {value!r} is put together, not written")
            return
        source, node = found
        parent = source.parents.get(node)
        is_passed = isinstance(parent, ast.keyword) or (isinstance(parent, ast.Call) and node in parent.args)
        inside = is_passed or (isinstance(parent, ast.Dict) and node in parent.values)
        if level == "safe":
            level, because = _level(inside, "other code may use the same constant")
        operation = Replace(node, literal(new.text, self._quote(source, node)))
        message = f"{tag.key}={new.text} instead of {value}"
        yield _fix(code, site, tag, place, source, operation, message, level, because, new)

    def _quote(self, source: Source, node: ast.Constant) -> str:
        """The mark that the literal has already, if it is one of a single line."""
        mark = source.text[source.begins(node)]
        return mark if mark in "'\"" else self.quote(source.path)

    def _literal(self, place: Place) -> tuple[Source, ast.Constant] | None:
        try:
            source = self.files.source(place.path)
            node = source.node_at(place, (ast.Constant,))
        except Unreadable:
            return None
        return (source, node) if isinstance(node, ast.Constant) and isinstance(node.value, str) else None

    def _leave(self, code: str, place: Place, reason: str) -> None:
        self.unfixed.append(Unfixed(code, place, reason))


def _makes_dict(source: Source, keyword: ast.keyword) -> bool:
    """``dict(team="support")``: the name is a key, and nobody's parameter."""
    call = source.parents.get(keyword)
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "dict"


def _is_key(source: Source, node: ast.expr) -> bool:
    """``{"x-llm-team": ...}``, ``headers["x-llm-team"] = ...`` or ``[("x-llm-team", ...)]``."""
    parent = source.parents.get(node)
    if isinstance(parent, ast.Tuple):
        return node is parent.elts[0] and isinstance(source.parents.get(parent), ast.List)
    if isinstance(parent, ast.Subscript):
        return node is parent.slice and isinstance(parent.ctx, ast.Store)
    return isinstance(parent, ast.Dict) and node in parent.keys


def _level(inside: bool, because: str) -> tuple[Applicability, str]:
    return ("safe", "") if inside else ("unsafe", because)


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def _fix(
    code: str, site: Site, tag: FoundTag, place: Place, source: Source, operation: Operation, message: str,
    level: Applicability, because: str, value: Value | None = None,
) -> PlannedFix:  # fmt: skip
    identity = f"{site.fingerprint}:{code}:{tag.key}"
    tags = {tag.key: value} if value is not None else {}
    return PlannedFix(code, place, message, (Step(source.path, operation),), level, because, tags, identity=identity)
