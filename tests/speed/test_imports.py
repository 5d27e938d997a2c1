"""Imports are read off the bytes of a file, without a parser: what is found is what Python's parser finds."""

from __future__ import annotations

import ast
import random
from pathlib import Path

import pytest

from lint_llm_tags.analysis.imports import Imports
from lint_llm_tags.analysis.program import Program

PACKAGE = Path(__file__).parents[2] / "lint_llm_tags"
FILES = ("a.py", "p/__init__.py", "p/b.py", "p/c.py", "p/q/__init__.py", "p/q/d.py", "s/e.py")


def found_in(source: str, path: str = "p/x.py") -> set[str]:
    return set(Imports(Program("/nowhere", FILES, {path: source.encode()}, ())).direct(path))


@pytest.mark.parametrize(
    ("source", "files"),
    [
        ("import a", {"a.py"}),
        ("import a as b, p.b as c  # p.c", {"a.py", "p/b.py"}),
        ("if x:\n\timport p.q.d; import s", {"p/q/d.py"}),
        ("from p import b, c as d", {"p/__init__.py", "p/b.py", "p/c.py"}),
        (
            "from p import (  # no q\n    b,  # no c\n    q\n)\n",
            {"p/__init__.py", "p/b.py", "p/q/__init__.py"},
        ),
        ("from . import b", {"p/__init__.py", "p/b.py"}),
        ("from .import c", {"p/__init__.py", "p/c.py"}),
        ("from .q.d import anything", {"p/q/d.py"}),
        ("from ..a import x\r\nfrom ..s import e\r\n", {"a.py", "s/e.py"}),
        ("from s import (e", {"s/e.py"}),
        ("import os; from p import b; import a", {"a.py", "p/__init__.py", "p/b.py"}),
        ("if x: from .q import d", {"p/q/__init__.py", "p/q/d.py"}),
        ("try:import a\nexcept ImportError: import p.c", {"a.py", "p/c.py"}),
        ("from p \\\n  import b, \\\n    c", {"p/__init__.py", "p/b.py", "p/c.py"}),
        ("from p import(b)\r\nfrom p.q import*", {"p/__init__.py", "p/b.py", "p/q/__init__.py"}),
        ("m = importlib.import_module(\n    'p.q.d'\n)", {"p/q/d.py"}),
        ("m = import_module('.c', __package__) or __import__(\"a\")", {"p/c.py", "a.py"}),
        ("load = import_module\nm = load('p.b'), load(f'{a}'), TABLE['p.q.d']", {"p/b.py", "p/q/d.py"}),
        ("m = module('a'), import_it('p.b')", set()),
        ("important = 1\nimport_a = 2\nfrom_ = 'import a'\n# import a\n", set()),
        ("from a, b import c\nfrom\nimport\n", set()),
    ],
)
def test_files_that_statements_name(source: str, files: set[str]) -> None:
    assert found_in(source) == files


def test_agrees_with_the_parser_on_this_package() -> None:
    names = [path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*.py")]
    program = Program(PACKAGE.parent, names, {}, ())
    imports = Imports(program)
    for path in names:
        named: set[str] = set()
        for node in ast.walk(ast.parse((PACKAGE.parent / path).read_bytes())):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("lint_llm_tags"):
                named.update([node.module, *(f"{node.module}.{alias.name}" for alias in node.names)])
            elif isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
        files = {found.path for name in named if (found := program.find(name, path)) is not None}
        assert files - {path, ""} <= imports.direct(path), path


def test_reaching_is_the_same_by_way_of_who_is_imported_at_all() -> None:
    names = [path.relative_to(PACKAGE.parent).as_posix() for path in (PACKAGE / "report").glob("*.py")]
    names += [path.relative_to(PACKAGE.parent).as_posix() for path in (PACKAGE / "source").glob("*.py")]
    imports, others = (Imports(Program(PACKAGE.parent, names, {}, ())) for _ in range(2))
    reached = {(path, other) for path in names for other in names if imports.reaches(path, other)}
    assert reached == {(path, other) for path in names for other in others.reach(path)}
    assert 20 < len(reached) < len(names) ** 2 / 2


def test_who_reaches_what_nobody_imports_is_known_from_those_that_mention_it() -> None:
    sources = {"a.py": "import b", "b.py": "import c", "c.py": "", "task.py": "x = 1", "lone.py": "import a"}
    overlay = {path: source.encode() for path, source in sources.items()}
    imports = Imports(Program("/nowhere", sources, overlay, ()))
    assert not imports.reaches("a.py", "lone.py")
    assert not imports.followed
    assert not imports.reaches("lone.py", "task.py")
    assert imports.reaches("lone.py", "c.py")


def test_files_that_import_each_other_reach_the_same_whoever_is_asked_about_first() -> None:
    chance = random.Random(3)
    for _ in range(200):
        names = [f"m{number}.py" for number in range(chance.randint(1, 12))]
        imported = {name: chance.choices(names, k=chance.randint(0, 3)) for name in names}
        overlay = {name: "".join(f"import {one[:-3]}\n" for one in some).encode() for name, some in imported.items()}
        imports = Imports(Program("/nowhere", names, overlay, ()))
        for name in chance.sample(names, len(names)):
            found: set[str] = set()
            pending = [name]
            while pending:
                last = pending.pop()
                new = {one for one in imported[last] if one != last} - found
                found |= new
                pending += new
            assert imports.reach(name) == found, (name, imported)
