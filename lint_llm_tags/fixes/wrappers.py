"""What a line that calls a wrapper of the project can pass: parameters for tags, mappings, ``**kwargs``."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.arguments import argument_of, require_no_splat
from lint_llm_tags.fixes.extending import EMPTY
from lint_llm_tags.fixes.operations import AddArgument, Replace
from lint_llm_tags.fixes.plans import CannotFix, Step
from lint_llm_tags.fixes.rendering import literal
from lint_llm_tags.fixes.signatures import catches_all, definition_of, parameters_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint_llm_tags.analysis.sites import Place, Site, Slot
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.spelling import Spelling


@dataclass
class Wrappers:
    """Passes tags to a wrapper of the project."""

    files: Files
    spelling: Spelling
    calls: Mapping[Place, Site]
    """The SDK's calls behind wrappers."""

    def as_parameters(self, draft: Draft, source: Source, node: ast.Call, slot: Slot) -> list[str]:
        """Pass the tags that a wrapper has parameters for; gives the others."""
        by_tag: dict[str, str] = {}
        for key, parameter in slot.parameters:
            tag = self.spelling.tag_of(key, slot.holds) or self.spelling.tag_of(key, "tags")
            if tag is not None and not catches_all(self.files, slot.function, parameter):
                by_tag.setdefault(tag, parameter)
        quote = self.spelling.quote(source)
        rest = []
        for tag in draft.tags:
            if tag not in by_tag:
                rest.append(tag)
                continue
            name = by_tag[tag]
            text = literal(draft.tags[tag].text, quote)
            given = argument_of(self.files, node, name, slot)
            if given is None:
                require_no_splat(node, name)
                draft.steps.append(Step(source.path, AddArgument(node, name, text)))
            elif isinstance(given, ast.Constant) and given.value in EMPTY:
                draft.steps.append(Step(source.path, Replace(given, text)))
            else:
                raise CannotFix(f"{name} is passed already, by an expression that may be empty")
        return rest

    def packed(self, slot: Slot) -> Slot:
        """A wrapper's parameter that is a mapping of tags, packed into one header."""
        for key, parameter in slot.parameters:
            matched = self.spelling.headers.match(key) if slot.holds == "headers" else None
            if matched is not None and not matched[1] and not slot.argument:
                return replace(slot, argument=parameter, holds="tags")
        return slot

    def through_catch_all(self, source: Source, node: ast.Call, slot: Slot) -> Slot:
        """What a wrapper's ``**kwargs`` hand on has the name that the call inside of it gives to it."""
        inner = self.calls.get(slot.inner[0]) if slot.inner else None
        if inner is None or inner.slot is None:
            return slot
        name, *path = inner.slot.argument.split(".")
        hands_on = catches_all(self.files, slot.function, slot.argument.partition(".")[0])
        if not hands_on and (slot.argument != inner.slot.argument or name in parameters_of(self.files, slot.function)):
            return slot
        at = self.files.source(inner.place.path)
        call = at.node_at(inner.place, (ast.Call,))
        words = call.keywords if isinstance(call, ast.Call) else []
        given = next((word.value for word in words if word.arg == name), None)
        if given is None:
            return replace(slot, argument=inner.slot.argument, holds=inner.slot.holds)
        # Behind a decorator, ``inner(*args, **kwargs)`` is a function with parameters of its own.
        function = definition_of(self.files, source.path, node)
        parameters = parameters_of(self.files, function) if function is not None else ()
        if function is None or not isinstance(given, ast.Name) or given.id not in parameters:
            raise CannotFix(f"the call inside of it gives {name} itself")
        return replace(slot, argument=".".join((given.id, *path)), holds=inner.slot.holds, function=function)
