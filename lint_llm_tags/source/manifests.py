"""Environment variables in YAML: compose files, Kubernetes manifests, serverless and workflow files.

PyYAML, which LibCST depends on anyway, composes the nodes; nothing is constructed from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPTH = 40


class Found(NamedTuple):
    name: str
    value: str | None
    line: int
    secret: str
    owners: tuple[str, ...]


def yaml_variables(text: str) -> Iterator[Found]:
    """Every mapping entry, ``NAME=value`` element and ``{name:, value:}`` pair that may set a variable.

    Raises ``ValueError`` with one clause where the text is no YAML.
    """
    yaml = _reader()
    try:
        documents = list(yaml.compose_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ValueError(f"no YAML at line {mark.line + 1}" if mark is not None else "no YAML") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    for document in documents:
        if document is not None:
            yield from _walk(document, _names_of(document), _DEPTH)


def _reader() -> Any:
    from importlib import import_module
    from importlib.util import find_spec

    name = next((name for name in ("yaml", "yaml_ft") if find_spec(name) is not None), "")
    if not name:
        raise ValueError("PyYAML is not installed")
    return import_module(name)


def _walk(node: Any, owners: tuple[str, ...], depth: int) -> Iterator[Found]:
    if not depth:
        return
    if node.id == "sequence":
        for item in node.value:
            if item.id == "scalar":
                name, separator, value = item.value.partition("=")
                if separator and name.isidentifier():
                    yield Found(name, value, item.start_mark.line + 1, "", owners)
            else:
                yield from _walk(item, owners, depth - 1)
    elif node.id == "mapping":
        entries = {key.value: value for key, value in node.value if key.id == "scalar"}
        name = entries.get("name")
        if name is not None and name.id == "scalar" and ("value" in entries or "valueFrom" in entries):
            given = entries.get("value")
            scalar = given.value if given is not None and given.id == "scalar" else None
            yield Found(name.value, scalar, name.start_mark.line + 1, _secret(entries.get("valueFrom")), owners)
        for key, value in node.value:
            if key.id != "scalar":
                continue
            if value.id == "scalar":
                if key.value.isidentifier():
                    yield Found(key.value, value.value, key.start_mark.line + 1, "", owners)
            else:
                yield from _walk(value, (*owners, key.value, *_names_of(value)), depth - 1)


def _names_of(node: Any) -> tuple[str, ...]:
    """What a mapping says about whose it is: its name, the directory that it builds or works in."""
    found: list[str] = []
    if node.id != "mapping":
        return ()
    for key, value in node.value:
        if key.id != "scalar":
            continue
        if value.id == "scalar" and key.value in ("name", "service", "app"):
            found.append(value.value)
        elif value.id == "scalar" and key.value in ("build", "context", "working-directory", "working_dir"):
            found.append(f"./{value.value.strip('./')}")
        elif key.value in ("build", "metadata"):
            found += _names_of(value)
    return tuple(found)


def _secret(node: Any) -> str:
    """``valueFrom: {secretKeyRef: {name: openai, key: api-key}}`` is ``openai/api-key``."""
    if node is None or node.id != "mapping":
        return ""
    for _, reference in node.value:
        if reference.id == "mapping":
            parts = {key.value: value.value for key, value in reference.value if value.id == "scalar"}
            if "name" in parts and "key" in parts:
                return f"{parts['name']}/{parts['key']}"
    return ""
