"""Models in chains whose calls take no tags: ``prompt | llm.bind(extra_headers={...}) | parser``."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lint_llm_tags.analysis.sites import Slot
from lint_llm_tags.fixes.displays import bound_to, named
from lint_llm_tags.fixes.layout import Group
from lint_llm_tags.fixes.operations import Replace
from lint_llm_tags.fixes.plans import CannotFix, Step
from lint_llm_tags.fixes.rendering import prefixed
from lint_llm_tags.fixes.signatures import definition_of, reach_of
from lint_llm_tags.providers.registered import catalog_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.analysis.sites import Origin, Place
    from lint_llm_tags.fixes.drafts import Draft
    from lint_llm_tags.fixes.project import Files
    from lint_llm_tags.fixes.sharing import Sharing
    from lint_llm_tags.fixes.sources import Source
    from lint_llm_tags.fixes.spelling import Spelling
    from lint_llm_tags.providers.catalog import Catalog
    from lint_llm_tags.providers.model import Carrier

_BIND, _CALL = "bind", "invoke"
_REPLACED = ("extra_headers", "model_kwargs", None)
"""Arguments of a model's construction that hold what :meth:`bind` would replace."""


@dataclass
class Chains:
    """Puts tags into the model of a chain."""

    files: Files
    spelling: Spelling
    sharing: Sharing

    def bind(self, draft: Draft, source: Source, node: ast.Call) -> None:
        """Bind the tags to the one model of the chain that a call goes through."""
        carriers = [self._carrier(origin) for origin in draft.site.clients]
        carrier = carriers[0] if carriers else None
        if carrier is None or any(one != carrier for one in carriers) or not isinstance(node.func, ast.Attribute):
            raise CannotFix("its model is not seen, or takes no tags by bind()")
        models = list(_Walk(self, draft, source).models(node.func.value, depth=6))
        if len(models) != 1 or models[0] is node.func.value:
            raise CannotFix("its model is not seen in a chain")
        text = source.text[source.begins(models[0]) : source.ends(models[0])]
        if "\n" in text:
            raise CannotFix("its model stands on several lines of a chain")
        value = self.spelling.new(draft, source, Slot(carrier.argument, carrier.holds, "no"), tuple(draft.tags))
        bound = Group(f"{text}.{_BIND}(", (prefixed(f"{carrier.argument}=", value),), ")", display=False)
        draft.steps.append(Step(source.path, Replace(models[0], bound)))

    def _carrier(self, origin: Origin) -> Carrier | None:
        """The argument of bind() for tags, where nothing else is in it."""
        client = self._catalog.client(origin.symbol)
        construction = self.files.source(origin.place.path).node_at(origin.place, (ast.Call,))
        if client is None or not isinstance(construction, ast.Call):
            return None
        if any(word.arg in _REPLACED for word in construction.keywords):
            return None
        bound, taken = (
            [one for one in client.methods[name].carriers if one.insert] if name in client.methods else []
            for name in (_BIND, _CALL)
        )
        # Any model can be bound to anything; what its own calls take arrives.
        names = [one.argument for one in taken if one.holds == "headers"]
        return next((one for one in bound if one.argument in names), None)

    @cached_property
    def _catalog(self) -> Catalog:
        return catalog_of(self.spelling.policy)


@dataclass
class _Walk:
    """From the receiver of a call to the expressions that put its model into a chain."""

    chains: Chains
    draft: Draft
    source: Source

    def models(self, expression: ast.expr, depth: int) -> Iterator[ast.expr]:
        if not depth:
            return
        if self._is_model(expression, depth):
            yield expression
        elif isinstance(expression, ast.BinOp) and isinstance(expression.op, ast.BitOr):
            yield from self.models(expression.left, depth)
            yield from self.models(expression.right, depth)
        elif isinstance(expression, ast.Call) and isinstance(expression.func, ast.Attribute):
            inner = expression.func.value
            # What a model's own methods make of it, they make without what was bound before.
            yield from (expression,) if self._is_model(inner, depth) else self.models(inner, depth - 1)
        elif (value := bound_to(self.source, expression)) is not None and self._is_ours(value):
            yield from self.models(value, depth - 1)

    def _is_model(self, expression: ast.expr, depth: int) -> bool:
        """Whether an expression is the model as it was constructed, or what a function gives that constructs it."""
        places = [origin.place for origin in self.draft.site.clients]
        if isinstance(expression, ast.Call):
            function = definition_of(self.chains.files, self.source.path, expression)
            reach = reach_of(self.chains.files, function) if function is not None else None
            return reach is not None and all(
                function is not None and place.path == function[0] and reach[0] <= place.line <= reach[1]
                for place in places
            )
        value = bound_to(self.source, expression)
        if value is None or not depth:
            return False
        if isinstance(value, ast.Call) and any(self._stands_at(value, place) for place in places):
            return True
        return not isinstance(value, ast.BinOp) and self._is_model(value, depth - 1)

    def _stands_at(self, call: ast.Call, place: Place) -> bool:
        return self.source.path == place.path and self.source.begins(call) == self.source.offset(
            place.line, place.column
        )

    def _is_ours(self, chain: ast.expr) -> bool:
        """Whether a chain that has a name is called for nothing else."""
        display = named(self.source, chain)
        return self.chains.sharing.receives_the_same(display, self.draft, tuple(self.draft.tags))
