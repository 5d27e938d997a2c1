"""Environment variables in YAML: compose files, Kubernetes manifests, serverless and workflow files.

PyYAML, which LibCST depends on anyway, composes the nodes; nothing is constructed from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPTH = 40
_MOST_NODES = 200_000
"""Of one file, with what its aliases repeat: a list of lists that are the same list may have billions."""
TAKING = (b"env_file", b"configMapRef", b"secretRef")
"""What takes a whole file or map of variables."""


class Found(NamedTuple):
    """A variable that a file sets."""

    name: str
    value: str | None
    line: int
    secret: str
    owners: tuple[str, ...]


def yaml_variables(text: str) -> Iterator[Found]:
    """Every mapping entry, ``NAME=value`` element and ``{name:, value:}`` pair that may set a variable.

    Raises ``ValueError`` with one clause where the text is no YAML.
    """
    for document in _documents(text):
        entries = _entries(document)
        if "jobs" in entries and "on" in entries:
            yield from _workflow(entries)
        else:
            yield from _walk(document, _names_of(document), _DEPTH)


def taken_whole(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What takes whole files and maps of variables: the word (``env_file``), what it names, and whose that is.

    Raises ``ValueError`` as :func:`yaml_variables` does.
    """
    for document in _documents(text):
        yield from _takings(document, _names_of(document), _DEPTH)


def without_comments(text: str) -> str:
    """The same documents in one form. Raises ``ValueError`` as :func:`yaml_variables` does."""
    serialized: str = _reader().serialize_all(_documents(text))
    return serialized


def _documents(text: str) -> list[Any]:
    yaml = _reader()
    try:
        composed = yaml.compose_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        documents = [document for document in composed if document is not None]
        size = sum(_size(document, {}) for document in documents)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ValueError(f"no YAML at line {mark.line + 1}" if mark is not None else "no YAML") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if size > _MOST_NODES:
        raise ValueError("its anchors repeat too much")
    return documents


def _size(node: Any, known: dict[int, int]) -> int:
    """How many nodes there are with all repetitions; one that stands in itself has very many."""
    if node.id == "scalar":
        return 1
    if id(node) not in known:
        known[id(node)] = _MOST_NODES + 1
        inner = node.value if node.id == "sequence" else [part for pair in node.value for part in pair]
        known[id(node)] = 1 + sum(_size(one, known) for one in inner)
    return known[id(node)]


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
        entries = _entries(node)
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


def _workflow(entries: dict[str, Any]) -> Iterator[Found]:
    """A workflow of GitHub: each step's environment is that of the workflow, its job and its own, the nearest first."""
    every = _names_of(entries.get("defaults"))
    found: dict[Found, None] = {}
    for job, body in _entries(entries["jobs"]).items():
        inner = _entries(body)
        steps = inner.get("steps")
        for step in steps.value if steps is not None and steps.id == "sequence" and steps.value else [None]:
            owners = (*every, job, *_names_of(body), *_names_of(step))
            levels = (entries.get("env"), inner.get("env"), _entries(step).get("env"))
            environment = {
                one.name: one for level in levels if level is not None for one in _walk(level, owners, _DEPTH)
            }
            found |= dict.fromkeys(environment.values())
    yield from found


def _takings(node: Any, owners: tuple[str, ...], depth: int) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if depth and node.id == "sequence":
        for item in node.value:
            yield from _takings(item, owners, depth - 1)
    for name, value in _entries(node).items() if depth else ():
        if name == "env_file":
            items = value.value if value.id == "sequence" else [value]
            paths = (_entries(item).get("path", item) for item in items)
            yield from ((name, path.value, owners) for path in paths if path.id == "scalar")
        elif name in ("configMapRef", "secretRef"):
            target = _entries(value).get("name")
            if target is not None and target.id == "scalar":
                yield name, target.value, owners
        else:
            yield from _takings(value, (*owners, name, *_names_of(value)), depth - 1)


def _entries(node: Any) -> dict[str, Any]:
    if node is None or node.id != "mapping":
        return {}
    return {key.value: value for key, value in node.value if key.id == "scalar"}


def _names_of(node: Any) -> tuple[str, ...]:
    """What a mapping says about whose it is: its name, the directory that it builds or works in."""
    found: list[str] = []
    for key, value in _entries(node).items():
        if value.id == "scalar" and key in ("name", "service", "app"):
            found.append(value.value)
        elif value.id == "scalar" and key in ("build", "context", "working-directory", "working_dir"):
            found.append(f"./{value.value.strip('./')}")
        elif key in ("build", "metadata", "defaults", "run"):
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
