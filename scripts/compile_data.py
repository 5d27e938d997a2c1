"""Build hook: the provider data goes into the wheel in a form that is read quickly, too."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface[Any]):
    """Found by hatchling, as the only hook in this file."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # There the provider files change, and are read.
            return
        sys.path.insert(0, self.root)
        from lint_llm_tags.providers.catalog import providers_in_files
        from lint_llm_tags.providers.mentions import mentions_in_files

        self._made = tempfile.TemporaryDirectory()
        for name, text in {
            "data/mentions.txt": "".join(f"{mention}\n" for mention in mentions_in_files()),
            "compiled.py": as_module(providers_in_files()),
        }.items():
            made = Path(self._made.name, Path(name).name)
            made.write_text(text, encoding="utf-8", newline="\n")
            build_data["force_include"][str(made)] = f"lint_llm_tags/providers/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._made.cleanup()


def as_module(providers: tuple[Any, ...]) -> str:
    """The source of a module that makes the same objects: what stands in several of them is made once."""
    made: dict[str, str] = {}
    kinds: set[type] = set()
    whole = _expression(providers, made, kinds)
    return "\n".join(
        [
            '"""The provider files as Python, made with the wheel. Read those instead."""',
            "",
            "# ruff: noqa",
            *sorted(f"from {kind.__module__} import {kind.__name__}" for kind in kinds),
            "",
            *(f"{name} = {expression}" for expression, name in made.items()),
            f"PROVIDERS = {whole}",
            "",
        ]
    )


def _expression(value: Any, made: dict[str, str], kinds: set[type]) -> str:
    """Python for a value; an object gets a name of its own in ``made``, by the expression that makes it."""
    if hasattr(value, "__dataclass_fields__"):
        kinds.add(type(value))
        given = (
            (name, getattr(value, name), field) for name, field in value.__dataclass_fields__.items() if field.init
        )
        arguments = ", ".join(
            f"{name}={_expression(one, made, kinds)}" for name, one, field in given if not _is_default(one, field)
        )
        return made.setdefault(f"{type(value).__name__}({arguments})", f"_{len(made)}")
    if isinstance(value, tuple):
        return f"({''.join(f'{_expression(one, made, kinds)}, ' for one in value)})"
    if isinstance(value, list):
        return f"[{', '.join(_expression(one, made, kinds) for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_expression(one, made, kinds)}' for key, one in value.items())}}}"
    if isinstance(value, frozenset):
        return f"frozenset(({''.join(f'{_expression(one, made, kinds)}, ' for one in sorted(value))}))"
    if value is None or isinstance(value, (str, int, float)):
        return repr(value)
    raise TypeError(f"no Python for {value!r}")


def _is_default(value: Any, field: Any) -> bool:
    make = field.default_factory
    return bool(value == (make() if callable(make) else field.default))
