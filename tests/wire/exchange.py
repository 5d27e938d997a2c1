"""One request and its reply."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it arrived."""

    method: str
    target: str
    """Path and query."""
    headers: tuple[tuple[str, str], ...]
    """In order, with duplicates."""
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def json(self) -> dict[str, Any]:
        """The body's JSON object, empty when there is none."""
        try:
            value = json.loads(self.body)
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def to_json(self) -> dict[str, Any]:
        return {
            "method": self.method,
            "target": self.target,
            "headers": self.headers,
            "body": self.body.decode("latin-1"),
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Request:
        headers = tuple((name, text) for name, text in value["headers"])
        return cls(value["method"], value["target"], headers, value["body"].encode("latin-1"))


@dataclass(frozen=True, slots=True)
class Reply:
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def json_reply(value: object, status: int = 200) -> Reply:
    return Reply(json.dumps(value).encode(), status, {"Content-Type": "application/json"})


def sse_reply(events: list[tuple[str, object]]) -> Reply:
    """Server-sent events; an empty name leaves out the ``event:`` line, a string is sent as it is."""
    text = ""
    for name, data in events:
        text += f"event: {name}\n" if name else ""
        text += f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n"
    return Reply(text.encode(), headers={"Content-Type": "text/event-stream"})


def example(schema: Any) -> Any:
    """A small value that a JSON schema accepts: for structured output and for the arguments of tools."""
    return _example(schema, schema if isinstance(schema, dict) else {})


def _example(schema: Any, root: Mapping[str, Any]) -> Any:
    if not isinstance(schema, dict):
        return {}
    if reference := schema.get("$ref"):
        return _example(root.get("$defs", {}).get(reference.rsplit("/", 1)[-1], {}), root)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    for union in ("anyOf", "oneOf", "allOf"):
        if union in schema:
            return _example(schema[union][0], root)
    kind = schema.get("type", "object")
    if kind == "object":
        required = schema.get("required", list(schema.get("properties", {})))
        return {key: _example(schema.get("properties", {}).get(key, {}), root) for key in required}
    values = {"array": [], "string": "ok", "integer": 1, "number": 1.5, "boolean": True, "null": None}
    return values.get(kind)
