"""``lint-llm-tags policy``: what holds for a path and where it is said; the schema of policy files."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint_llm_tags.cli import status
from lint_llm_tags.cli.options import add_output_format, filled
from lint_llm_tags.cli.terminal import write_output
from lint_llm_tags.source.files import UsageError
from lint_llm_tags.source.targets import require_existing

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

NAME = "policy"

_EXAMPLES = """\
examples:
  lint-llm-tags policy show services/mailer    what holds there, and which file says so
  lint-llm-tags policy schema > schema.json    for editors and CI
"""


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        NAME,
        help="show the policy that holds for a path",
        description="Show the policy that holds for a path with the source of each value, or the schema of policies.",
        epilog=_EXAMPLES,
    )
    parser.add_argument(
        "action",
        choices=("show", "schema"),
        metavar="show|schema",
        help="show: what holds, with the file that says so; schema: the JSON Schema of policy files",
    )
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="default: the working directory")
    parser.add_argument("--policy", metavar="FILE", type=filled, help="this policy file, instead of the nearest")
    add_output_format(parser)
    parser.set_defaults(run=run, parser=parser)


def run(args: argparse.Namespace) -> int:
    if args.action == "schema":
        from lint_llm_tags.policy.keys import json_schema

        write_output(json_schema())
        return status.CLEAN
    require_existing([args.path])
    values = list(_values(args))
    if args.output_format == "json":
        shown = {key: {"value": value, "from": source} for key, value, source in values}
        write_output(json.dumps(shown, indent=2, default=str) + "\n")
    else:
        lines = [(f"{key} = {_toml(value)}", source) for key, value, source in values]
        width = min(60, max(len(line) for line, _ in lines))
        write_output("".join(f"{line:<{width}}  # {source}\n" for line, source in lines))
    return status.CLEAN


def _values(args: argparse.Namespace) -> Iterator[tuple[str, Any, str]]:
    """Every key with its value and the file that says so, ``default`` where none does."""
    from lint_llm_tags.policy.finding import PolicyError, find_policy
    from lint_llm_tags.policy.loading import layers_of, load_policy

    file = Path(args.policy) if args.policy else find_policy(Path(args.path))
    try:
        if file is not None:
            load_policy(file)
        layers = layers_of(file) if file is not None else []
    except PolicyError as error:
        raise UsageError(str(error)) from None
    from lint_llm_tags.policy.keys import POLICY

    for name, key in POLICY.keys.items():
        if name == "extends":
            continue
        holders = [(source, content[name]) for source, content in layers if name in content]
        if not holders:
            yield name, POLICY.default(name), "default"
        elif isinstance(holders[-1][1], dict):
            yield from _by_inner_key(name, holders)
        elif getattr(key.kind, "appends", False):
            for source, items in holders:
                for item in items:
                    yield name, item, source
        else:
            yield name, holders[-1][1], holders[-1][0]


def _by_inner_key(name: str, holders: list[tuple[str, Any]]) -> Iterator[tuple[str, Any, str]]:
    found: dict[str, tuple[Any, str]] = {}
    for source, table in holders:
        for key, value in table.items():
            inner = value.items() if isinstance(value, dict) else [("", value)]
            for last, each in inner:
                found[".".join(_key(part) for part in (name, key, last) if part)] = (each, source)
    for key, (value, source) in found.items():
        yield key, value, source


def _key(part: str) -> str:
    return part if re.fullmatch("[A-Za-z0-9_-]+", part) else json.dumps(part, ensure_ascii=False)


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False) if value is not None else "{}"
