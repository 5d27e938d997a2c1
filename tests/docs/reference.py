"""The pages that are made from the program: options of the command line, keys of the policy, carriers.

``python -m tests.docs.reference`` writes them; a test holds them equal to what the program has.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lint_llm_tags.cli.app import program
from lint_llm_tags.cli.parsing import commands_of, help_of
from lint_llm_tags.policy.keys import json_schema
from tests.docs import carriers

DOCS = Path(__file__).parents[2] / "docs"


def pages() -> Mapping[str, str]:
    """The generated pages, by name."""
    return {
        "carriers.md": carriers.page(),
        "cli-reference.md": "\n".join(_cli()) + "\n",
        "policy-reference.md": "\n".join(_policy()) + "\n",
    }


def _cli() -> Iterator[str]:
    yield "# Commands and options"
    yield ""
    yield "What `lint-llm-tags COMMAND --help` says. [The command line](cli.md) tells how it hangs together."
    for name, parser in commands_of(program()).items():
        yield from ("", f"## {name}", "", f"{parser.description}", "")
        yield from ("```text", _usage(name, parser), "```")
        for group in parser._action_groups:
            yield from _group(group, parser)
        examples, _, exit_status = (parser.epilog or "").partition("exit status: ")
        if examples.strip():
            lines = examples.strip().splitlines()[1:]
            yield from ("", "```sh", *(line.removeprefix("  ") for line in lines), "```")
        if exit_status.strip():
            yield from ("", f"Exit status: {' '.join(exit_status.split())}.")


def _usage(name: str, parser: argparse.ArgumentParser) -> str:
    places = [_place(action) for action in parser._actions if not action.option_strings]
    return " ".join(["lint-llm-tags", name, "[OPTIONS]", *places])


def _place(action: argparse.Action) -> str:
    return {"*": f"[{action.metavar} ...]", "?": f"[{action.metavar}]"}.get(str(action.nargs), str(action.metavar))


def _group(group: Any, parser: argparse.ArgumentParser) -> Iterator[str]:
    actions = [action for action in group._group_actions if "--help" not in action.option_strings]
    if not actions:
        return
    titles = {"positional arguments": "argument", "options": "option"}
    title = titles.get(group.title)
    if title is None:
        yield from ("", f"{group.title.capitalize()}:")
    yield from ("", f"| {title or 'option'} | meaning |", "|---|---|")
    for action in actions:
        yield f"| {_code(_spelled(action))} | {_cell(help_of(action, parser))} |"


def _spelled(action: argparse.Action) -> str:
    value = action.metavar or "|".join(action.choices or ())
    return " ".join([*action.option_strings[-1:], *([str(value)] if value else [])])


def _policy() -> Iterator[str]:
    yield "# Keys of the policy"
    yield ""
    yield "What `lint-llm-tags policy schema` says. [The policy file](policy.md) explains each key with an example."
    yield ""
    yield "| key | type | default | meaning |"
    yield "|---|---|---|---|"
    for path, schema, required in _keys(json.loads(json_schema())):
        default = "required" if required else _code(json.dumps(schema["default"])) if "default" in schema else ""
        yield f"| {_code(path)} | {_cell(_type(schema))} | {default} | {_cell(schema['description'])} |"


def _keys(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Mapping[str, Any], bool]]:
    for name, schema in table["properties"].items():
        path = f"{prefix}{name}"
        yield path, schema, name in table.get("required", ())
        by_name = schema.get("additionalProperties") or {}
        for inner, step in ((schema.get("items", schema), "."), (by_name, ".<tag>.")):
            if "properties" in inner:
                yield from _keys(inner, f"{path}{step}")


def _type(schema: Mapping[str, Any]) -> str:
    if schema["type"] == "array":
        items = schema["items"]
        # Rule codes and their beginnings are many.
        short = {**items, "enum": ()} if len(items.get("enum", ())) > 20 else items
        return f"list of {_type(short)}"
    if schema.get("enum"):
        return ", ".join(_code(value) for value in schema["enum"])
    if "format" in schema:
        return {"regex": "regular expression", "date": "date"}.get(schema["format"], str(schema["format"]))
    return {"object": "table", "boolean": "true or false", "integer": "number"}.get(schema["type"], schema["type"])


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8")
