"""The parts of speech that rules share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint_llm_tags.tags import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint_llm_tags.analysis.sites import Place
    from lint_llm_tags.policy.model import Policy
    from lint_llm_tags.providers.model import Holds

_LONGEST_VALUE = 40
_BLANK = "..."


def listed(items: Sequence[str], word: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def some(items: Sequence[str], most: int = 3) -> str:
    """Like ``listed``, but a long list ends in ``and 4 more``."""
    if len(items) <= most:
        return listed(items)
    return listed([*items[:most], f"{len(items) - most} more"])


def tags_named(names: Sequence[str]) -> str:
    """``the tag feature`` or ``the tags team and service``."""
    return f"the {'tag' if len(names) == 1 else 'tags'} {listed(names)}"


def quoted(value: str) -> str:
    """A value between double quotes, shortened."""
    if len(value) > _LONGEST_VALUE:
        value = value[: _LONGEST_VALUE - 3] + "..."
    return json.dumps(value, ensure_ascii=False)


def places(found: Iterable[Place]) -> str:
    """The first places, each once: ``app/a.py:3 and app/b.py:8``."""
    return some(list(dict.fromkeys(place.at for place in found)), most=2)


def to_type(argument: str, holds: Holds, tags: Sequence[str], envelope: Sequence[str], policy: Policy) -> str:
    """Source that adds ``tags``: ``extra_headers={"x-llm-feature": "..."}``.

    ``envelope`` are all tags that belong here: a carrier that is one header for the whole envelope replaces what was
    set before, so it has to name them all.
    """
    name, *inner = argument.split(".")
    value = _carrier_value(holds, tags, envelope, policy)
    for key in reversed(inner):
        value = f'{{"{key}": {value}}}'
    return f"{name}={value}"


def headers(tags: Sequence[str], envelope: Sequence[str], policy: Policy) -> dict[str, str]:
    """Headers that add ``tags`` in the way that the policy's ``carriers.insert`` names."""
    carrier = writing.header_carrier(policy.carriers.insert, policy.carriers.header_prefix)
    return writing.headers(dict.fromkeys(tags if carrier.prefix else envelope, _BLANK), carrier)


def _carrier_value(holds: Holds, tags: Sequence[str], envelope: Sequence[str], policy: Policy) -> str:
    if holds == "tags":
        return _mapping(dict.fromkeys(tags, _BLANK))
    if holds == "json":
        return f"json.dumps({_mapping(dict.fromkeys(envelope, _BLANK))})"
    if holds == "tag-list":
        return "[" + ", ".join(f'{{"key": "{tag}", "value": "{_BLANK}"}}' for tag in tags) + "]"
    wanted = headers(tags, envelope, policy)
    if holds == "pairs":
        return "[" + ", ".join(f'("{name}", {_literal(value)})' for name, value in wanted.items()) + "]"
    return _mapping(wanted)


def _mapping(items: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {_literal(value)}' for name, value in items.items()) + "}"


def _literal(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'
