"""The source that people type to put tags into an argument: ``extra_headers={"x-llm-feature": "..."}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint_llm_tags.tags import writing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint_llm_tags.tags.carriers import HeaderCarrier

BLANK = "..."
"""Stands for the value that only the reader knows."""


def blank_headers(tags: Sequence[str], envelope: Sequence[str], carrier: HeaderCarrier) -> dict[str, str]:
    """Headers that add ``tags``: all of ``envelope`` where one header holds them all and replaces an earlier one."""
    return writing.headers(dict.fromkeys(tags if carrier.prefix else envelope, BLANK), carrier)


EACH = "[]"
"""In a dotted argument: each item of a list (``llm_config.config_list.[].default_headers``)."""


def to_type(
    argument: str, holds: str, tags: Sequence[str], envelope: Sequence[str], carrier: HeaderCarrier, made: str = ""
) -> str:
    """Source that adds ``tags`` to an argument, which may be dotted. ``holds`` is the shape of its value.

    ``envelope`` are all tags that belong there; ``made`` is the class of an argument that takes no mapping.
    """
    name, *inner = argument.split(".")
    value = _value(holds, tags, envelope, carrier)
    field = inner.pop(0) if made and inner else ""
    for key in reversed(inner):
        value = f"[{value}]" if key == EACH else f'{{"{key}": {value}}}'
    return f"{name}={made}({field}={value})" if field else f"{name}={value}"


def _value(holds: str, tags: Sequence[str], envelope: Sequence[str], carrier: HeaderCarrier) -> str:
    if holds == "tags":
        return _mapping(dict.fromkeys(tags, BLANK))
    if holds == "json":
        return f"json.dumps({_mapping(dict.fromkeys(envelope, BLANK))})"
    if holds == "tag-list":
        return "[" + ", ".join(f'{{"key": "{tag}", "value": "{BLANK}"}}' for tag in tags) + "]"
    # One text holds them all.
    wanted = blank_headers(envelope if holds == "lines" else tags, envelope, carrier)
    if holds == "pairs":
        return "[" + ", ".join(f'("{name}", {_literal(value)})' for name, value in wanted.items()) + "]"
    if holds == "lines":
        return '"' + "\\n".join(f"{name}: {value}" for name, value in wanted.items()) + '"'
    return _mapping(wanted)


def _mapping(items: Mapping[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {_literal(value)}' for name, value in items.items()) + "}"


def _literal(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'
