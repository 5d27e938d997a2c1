"""Tags that are there and wrong: drifted keys, values that are misspelled, placeholders or somebody else's."""

from __future__ import annotations

import ast
import difflib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.features import accepted, spellings
from lint_llm_tags.fixes.operations import Rename, Replace
from lint_llm_tags.fixes.plans import PlannedFix, Step, Unfixed
from lint_llm_tags.fixes.rendering import literal
from lint_llm_tags.fixes.values import Unfilled, Value, Values
from lint_llm_tags.policy.readers import header_reader
from lint_llm_tags.rules.found_tags import tag_uses, value_uses
from lint_llm_tags.source.text import Unreadable
from lint_llm_tags.tags.carriers import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lint_llm_tags.analysis.result import Analysis
    from lint_llm_tags.analysis.sites import FoundTag, Place
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.rules.found_tags import TagUse, ValueUse
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
        for tag_use in tag_uses(self.analysis):
            if tag_use.tag.spelled != tag_use.tag.key:
                yield from self._key(tag_use)
        for use in value_uses(self.analysis):
            value, rule = use.value, self.policy.tags.get(use.tag.key)
            if accepted(value, rule):
                yield from self._owner(use)
            if is_placeholder(value):
                yield from self._placeholder(use)
            elif rule is not None and rule.values and value not in rule.values:
                yield from self._value(use, rule.values)
            elif (same := next((one for one in spellings(value) if accepted(one, rule)), "")) and same != value:
                if not accepted(value, rule):
                    yield from self._replaced("LLT202", use, Value(same, "the policy's pattern"), "safe", "")

    # LLT203

    def _key(self, use: TagUse) -> Iterator[PlannedFix]:
        tag, place = use.tag, use.place
        found = self._literal(tag.place)
        if found is None:
            self._leave("LLT203", place, f"the key {tag.spelled} is put together, not written")
            return
        source, node = found
        parent = source.parents.get(node)
        if isinstance(parent, ast.keyword) and parent.arg == tag.spelled and _makes_dict(source, parent):
            step = Step(source.path, Rename(parent, tag.key))
            yield _fix("LLT203", use, step, f"rename {tag.spelled} to {tag.key}", "safe", "")
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
        step = Step(source.path, Replace(node, literal(new, self._quote(source, node))))
        level, because = _level(written_in, "other code may read it by its old name")
        yield _fix("LLT203", use, step, f"rename {node.value!s} to {new}", level, because)

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

    def _value(self, use: ValueUse, allowed: tuple[str, ...]) -> Iterator[PlannedFix]:
        value = use.value
        same = [name for name in allowed if _squashed(name) == _squashed(value)]
        close = same or difflib.get_close_matches(value.lower(), [name.lower() for name in allowed], n=2)
        if len(close) != 1:
            self._leave("LLT201", use.place, f"{use.tag.key}: nothing in the policy's list is close to {value!r}")
            return
        new = next(name for name in allowed if name.lower() == close[0].lower())
        level: Applicability = "safe" if same else "unsafe"
        because = "" if same else "the policy's value is a guess from the spelling"
        yield from self._replaced("LLT201", use, Value(new, "the policy's list"), level, because)

    # LLT202

    def _placeholder(self, use: ValueUse) -> Iterator[PlannedFix]:
        place = use.site.place
        try:
            source = self.files.source(place.path)
            node = source.node_at(place, (ast.Call,))
        except Unreadable:
            return
        found = self.values.value(use.tag.key, source, node) if node is not None else None
        if isinstance(found, Value):
            yield from self._replaced("LLT202", use, found, "safe", "")
        elif isinstance(found, Unfilled):
            self._leave("LLT202", use.place, f"{use.tag.key}: {found.reason}")

    # LLT204

    def _owner(self, use: ValueUse) -> Iterator[PlannedFix]:
        path = use.site.place.path
        owner = self.values.services.owner(path) if self.policy.services else None
        right = {"team": owner.team, "service": owner.name}.get(use.tag.key, "") if owner is not None else ""
        if owner is not None and right and right != use.value and not is_placeholder(use.value):
            new = Value(right, f"the policy's owner of {path} (service {owner.name})")
            why = "whether the tag or the policy is wrong is for people to decide"
            yield from self._replaced("LLT204", use, new, "display", why)

    def _replaced(
        self, code: str, use: ValueUse, new: Value, level: Applicability, because: str
    ) -> Iterator[PlannedFix]:
        """The fix that writes another value: safe only in a literal that nothing else uses. ``because``: why not."""
        tag, value = use.tag, use.value
        found = self._literal(tag.value_place or tag.place)
        if found is None or found[1].value != value:
            self._leave(code, use.place, f"{tag.key}: {value!r} is put together, not written")
            return
        source, node = found
        parent = source.parents.get(node)
        is_passed = isinstance(parent, ast.keyword) or (isinstance(parent, ast.Call) and node in parent.args)
        inside = is_passed or (isinstance(parent, ast.Dict) and node in parent.values)
        if level == "safe":
            level, because = _level(inside, "other code may use the same constant")
        step = Step(source.path, Replace(node, literal(new.text, self._quote(source, node))))
        yield _fix(code, use, step, f"{tag.key}={new.text} instead of {value}", level, because, {tag.key: new})

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
    """Safe where the literal is written into the carrier itself; else ``because``."""
    return ("safe", "") if inside else ("unsafe", because)


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


def _fix(
    code: str,
    use: TagUse | ValueUse,
    step: Step,
    message: str,
    level: Applicability,
    because: str,
    tags: Mapping[str, Value] | None = None,
) -> PlannedFix:
    identity = f"{use.site.fingerprint}:{code}:{use.tag.key}"
    return PlannedFix(code, use.place, message, (step,), level, because, tags or {}, identity=identity)
