"""Tags into a mapping that is there already: a literal, a JSON string, an object's field, or a dict from elsewhere."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.sites import Slot
from lint_llm_tags.fixes import copies
from lint_llm_tags.fixes.arguments import require_no_splat
from lint_llm_tags.fixes.displays import Display, binding, bound_to, display_of, displays_of, named
from lint_llm_tags.fixes.layout import Group
from lint_llm_tags.fixes.operations import AddArgument, AddEntries, Replace, Wrap
from lint_llm_tags.fixes.plans import CannotFix, Step
from lint_llm_tags.fixes.rendering import is_one_for_all, list_entry, literal, nested, pair, prefixed, tuple_entry
from lint_llm_tags.fixes.signatures import definition_of, may_take

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint_llm_tags.analysis.sites import Site
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sharing import Sharing
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.spelling import Spelling
    from lint_llm_tags.providers.model import Holds

EMPTY = (None, "", ...)
"""What an argument holds that says nothing."""


@dataclass
class Extending:
    """Adds tags to what a call is given already."""

    files: Files
    spelling: Spelling
    sharing: Sharing

    def descend(
        self, draft: Draft, source: Source, given: ast.expr, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> None:
        """Go along ``path`` into the mapping or object that an argument is."""
        if not path:
            self._extend(draft, source, given, slot, tags)
            return
        if isinstance(given, ast.Dict):
            self._into_display(draft, source, given, path, slot, tags)
        elif isinstance(given, ast.Call):
            self._into_call(draft, source, given, path, slot, tags)
        elif isinstance(given, ast.Constant) and given.value is None:
            new = nested(path, self.spelling.new(draft, source, slot, tags), self.spelling.quote(source))
            draft.steps.append(Step(source.path, Replace(given, new)))
        elif not self._into_bound(draft, source, given, path, slot, tags):
            raise CannotFix(f"{slot.argument.partition('.')[0]} is no literal that {'.'.join(path)} could be added to")

    def _into_display(
        self, draft: Draft, source: Source, given: ast.Dict, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> None:
        name, *rest = path
        for key, held in zip(given.keys, given.values, strict=True):
            if isinstance(key, ast.Constant) and key.value == name:
                self.descend(draft, source, held, rest, slot, tags)
                return
        if None in given.keys and slot.keys:
            raise CannotFix(f"{name} stands in a splat")
        quote = self.spelling.quote(source)
        new = nested(rest, self.spelling.new(draft, source, slot, tags), quote)
        entry = prefixed(f"{literal(name, quote)}: ", new)
        draft.steps.append(Step(source.path, AddEntries(given, (entry,))))

    def _into_call(
        self, draft: Draft, source: Source, given: ast.Call, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> None:
        """Into the argument of a call: ``types.HttpOptions(headers=...)``."""
        name, *rest = path
        for keyword in given.keywords:
            if keyword.arg == name:
                self.descend(draft, source, keyword.value, rest, slot, tags)
                return
        require_no_splat(given, name)
        function = definition_of(self.files, source.path, given)
        if function is not None and not may_take(self.files, function, name):
            if slot.function[1] and slot.given == "no":
                self._extend_copy(draft, source, given, path, slot, tags)
                return
            raise CannotFix(f"{function[1]}() takes no {name}")
        if function is None and not _is_type(given.func):
            raise CannotFix(f"nobody can tell whether {ast.unparse(given.func)}() takes {name}")
        new = nested(rest, self.spelling.new(draft, source, slot, tags), self.spelling.quote(source))
        draft.steps.append(Step(source.path, AddArgument(given, name, new)))

    def _into_bound(
        self, draft: Draft, source: Source, given: ast.expr, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> bool:
        """Into what a name or an attribute stands for, or a copy of it; False where that is nothing to add to."""
        value = bound_to(source, given) if isinstance(given, (ast.Name, ast.Attribute)) else None
        if not isinstance(value, (ast.Dict, ast.Call)):
            return False
        if self.sharing.is_ours(named(source, value), draft, tags):
            self.descend(draft, source, value, path, slot, tags)
            return True
        if isinstance(value, ast.Dict) and copies.has_no(value, path[0]) and not slot.keys:
            self._extend_copy(draft, source, given, path, slot, tags)
            return True
        if isinstance(given, ast.Name) and isinstance(value, ast.Call) and not slot.keys:
            new = self.spelling.new(draft, source, slot, tags)
            copy = copies.of_model(source, given.id, value, path, new, self.spelling.quote(source))
            if copy is not None:
                draft.steps.append(Step(source.path, Replace(given, copy)))
                return True
        raise CannotFix(
            f"{ast.unparse(given)} is used in other places too: {path[0]} cannot be added to it for one of them"
        )

    def _extend_copy(
        self, draft: Draft, source: Source, given: ast.expr, path: list[str], slot: Slot, tags: Sequence[str]
    ) -> None:
        """``{**BODY, "metadata": {...}}``: a copy of a mapping that has no entry of this name yet."""
        new = self.spelling.new(draft, source, slot, tags)
        draft.steps.append(Step(source.path, Wrap(given, (copies.entry(path, new, self.spelling.quote(source)),))))

    def _extend(self, draft: Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        """Add tags to the mapping that an expression gives."""
        quote = self.spelling.quote(source)
        if isinstance(given, ast.Dict) and slot.holds not in ("json", "lines"):
            self.add_entries(draft, source, given, slot, tags)
        elif isinstance(given, (ast.List, ast.Tuple)) and slot.holds in ("headers", "pairs", "tag-list"):
            if isinstance(given, ast.Tuple):
                raise CannotFix("a tuple of headers is not extended")
            write = list_entry if slot.holds == "tag-list" else tuple_entry
            written = self.spelling.written(draft, slot.holds, tags)
            elements = tuple(write(key, value, quote) for key, value in written.items())
            draft.steps.append(Step(source.path, AddEntries(given, elements)))
        elif isinstance(given, ast.Constant) and given.value in EMPTY:
            new = self.spelling.new(draft, source, slot, tags)
            draft.steps.append(Step(source.path, Replace(given, new)))
        elif slot.holds == "lines":
            raise CannotFix("a text with headers is not extended")
        elif slot.holds == "json":
            self._extend_json(draft, source, given, slot, tags)
        elif slot.content == "pairs":
            self._extend_list(draft, source, given, slot, tags)
        elif slot.holds in ("pairs", "tag-list"):
            raise CannotFix("a list that is made somewhere else is not extended")
        else:
            self._extend_elsewhere(draft, source, given, slot, tags)

    def _extend_list(self, draft: Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        """``[*pairs, ("x-llm-feature", "ask")]``: a header that stands twice is sent twice."""
        if any(tag in draft.site.tags for tag in tags):
            raise CannotFix("a list that holds the tag on some paths is not extended")
        write = list_entry if slot.holds == "tag-list" else tuple_entry
        written = self.spelling.written(draft, slot.holds, tags)
        pieces = tuple(write(key, value, self.spelling.quote(source)) for key, value in written.items())
        draft.steps.append(Step(source.path, Wrap(given, pieces, pairs=True)))

    def _extend_json(self, draft: Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        if isinstance(given, ast.Call) and given.args and ast.unparse(given.func).endswith("dumps"):
            inner = given.args[0]
            if isinstance(inner, ast.Dict):
                self.add_entries(draft, source, inner, slot, tags)
            else:
                self._extend_elsewhere(draft, source, inner, slot, tags)
            return
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            try:
                held = json.loads(given.value)
            except ValueError:
                held = None
            if isinstance(held, dict):
                text = json.dumps({**held, **{tag: draft.tags[tag].text for tag in tags}})
                draft.steps.append(Step(source.path, Replace(given, literal(text, "'"))))
                return
        raise CannotFix("a JSON string that is made somewhere else is not extended")

    def _extend_elsewhere(self, draft: Draft, source: Source, given: ast.expr, slot: Slot, tags: Sequence[str]) -> None:
        """Tags go into the display that the expression comes from where that serves all its users, else here."""
        display = display_of(self.files, slot.keys)
        if display is None and isinstance(given, ast.Name):
            value = binding(source, given)
            display = named(source, value) if isinstance(value, ast.Dict) else None
        here = list(tags)
        splat: set[str] = set()
        if display is not None and isinstance(display.node, ast.Dict) and not draft.attempt:
            splat = self._in_splats(display.node, slot)
            helper = self._is_a_helpers(display, draft.site)
            there = [
                tag
                for tag in tags
                if tag not in splat
                and not (helper and draft.tags[tag].around)
                and self.sharing.is_ours(display, draft, (tag,))
            ]
            if there:
                self.add_entries(draft, self.files.source(display.path), display.node, slot, there)
            here = [tag for tag in tags if tag not in there]
        if not here or self._into_lacking(draft, slot, here):
            return
        if isinstance(given, ast.BinOp) and isinstance(given.op, ast.BitOr) and isinstance(given.right, ast.Dict):
            self.add_entries(draft, source, given.right, slot, here)
            return
        if slot.content == "other":
            draft.doubts.append("what is extended here may be something else than a dict")
        written = self.spelling.written(draft, slot.holds, here)
        pieces = self.spelling.pieces(draft, source, slot, here, written)
        # What is not seen whole may hold the tag after all: then its own value wins.
        named_here = given.attr if isinstance(given, ast.Attribute) else getattr(given, "id", "")
        seen_whole = not slot.more and (
            _is_written_out(source, given) or (display is not None and display.name == named_here)
        )
        first = not seen_whole or any(tag in draft.site.tags or tag in splat for tag in here)
        nullable = slot.content != "mapping" and not _is_never_none(given)
        draft.steps.append(Step(source.path, Wrap(given, pieces, nullable=nullable, first=first)))

    def _is_a_helpers(self, display: Display, site: Site) -> bool:
        """Whether a display stands in a function that the site does not stand in: whoever calls it next gets it too."""
        source, place = self.files.source(display.path), site.place
        functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
        around = next((one for one in source.ancestors(display.node) if isinstance(one, functions)), None)
        if around is None or display.path != place.path:
            return around is not None
        return not source.begins(around) <= source.offset(place.line, place.column) < source.ends(around)

    def _in_splats(self, display: ast.Dict, slot: Slot) -> set[str]:
        """Tags that a display has on some path: ``{**({"feature": name} if name else {})}``. They must win."""
        splats = [value for key, value in zip(display.keys, display.values, strict=True) if key is None]
        inside = [node for splat in splats for node in ast.walk(splat) if isinstance(node, ast.Dict)]
        keys = [key for node in inside for key in node.keys if isinstance(key, ast.Constant)]
        return {self.spelling.tag_of(str(key.value), slot.holds) or "" for key in keys}

    def _into_lacking(self, draft: Draft, slot: Slot, tags: Sequence[str]) -> bool:
        """Tags that some callers give and others do not: into the displays that lack them."""
        if slot.content != "mapping" or slot.more or any(tag not in draft.site.tags for tag in tags):
            return False
        displays = displays_of(self.files, slot.keys)
        lacking: list[tuple[Display, list[str]]] = []
        for display in displays:
            if not isinstance(display.node, ast.Dict) or None in display.node.keys:
                return False
            if isinstance(self.files.source(display.path).parents.get(display.node), ast.BinOp):
                return False  # ``super().tags() | {...}``: it is a part of what is sent.
            has = {
                self.spelling.tag_of(str(key.value), slot.holds)
                for key in display.node.keys
                if isinstance(key, ast.Constant)
            }
            lacking.append((display, [tag for tag in tags if tag not in has]))
        if len(displays) < 2 or draft.attempt or not any(absent for _, absent in lacking):
            return False
        for display, absent in lacking:
            if absent and isinstance(display.node, ast.Dict):
                self.add_entries(draft, self.files.source(display.path), display.node, slot, absent)
        return True

    def into_known_display(self, draft: Draft, slot: Slot, tags: Sequence[str]) -> None:
        """The argument is not written at the call: add to the display that it comes from."""
        if self._fill_empty(draft, slot, tags):
            return
        display = display_of(self.files, slot.keys)
        if display is None or not isinstance(display.node, ast.Dict):
            name = slot.argument.partition(".")[0]
            raise CannotFix(f"{name or 'what carries the tags'} is put together somewhere else")
        if not self.sharing.is_ours(display, draft, tags):
            raise CannotFix(f"{display.name} in {display.path} is used in other places too")
        self.add_entries(draft, self.files.source(display.path), display.node, slot, tags)

    def _fill_empty(self, draft: Draft, slot: Slot, tags: Sequence[str]) -> bool:
        """``headers["x-llm-feature"] = ""``: the value is written there."""
        found: dict[str, Step] = {}
        for key in slot.keys:
            source = self.files.source(key.path)
            name = source.node_at(key, (ast.Constant,))
            item = source.parents.get(name) if name is not None else None
            stored = source.parents.get(item) if isinstance(item, ast.Subscript) else None
            if not isinstance(stored, ast.Assign) or not isinstance(name, ast.Constant):
                continue
            tag = self.spelling.tag_of(str(name.value), slot.holds)
            if (
                tag is not None
                and tag in tags
                and isinstance(stored.value, ast.Constant)
                and stored.value.value in EMPTY
            ):
                value = literal(draft.tags[tag].text, self.spelling.quote(source))
                found[tag] = Step(source.path, Replace(stored.value, value))
        if set(found) != set(tags):
            return False
        draft.steps += found.values()
        return True

    def through_splat(self, draft: Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]) -> None:
        """``**{**options, "extra_headers": {"x-llm-feature": "ask", **options["extra_headers"]}}``."""
        name, *path = slot.argument.split(".")
        splat, *more = [keyword.value for keyword in node.keywords if keyword.arg is None]
        if more or path or slot.holds not in ("headers", "tags") or not _is_name(splat):
            raise CannotFix(f"a ** splat of this call may already hold {name}")
        if slot.content == "other":
            draft.doubts.append(f"{name} of the splat may be something else than a dict")
        quote = self.spelling.quote(source)
        key, options = literal(name, quote), ast.unparse(splat)
        always = slot.given == "yes" and slot.content == "mapping"
        held = f"**{options}[{key}]" if always else f"**({options}.get({key}) or {{}})"
        written = self.spelling.written(draft, slot.holds, tags)
        pieces = self.spelling.pieces(draft, source, slot, tags, written)
        # What is there wins, but one header that holds the whole envelope is written anew.
        items = (held, *pieces) if is_one_for_all(slot.holds, self.spelling.policy) else (*pieces, held)
        draft.steps.append(Step(source.path, Wrap(splat, (Group(f"{key}: {{", items, "}"),))))

    def beside(self, draft: Draft, source: Source, display: ast.Dict, tags: Sequence[str] | None = None) -> None:
        """Add tags beside others that a display holds, in the way in which these are written: all that it lacks."""
        names = [str(key.value) for key in display.keys if isinstance(key, ast.Constant)]
        holds: Holds = "headers" if any(self.spelling.headers.match(name) for name in names) else "tags"
        has = {self.spelling.tag_of(name, holds) for name in names}
        lacking = tags if tags is not None else [tag for tag in draft.tags if tag not in has]
        if lacking:
            self.add_entries(draft, source, display, Slot("", holds, "yes"), lacking)

    def add_entries(self, draft: Draft, source: Source, display: ast.Dict, slot: Slot, tags: Sequence[str]) -> None:
        quote = self.spelling.quote(source)
        written = self.spelling.written(draft, slot.holds, tags, display)
        new = dict(written)
        for key, value in written.items():
            empty = _entry(display, key)
            if empty is not None:
                draft.steps.append(Step(source.path, Replace(empty, literal(value, quote))))
                del new[key]
        if new:
            # Beside other tags that are written out, these are written out, too.
            names = (str(key.value) for key in display.keys if isinstance(key, ast.Constant))
            whole = new == written and not any(self.spelling.tag_of(name, slot.holds) for name in names)
            pieces = (
                self.spelling.pieces(draft, source, slot, tags, new)
                if whole
                else tuple(pair(key, value, quote) for key, value in new.items())
            )
            sometimes = any(tag in draft.site.tags for tag in tags)
            splats = (
                (i, value)
                for i, (key, value) in enumerate(zip(display.keys, display.values, strict=True))
                if key is None
            )
            # What a splat brings wins, unless it is seen to bring nothing of the kind.
            before = next((i for i, value in splats if sometimes or not _is_written_out(source, value)), None)
            draft.steps.append(Step(source.path, AddEntries(display, pieces, before)))


def _entry(display: ast.Dict, key: str) -> ast.expr | None:
    """The value that stands under ``key`` already: it is empty, or the tag would not be missing."""
    for name, value in zip(display.keys, display.values, strict=True):
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            if name.value.lower().replace("_", "-") == key.lower().replace("_", "-"):
                return value
    return None


def _is_written_out(source: Source, expression: ast.expr | None) -> bool:
    """Whether all the keys that an expression may have are written where it, or the variable that it is, is made."""
    if isinstance(expression, ast.Name):
        expression = binding(source, expression)
    if isinstance(expression, ast.IfExp):
        return _is_written_out(source, expression.body) and _is_written_out(source, expression.orelse)
    if isinstance(expression, ast.Dict):
        return all(isinstance(key, ast.Constant) for key in expression.keys)
    return isinstance(expression, ast.Constant)


def _is_type(callee: ast.expr) -> bool:
    """Whether what is called is named as types are, which take their fields: ``types.GenerateContentConfig``."""
    name = ast.unparse(callee).rpartition(".")[2]
    return name[:1].isupper() or name == "dict"


def _is_name(node: ast.expr) -> bool:
    """``options`` or ``self.options``: it can be named twice."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


def _is_never_none(given: ast.expr) -> bool:
    if isinstance(given, ast.BoolOp) and isinstance(given.op, ast.Or):
        return isinstance(given.values[-1], (ast.Dict, ast.Call))
    return isinstance(given, (ast.Dict, ast.DictComp))
