"""New statements of a module, where a person would put them."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from lint_llm_tags.fixes.operations import AddStatement

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint_llm_tags.fixes.layout import Piece
    from lint_llm_tags.fixes.sources import Source

_STANDARD = sys.stdlib_module_names


def binds(source: Source, name: str) -> ast.stmt | None:
    """The statement of the module itself that binds a name at run time."""
    for statement in source.tree.body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            names = {(alias.asname or alias.name).partition(".")[0] for alias in statement.names}
        elif isinstance(statement, ast.Assign):
            names = {target.id for target in statement.targets if isinstance(target, ast.Name)}
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            names = {statement.target.id}
        else:
            names = {statement.name} if isinstance(statement, (ast.FunctionDef, ast.ClassDef)) else set()
        if name in names:
            return statement
    return None


def import_from(
    source: Source, module: str, name: str, is_local: Callable[[str], bool], *, local: bool = False
) -> AddStatement:
    """``from module import name``, sorted into the imports as isort sorts them: one group for each kind of module.

    ``is_local`` tells whether a module is one of the project; ``local``: this one is, although it may not be there yet.
    """
    code = f"from {module} import {name}"
    groups = _groups(source)
    if not groups:
        after = 0 if source.tree.body and _is_docstring(source.tree.body[0]) else -1
        return _behind(source, after, code, source.newline if after == 0 else "")

    def kind(module: str, *, local: bool = False) -> int:
        if module == "__future__":
            return 0
        if module.partition(".")[0] in _STANDARD:
            return 1
        return 4 if module.startswith(".") else 3 if local or is_local(module) else 2

    body = source.tree.body
    kinds = [{kind(_module(body[index])) for index in group} for group in groups]
    own = kind(module, local=local)
    together = [group for group, found in zip(groups, kinds, strict=True) if own in found or len(found) > 1]
    if together:
        before = [index for index in together[-1] if _sorts_before(body[index], module)]
        return _behind(source, before[-1] if before else together[-1][0] - 1, code, in_front=not before)
    lower = [group for group, found in zip(groups, kinds, strict=True) if max(found) < own]
    if lower:
        return _behind(source, lower[-1][-1], code, source.newline)
    return _behind(source, groups[0][0] - 1, code, in_front=True, behind=source.newline)


def _groups(source: Source) -> list[list[int]]:
    """The imports at the head of the module, by index, split where blank lines are."""
    groups: list[list[int]] = []
    end = -2
    for index, statement in enumerate(source.tree.body):
        if not isinstance(statement, (ast.Import, ast.ImportFrom)):
            if index == 0 and _is_docstring(statement):
                continue
            break
        if groups and statement.lineno <= end + 1:
            groups[-1].append(index)
        else:
            groups.append([index])
        end = statement.end_lineno or statement.lineno
    return groups


def _module(statement: ast.stmt) -> str:
    if isinstance(statement, ast.ImportFrom):
        return "." * statement.level + (statement.module or "")
    return statement.names[0].name if isinstance(statement, ast.Import) else ""


def _sorts_before(statement: ast.stmt, module: str) -> bool:
    """``import x`` goes before ``from x import y``, relative imports last."""
    other = _module(statement)
    if isinstance(statement, ast.Import) or other == "__future__":
        return True
    if other.startswith(".") != module.startswith("."):
        return module.startswith(".")
    return other.lower() < module.lower()


def constant(source: Source, code: Piece) -> AddStatement:
    """An assignment behind the imports, ``if TYPE_CHECKING:`` blocks included."""
    after = -1
    for index, statement in enumerate(source.tree.body):
        head = isinstance(statement, (ast.Import, ast.ImportFrom)) or (index == 0 and _is_docstring(statement))
        if head or (isinstance(statement, (ast.If, ast.Try)) and _only_imports(statement)):
            after = index
        else:
            break
    return _behind(source, after, code, source.newline if after >= 0 else "")


def _behind(
    source: Source, index: int, code: Piece, before: str = "", *, in_front: bool = False, behind: str = ""
) -> AddStatement:
    """A statement on a line of its own behind statement ``index``, or in front of the next one."""
    body = source.tree.body
    if index < 0 or in_front:
        at = source.line_start(source.begins(body[index + 1])) if body else len(source.text)
        return AddStatement(source.tree, index + 1, at, code, before, source.newline + behind)
    at = source.line_end(source.ends(body[index]))
    return AddStatement(source.tree, index + 1, at, code, source.newline + before)


def _is_docstring(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _only_imports(statement: ast.stmt) -> bool:
    return all(
        isinstance(node, (ast.Import, ast.ImportFrom, ast.Pass))
        for node in ast.walk(statement)
        if isinstance(node, ast.stmt) and node is not statement
    )
