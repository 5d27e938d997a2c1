"""Files that are programs of their own: what one of them sets for its whole process says nothing about another one."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint_llm_tags.analysis.imports import Imports
    from lint_llm_tags.analysis.program import Program

_RUNS = frozenset(
    {
        "completion", "converse", "create", "exit", "generate_content", "invoke", "kickoff", "launch", "main", "print",
        "print_response", "query", "run", "run_sync", "serve",
    }
)  # fmt: skip
"""What only a program calls at the top of a file: a module that is made to be imported neither prints nor sends.

Names, since this is asked before anything is evaluated, and of files that nothing else makes evaluate. The methods of
the provider data will not do in their place: with them every ``add()`` and ``update()`` would be a request, as those of
vector stores are, and these are what modules that are imported do at their tops.
"""


class Scripts:
    """Which files of a program are run, and which code runs in other processes than they do."""

    def __init__(self, program: Program, imports: Imports) -> None:
        self._program = program
        self._imports = imports
        self._known: dict[str, bool] = {}

    def apart(self, setter: str, user: str) -> bool:
        """Whether a file that is run, ``user``, is known to run without what the file ``setter`` sets.

        No import leads from the one, or from who imports it, to the other, and the other belongs to another script:
        what nobody imports and nobody runs may be loaded by its name, as settings and plugins are.
        """
        if setter == user or not self._is_script(user):
            return False
        if any(setter == other or setter in self._imports.reach(other) for other in self._importers(user)):
            return False
        return any(map(self._is_script, self._importers(setter)))

    def _importers(self, path: str) -> set[str]:
        """The file and all from which imports lead to it."""
        found, pending = {path}, [path]
        while pending:
            new = self._imported_by.get(pending.pop(), set()) - found
            found |= new
            pending.extend(new)
        return found

    @cached_property
    def _imported_by(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for path in self._program.files:
            for other in self._imports.direct(path):
                found.setdefault(other, set()).add(path)
        return found

    def _is_script(self, path: str) -> bool:
        if path not in self._known:
            nodes = (node for unit in self._program.module(path).units for node in getattr(unit, "nodes", ()))
            self._known[path] = _runs(nodes)
        return self._known[path]


def _runs(body: Iterable[ast.stmt]) -> bool:
    """Whether statements at the top of a file do what only a program does."""
    for node in body:
        if isinstance(node, ast.If) and _is_guard(node.test):
            return True
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _last_name(node.value.func) in _RUNS:
            return True
        if isinstance(node, (ast.For, ast.While, ast.With, ast.Try)) and _runs(node.body):
            return True
    return False


def _last_name(callee: ast.expr) -> str:
    return callee.attr if isinstance(callee, ast.Attribute) else callee.id if isinstance(callee, ast.Name) else ""


def _is_guard(test: ast.expr) -> bool:
    """``__name__ == "__main__"``"""
    return isinstance(test, ast.Compare) and ast.unparse(test) in ("__name__ == '__main__'", "'__main__' == __name__")
