"""Parameters of the project's own functions and classes, as their source names them."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from lint_llm_tags.source.text import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint_llm_tags.fixes.project import Files

_HEAD = re.compile(rb"[ \t]*(?:async[ \t]+def|def|class)[ \t]+")
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def positional_parameters(files: Files, function: tuple[str, str], call: ast.Call) -> tuple[str, ...]:
    """What positional arguments of ``call`` are bound to, in order; none where the definition is not found."""
    path, qualname = function
    try:
        found = _definition(files.source(path).tree, qualname.split("."))
    except Unreadable:
        return ()
    if isinstance(found, ast.ClassDef):
        init = next((one for one in found.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"), None)
        if init is not None:
            return _names(init)[1:]
        return _fields(found)
    if isinstance(found, (ast.FunctionDef, ast.AsyncFunctionDef)):
        names = _names(found)
        bound = "." in qualname and names[:1] in (("self",), ("cls",)) and not _through_class(call, qualname)
        return names[1:] if bound else names
    return ()


def definition_of(files: Files, path: str, call: ast.Call) -> tuple[str, str] | None:
    """The project's function or class that a call in a file names: file and qualified name; None for several."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    defined = _defined(files, name) if name else []
    found = [one for one in defined if one[0] == path] or defined
    return found[0] if len(found) == 1 else None


def _defined(files: Files, name: str) -> list[tuple[str, str]]:
    """All definitions of a name in the project."""
    if name not in files.definitions:
        places = [place for place in files.paths if _defines(files.raw(place), name.encode())]
        files.definitions[name] = [(place, qualname) for place in places for qualname in _qualnames(files, place, name)]
    return files.definitions[name]


def _defines(raw: bytes, name: bytes) -> bool:
    """Whether a file defines something of this name, as far as the lines with the name tell: quick for many files."""
    at = raw.find(name)
    while at >= 0:
        if _HEAD.fullmatch(raw, raw.rfind(b"\n", 0, at) + 1, at):
            return True
        at = raw.find(name, at + 1)
    return False


def _qualnames(files: Files, path: str, name: str) -> Iterator[str]:
    try:
        source = files.source(path)
        nodes = [node for node in ast.walk(source.tree) if isinstance(node, _DEFINITIONS) and node.name == name]
    except Unreadable:
        return
    for node in nodes:
        around = [above.name for above in source.ancestors(node) if isinstance(above, _DEFINITIONS)]
        yield ".".join((*reversed(around), name))


def parameters_of(files: Files, function: tuple[str, str]) -> tuple[str, ...]:
    """What may be passed by name: the parameters of a function, or what makes an object of a class."""
    arguments = _arguments(files, function)
    if arguments is not None:
        return tuple(one.arg for one in (*arguments.args, *arguments.kwonlyargs))
    found = _definition(files.source(function[0]).tree, function[1].split("."))
    return _fields(found) if isinstance(found, ast.ClassDef) else ()


def may_take(files: Files, function: tuple[str, str], name: str) -> bool:
    """Whether an argument of this name may be passed: what a class inherits is not known."""
    found = _definition(files.source(function[0]).tree, function[1].split("."))
    return name in parameters_of(files, function) or (isinstance(found, ast.ClassDef) and bool(found.bases))


def default_of(files: Files, function: tuple[str, str], name: str) -> ast.expr | None:
    """What a parameter is when it is not given; None where it has no default, or is no parameter of its own."""
    arguments = _arguments(files, function)
    if arguments is None:
        return None
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = dict(zip((one.arg for one in reversed(plain)), reversed(arguments.defaults), strict=False))
    given = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    defaults |= {one.arg: default for one, default in given if default is not None}
    return defaults.get(name)


def reach_of(files: Files, function: tuple[str, str]) -> tuple[int, int] | None:
    """The first and the last line of a definition."""
    found = _definition(files.source(function[0]).tree, function[1].split("."))
    return (found.lineno, found.end_lineno or found.lineno) if isinstance(found, _DEFINITIONS) else None


def catches_all(files: Files, function: tuple[str, str], name: str = "") -> bool:
    """Whether a function has ``**kwargs``, and ``name`` (if any) is these or its ``*args``."""
    arguments = _arguments(files, function)
    if arguments is None or arguments.kwarg is None:
        return False
    return name in ("", arguments.kwarg.arg, arguments.vararg.arg if arguments.vararg is not None else "")


def _arguments(files: Files, function: tuple[str, str]) -> ast.arguments | None:
    path, qualname = function
    try:
        found = _definition(files.source(path).tree, qualname.split("."))
    except Unreadable:
        return None
    if isinstance(found, ast.ClassDef):
        found = next((one for one in found.body if isinstance(one, ast.FunctionDef) and one.name == "__init__"), None)
    return found.args if isinstance(found, (ast.FunctionDef, ast.AsyncFunctionDef)) else None


def _definition(tree: ast.AST, parts: list[str]) -> ast.AST | None:
    name, *rest = parts
    for node in ast.walk(tree):
        if isinstance(node, _DEFINITIONS) and node.name == name:
            found = _definition(node, rest) if rest else node
            if found is not None:
                return found
    return None


def _fields(found: ast.ClassDef) -> tuple[str, ...]:
    """Of a dataclass or its like."""
    return tuple(
        one.target.id for one in found.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
    )


def _names(function: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[str, ...]:
    return tuple(one.arg for one in (*function.args.posonlyargs, *function.args.args))


def _through_class(call: ast.Call, qualname: str) -> bool:
    """``Class.method(instance, ...)``."""
    owner = qualname.split(".")[-2]
    func = call.func
    return isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == owner
