"""Test doubles: which tests replace clients and transports, so that what they call sends nothing."""

from __future__ import annotations

import ast
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint_llm_tags.analysis.program import Program

_REPLACES = frozenset(
    {"patch", "Mock", "MagicMock", "AsyncMock", "monkeypatch", "mocker", "create_autospec", "respx", "respx_mock",
     "httpx_mock", "requests_mock", "aioresponses", "vcr"}
)  # fmt: skip
_SET_UP = frozenset({"setUp", "asyncSetUp", "setUpClass", "setup_method", "setup_class"})
_MAX_FIXTURES = 4
"""Fixtures that need fixtures."""

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def is_test(path: str) -> bool:
    """Whether a file holds tests, by the names that test runners look for."""
    *directories, name = path.split("/")
    named = name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"
    return named or not {"test", "tests"}.isdisjoint(directories)


class Doubles:
    """Answers for one program; remembers what it was asked."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._known: dict[tuple[str, str], bool] = {}

    def replaced_in(self, path: str, function: str) -> bool:
        """Whether a test (or a fixture that it takes) puts doubles in the place of something."""
        if not is_test(path):
            return False
        key = (path, function)
        if key not in self._known:
            self._known[key] = self._replaces(path, function)
        return self._known[key]

    def _replaces(self, path: str, function: str) -> bool:
        *around, name = function.split(".")
        scopes = [self._body(path)]
        for outer in around:
            inner = next((node for node in scopes[-1] if getattr(node, "name", "") == outer), None)
            scopes.append(getattr(inner, "body", []))
        tests = [node for node in _functions(scopes[-1]) if node.name == name]
        always = [node for scope in scopes for node in _functions(scope) if _runs_before_each(node)]
        return any(self._mentions(path, node, scopes, _MAX_FIXTURES) for node in (*tests, *always))

    def _mentions(self, path: str, node: _Function, scopes: Sequence[Sequence[ast.stmt]], depth: int) -> bool:
        if not _REPLACES.isdisjoint(_names(node)):
            return True
        wanted = [argument.arg for argument in (*node.args.args, *node.args.kwonlyargs)]
        return depth > 0 and any(
            self._mentions(where, fixture, scopes, depth - 1)
            for name in wanted
            for where, fixture in self._fixtures(path, name, scopes)
            if fixture is not node
        )

    def _fixtures(self, path: str, name: str, scopes: Sequence[Sequence[ast.stmt]]) -> Iterator[tuple[str, _Function]]:
        for scope in scopes:
            yield from ((path, node) for node in _functions(scope) if node.name == name)
        for parent in PurePosixPath(path).parents:
            shared = "conftest.py" if str(parent) == "." else f"{parent}/conftest.py"
            if shared != path and shared in self._program.files:
                yield from ((shared, node) for node in _functions(self._body(shared)) if node.name == name)

    def _body(self, path: str) -> list[ast.stmt]:
        return [node for unit in self._program.module(path).units for node in getattr(unit, "nodes", ())]


def _functions(body: Iterable[ast.stmt]) -> Iterator[_Function]:
    return (node for node in body if isinstance(node, _Function))


def _runs_before_each(node: _Function) -> bool:
    return node.name in _SET_UP or any(
        keyword.arg == "autouse"
        for decorator in node.decorator_list
        if isinstance(decorator, ast.Call)
        for keyword in decorator.keywords
    )


def _names(node: ast.AST) -> set[str]:
    """Every identifier in a function, its decorators and parameters included."""
    found: set[str] = set()
    for child in ast.walk(node):
        if isinstance(child, ast.Name):
            found.add(child.id)
        elif isinstance(child, ast.Attribute):
            found.add(child.attr)
        elif isinstance(child, ast.arg):
            found.add(child.arg)
    return found
