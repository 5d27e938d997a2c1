"""Finds policy files, reads them with what they extend, and says in one line what is wrong with them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from lint_llm_tags.policy.consistency import check_consistency
from lint_llm_tags.policy.keys import POLICY
from lint_llm_tags.policy.kinds import WrongValueError
from lint_llm_tags.policy.model import DEFAULT_CLIENT_TAGS, Policy
from lint_llm_tags.policy.rebasing import rebased_policy

POLICY_FILE = "lint-llm-tags.toml"
PYPROJECT = "pyproject.toml"
_TABLE = "lint-llm-tags"
_PACKAGE = "pkg:"


class PolicyError(Exception):
    """A policy that cannot be used. The message is one line: ``file: key.path: what is wrong``."""

    def __init__(self, message: str) -> None:
        # File names and keys come from outside: they must neither break the line nor drive the terminal.
        printable = "".join(character if character.isprintable() else " " for character in message)
        super().__init__(" ".join(printable.split()))


def find_policy(start: Path) -> Path | None:
    """Find the nearest policy file, walking up from a file or directory to the root of the file system.

    ``lint-llm-tags.toml`` goes before ``pyproject.toml`` of the same directory, which counts only when it has a table
    ``[tool.lint-llm-tags]``. A ``pyproject.toml`` that cannot be read although it may have one is given too:
    ``load_policy`` says what is wrong with it.
    """
    start = _absolute(start)
    for directory in (start, *start.parents):
        own, pyproject = directory / POLICY_FILE, directory / PYPROJECT
        if os.path.isfile(own):  # noqa: PTH113 - unlike Path.is_file, it never raises
            return own
        if os.path.isfile(pyproject) and _may_have_table(pyproject):  # noqa: PTH113
            return pyproject
    return None


def load_policy(path: Path) -> Policy:
    """Load a policy file with everything that it extends. Raises ``PolicyError``."""
    path = _absolute(path)
    content = _layered(path, ())
    try:
        fields = POLICY.fields(content, "")
        fields.pop("extends", None)
        if "required" in fields and "client_tags" not in fields:
            fields["client_tags"] = tuple(tag for tag in DEFAULT_CLIENT_TAGS if tag in fields["required"])
        policy = Policy(root=path.parent, source=path, **fields)
        check_consistency(policy)
    except WrongValueError as wrong:
        raise PolicyError(f"{_place(path)}{wrong}") from None
    return policy


def layers_of(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """A policy file and what it extends, the furthest first: the name of each file and its content.

    Raises ``PolicyError``.
    """
    path = _absolute(path)
    layers: list[tuple[str, dict[str, Any]]] = []
    way: list[Path] = []
    while True:
        content = _read(path)
        if way and path.parent in way[0].parent.parents:
            content = rebased_policy(content, way[0].parent.relative_to(path.parent).parts)
        layers.append((_shown(path), content))
        way.append(path)
        if "extends" not in content:
            return layers[::-1]
        path = _extended(content["extends"], path)


def default_policy(root: Path) -> Policy:
    """Give the policy that holds where there is no policy file."""
    return Policy(root=_absolute(root))


def _absolute(path: Path) -> Path:
    """Make absolute without following links: a linked project keeps the paths by which its user knows it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve follows links


def _layered(path: Path, extending: tuple[Path, ...]) -> dict[str, Any]:
    """Read and check a file, laid over what it extends. ``extending``: the files on the way here."""
    content = _read(path)
    root = (*extending, path)[0].parent
    if path.parent in root.parents:
        content = rebased_policy(content, root.relative_to(path.parent).parts)
    extends = content.get("extends")
    if extends is None:
        return content
    base = _extended(extends, path)
    way = (*extending, path)
    for known in way:
        if os.path.realpath(known) == os.path.realpath(base):
            circle = " -> ".join(_shown(file) for file in (*way[way.index(known) :], base))
            raise PolicyError(f"{_place(path)}extends: goes in a circle: {circle}")
    return POLICY.merge(_layered(base, way), content)


def _extended(extends: str, path: Path) -> Path:
    """Locate what ``extends`` names."""
    if extends.startswith(_PACKAGE):
        base = _in_package(extends.removeprefix(_PACKAGE), path)
    else:
        base = _absolute(path.parent / extends)
    if not os.path.isfile(base):  # noqa: PTH113
        raise PolicyError(f"{_place(path)}extends: there is no file {_shown(base)}")
    return base


def _in_package(name: str, path: Path) -> Path:
    """Locate the policy of an installed package without running any of its code.

    ``find_spec`` of a dotted name imports the parents, so only the first part is asked for and the rest is walked.
    """
    import importlib.util

    top, *rest = name.split(".")
    try:
        spec = importlib.util.find_spec(top)
    except (ImportError, ValueError):
        spec = None
    if spec is None:
        raise PolicyError(f'{_place(path)}extends: there is no installed package "{top}"')
    directories = [Path(location, *rest) for location in spec.submodule_search_locations or ()]
    for directory in directories:
        if os.path.isfile(directory / POLICY_FILE):  # noqa: PTH113
            return directory / POLICY_FILE
    raise PolicyError(f'{_place(path)}extends: the package "{name}" ships no {POLICY_FILE}')


def _read(path: Path) -> dict[str, Any]:
    """Read one file and check it by itself, so that a mistake is told with the file that holds it."""
    content = read_toml(path)
    if path.name == PYPROJECT:
        tool = content.get("tool")
        if not isinstance(tool, dict) or _TABLE not in tool:
            raise PolicyError(f"{_shown(path)}: there is no table [tool.{_TABLE}]")
        content = tool[_TABLE]
        if not isinstance(content, dict):
            raise PolicyError(f"{_shown(path)}: tool.{_TABLE}: must be a table")
    try:
        POLICY.fields(content, "")
    except WrongValueError as wrong:
        raise PolicyError(f"{_place(path)}{wrong}") from None
    return content


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file. Raises ``PolicyError``."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise PolicyError(f"{_shown(path)}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise PolicyError(f"{_shown(path)}: not UTF-8: byte {error.start + 1} of the file") from None
    except (ValueError, RecursionError) as error:
        raise PolicyError(f"{_shown(path)}: not TOML: {error}") from None


def _may_have_table(pyproject: Path) -> bool:
    """Tell a pyproject.toml with our table, or with our name in it and beyond understanding."""
    try:
        if _TABLE.encode() not in pyproject.read_bytes():
            return False
        tool = read_toml(pyproject).get("tool")
    except (OSError, PolicyError):
        return True
    return isinstance(tool, dict) and _TABLE in tool


def _place(path: Path) -> str:
    """Begin a message about a key."""
    return f"{_shown(path)}: tool.{_TABLE}." if path.name == PYPROJECT else f"{_shown(path)}: "


def _shown(path: Path) -> str:
    """Name a file as its user would, from where they stand."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()
