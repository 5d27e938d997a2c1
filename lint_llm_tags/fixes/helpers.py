"""Functions of the project that put headers or options together and take a tag: ``**options(feature="ask")``."""

from __future__ import annotations

import ast
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.arguments import argument_of
from lint_llm_tags.fixes.displays import binding, named
from lint_llm_tags.fixes.extending import EMPTY
from lint_llm_tags.fixes.operations import AddArgument, Replace
from lint_llm_tags.fixes.plans import CannotFix, Step
from lint_llm_tags.fixes.rendering import literal
from lint_llm_tags.fixes.signatures import catches_all, definition_of, parameters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint_llm_tags.analysis.sites import Slot
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sharing import Sharing
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.spelling import Spelling


@dataclass
class Helpers:
    """Passes tags to the functions of the project that make what a call is given."""

    files: Files
    spelling: Spelling
    sharing: Sharing

    def give(self, draft: Draft, source: Source, node: ast.Call, slot: Slot, tags: Sequence[str]) -> list[str]:
        """Pass tags to the wrapper and the helpers that make what carries them; gives the tags that none of them takes.

        Whether a parameter of that name does what it seems to do, the new analysis says.
        """
        left = list(tags)
        name = slot.argument.partition(".")[0]
        given = [word.value for word in node.keywords if word.arg in (name, None)] if name else node.args
        wrapper = [node] if slot.function[1] else []
        for call in (*wrapper, *self._calls(draft, source, given, left)):
            function = slot.function if call is node else definition_of(self.files, source.path, call)
            for parameter in self._parameters(source, call, function) if function is not None else ():
                tag = self.spelling.tag_of(parameter, "tags")
                if function is None or tag is None or tag not in left:
                    continue
                step = self._passed(draft, source, call, replace(slot, function=function), parameter, tag)
                if step is not None:
                    draft.steps.append(step)
                    left.remove(tag)
        return left

    def _parameters(self, source: Source, call: ast.Call, function: tuple[str, str]) -> Iterator[str]:
        """What may be passed by name: parameters, and what other calls in the file pass for its ``**kwargs``."""
        yield from parameters_of(self.files, function)
        if catches_all(self.files, function):
            name = ast.unparse(call.func)
            others = (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))
            same = (other for other in others if other is not call and ast.unparse(other.func) == name)
            yield from dict.fromkeys(word.arg for other in same for word in other.keywords if word.arg is not None)

    def _calls(
        self, draft: Draft, source: Source, given: Sequence[ast.expr], tags: Sequence[str]
    ) -> Iterator[ast.Call]:
        """The calls that give an argument, or a part of it."""
        for expression in given:
            parts: list[ast.expr] = []
            if isinstance(expression, ast.Call):
                yield expression
                parts = [*expression.args, *(word.value for word in expression.keywords)]
                if isinstance(expression.func, ast.Attribute):
                    parts.append(expression.func.value)
            elif isinstance(expression, ast.Name):
                value = binding(source, expression)
                if value is not None and self.sharing.is_ours(named(source, value), draft, tags):
                    parts = [value]
            elif isinstance(expression, (ast.Dict, ast.BoolOp)):
                parts = expression.values
            elif isinstance(expression, ast.BinOp):
                parts = [expression.left, expression.right]
            elif isinstance(expression, (ast.Starred, ast.Await)):
                parts = [expression.value]
            yield from self._calls(draft, source, parts, tags)

    def _passed(
        self, draft: Draft, source: Source, call: ast.Call, slot: Slot, parameter: str, tag: str
    ) -> Step | None:
        """What passes a tag, unless the call may pass one already."""
        text = literal(draft.tags[tag].text, self.spelling.quote(source))
        try:
            given = argument_of(self.files, call, parameter, slot)
        except CannotFix:
            return None
        if given is None:
            has_splat = any(word.arg is None for word in call.keywords)
            return None if has_splat else Step(source.path, AddArgument(call, parameter, text))
        is_empty = isinstance(given, ast.Constant) and given.value in EMPTY
        return Step(source.path, Replace(given, text)) if is_empty else None
