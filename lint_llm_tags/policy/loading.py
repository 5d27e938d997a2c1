"""Reads policy files with what they extend, and says in one line what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from lint_llm_tags.policy.consistency import check_consistency
from lint_llm_tags.policy.finding import POLICY_FILE, PYPROJECT, TABLE, PolicyError, absolute, read_toml, shown
from lint_llm_tags.policy.keys import POLICY
from lint_llm_tags.policy.kinds import WrongValueError
from lint_llm_tags.policy.model import DEFAULT_CLIENT_TAGS, Policy
from lint_llm_tags.policy.rebasing import rebased_policy

_PACKAGE = "pkg:"


def load_policy(path: Path) -> Policy:
    """Load a policy file with everything that it extends. Raises ``PolicyError``."""
    path = absolute(path)
    content = _layered(path, ())
    try:
        fields = POLICY.fields(content, "")
        fields.pop("extends", None)
        if "required" in fields and "client_tags" not in fields:
            fields["client_tags"] = tuple(tag for tag in DEFAULT_CLIENT_TAGS if tag in fields["required"])
        policy = Policy(str(path.parent), source=path, **fields)
        check_consistency(policy)
    except WrongValueError as wrong:
        raise PolicyError(f"{_place(path)}{wrong}") from None
    return policy


def layers_of(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """A policy file and what it extends, the furthest first: the name of each file and its content.

    Raises ``PolicyError``.
    """
    path = absolute(path)
    layers: list[tuple[str, dict[str, Any]]] = []
    way: list[Path] = []
    while True:
        content = _read(path)
        if way and path.parent in way[0].parent.parents:
            content = rebased_policy(content, way[0].parent.relative_to(path.parent).parts)
        layers.append((shown(path), content))
        way.append(path)
        if "extends" not in content:
            return layers[::-1]
        path = _extended(content["extends"], path)


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
            circle = " -> ".join(shown(file) for file in (*way[way.index(known) :], base))
            raise PolicyError(f"{_place(path)}extends: goes in a circle: {circle}")
    return POLICY.merge(_layered(base, way), content)


def _extended(extends: str, path: Path) -> Path:
    """Locate what ``extends`` names."""
    if extends.startswith(_PACKAGE):
        base = _in_package(extends.removeprefix(_PACKAGE), path)
    else:
        base = absolute(path.parent / extends)
    if not os.path.isfile(base):  # noqa: PTH113
        raise PolicyError(f"{_place(path)}extends: there is no file {shown(base)}")
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
        if not isinstance(tool, dict) or TABLE not in tool:
            raise PolicyError(f"{shown(path)}: there is no table [tool.{TABLE}]")
        content = tool[TABLE]
        if not isinstance(content, dict):
            raise PolicyError(f"{shown(path)}: tool.{TABLE}: must be a table")
    try:
        POLICY.fields(content, "")
    except WrongValueError as wrong:
        raise PolicyError(f"{_place(path)}{wrong}") from None
    return content


def _place(path: Path) -> str:
    """Begin a message about a key."""
    return f"{shown(path)}: tool.{TABLE}." if path.name == PYPROJECT else f"{shown(path)}: "
