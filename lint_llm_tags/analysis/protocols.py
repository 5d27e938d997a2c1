"""Protocols: classes of the project that need not name a ``Protocol`` to be what it describes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from lint_llm_tags.analysis import facts
from lint_llm_tags.analysis.outlines import last_name
from lint_llm_tags.analysis.possibilities import options
from lint_llm_tags.analysis.values import ClassValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lint_llm_tags.analysis.evaluator import Evaluator
    from lint_llm_tags.analysis.units import Unit

MAX_IMPLEMENTERS = 8
"""A protocol that more classes implement says little about its objects."""


def implementers(ev: Evaluator, protocol: ClassValue) -> list[ClassValue]:
    """Classes with all methods of a protocol, and with their parameters."""
    names = {last_name(_unsubscripted(base.value)) for base in protocol.fact.bases}
    if "Protocol" not in names:
        return []
    key = (protocol.frame.path, protocol.fact.qualname)
    if key not in ev.knowledge.implementers:
        ev.knowledge.implementers[key] = []
        found = list(_implementers(ev, protocol))
        ev.knowledge.implementers[key] = found if len(found) <= MAX_IMPLEMENTERS else []
    return ev.knowledge.implementers[key]


def _implementers(ev: Evaluator, protocol: ClassValue) -> Iterator[ClassValue]:
    wanted = _methods(protocol.fact.members)
    if not any(not name.startswith("__") for name in wanted):
        return
    for path in ev.program.mentioning(*(f"def {name}(".encode() for name in wanted)):
        for unit in ev.program.module(path).units:
            for node in getattr(unit, "nodes", ()) if unit.is_class else ():
                if _fulfils(node, wanted):
                    value = ev.module_member(path, node.name)
                    yield from (
                        option
                        for option in (options(value) if value is not None else ())
                        if isinstance(option, ClassValue) and option != protocol
                    )


def _methods(members: Iterable[Unit]) -> Mapping[str, frozenset[str]]:
    """The methods of a class with the names of their parameters."""
    return _of_nodes(node for unit in members for node in getattr(unit, "nodes", ()))


def _of_nodes(nodes: Iterable[ast.AST]) -> Mapping[str, frozenset[str]]:
    return {
        node.name: frozenset(
            argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        )
        for node in nodes
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    }


def _fulfils(node: ast.ClassDef, wanted: Mapping[str, frozenset[str]]) -> bool:
    own = _of_nodes(node.body)
    return all(name in own and parameters <= own[name] for name, parameters in wanted.items())


def _unsubscripted(base: facts.Expr) -> facts.Expr:
    return base.base if isinstance(base, facts.Subscript) else base
