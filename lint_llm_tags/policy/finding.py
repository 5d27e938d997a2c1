"""Finds policy files. Apart from ``loading``, which many projects never need: they have none."""

from __future__ import annotations

import os
import sys

from lint_llm_tags.paths import upwards
from lint_llm_tags.policy.model import Policy

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

POLICY_FILE = "lint-llm-tags.toml"
PYPROJECT = "pyproject.toml"
TABLE = "lint-llm-tags"


class PolicyError(Exception):
    """A policy that cannot be used. The message is one line: ``file: key.path: what is wrong``."""

    def __init__(self, message: str) -> None:
        # File names and keys come from outside: they must neither break the line nor drive the terminal.
        printable = "".join(character if character.isprintable() else " " for character in message)
        super().__init__(" ".join(printable.split()))


def find_policy(start: str | os.PathLike[str]) -> Path | None:
    """Find the nearest policy file, walking up from a file or directory to the root of the file system.

    ``lint-llm-tags.toml`` goes before ``pyproject.toml`` of the same directory, which counts only when it has a table
    ``[tool.lint-llm-tags]``. A ``pyproject.toml`` that cannot be read although it may have one is given too:
    ``load_policy`` says what is wrong with it.
    """
    for directory in upwards(os.path.abspath(start)):
        own, pyproject = os.path.join(directory, POLICY_FILE), os.path.join(directory, PYPROJECT)
        if os.path.isfile(own):
            return absolute(own)
        if os.path.isfile(pyproject) and _may_have_table(pyproject):
            return absolute(pyproject)
    return None


def default_policy(root: str | os.PathLike[str]) -> Policy:
    """Give the policy that holds where there is no policy file."""
    return Policy(os.path.abspath(root))


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file. Raises ``PolicyError``."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise PolicyError(f"{shown(path)}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise PolicyError(f"{shown(path)}: not UTF-8: byte {error.start + 1} of the file") from None
    except (ValueError, RecursionError) as error:
        raise PolicyError(f"{shown(path)}: not TOML: {error}") from None


def _may_have_table(pyproject: str) -> bool:
    """Tell a pyproject.toml with our table, or with our name in it and beyond understanding."""
    try:
        with open(pyproject, "rb") as file:
            if TABLE.encode() not in file.read():
                return False
        tool = read_toml(absolute(pyproject)).get("tool")
    except (OSError, PolicyError):
        return True
    return isinstance(tool, dict) and TABLE in tool


def absolute(path: str | os.PathLike[str]) -> Path:
    """Make absolute without following links: a linked project keeps the paths by which its user knows it."""
    from pathlib import Path

    return Path(os.path.abspath(path))


def shown(path: Path) -> str:
    """Name a file as its user would, from where they stand."""
    from pathlib import Path

    try:
        return path.relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return path.as_posix()
